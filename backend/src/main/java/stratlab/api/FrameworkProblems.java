package stratlab.api;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.server.exceptions.response.Error;
import io.micronaut.http.server.exceptions.response.ErrorContext;
import io.micronaut.http.server.exceptions.response.ErrorResponseProcessor;
import jakarta.inject.Singleton;
import java.util.stream.Collectors;

/**
 * Gives the refusals of the framework (no such route, wrong method, too large …) the form of a
 * problem.
 */
@Singleton
final class FrameworkProblems implements ErrorResponseProcessor<Problem> {
  @Override
  public MutableHttpResponse<Problem> processResponse(
      ErrorContext context, MutableHttpResponse<?> response) {
    HttpRequest<?> request = context.getRequest();
    Problem problem = Problems.of(response.code(), detail(context, request, response));
    return response.body(problem).contentType(MediaType.of(Problem.MEDIA_TYPE));
  }

  private static String detail(
      ErrorContext context, HttpRequest<?> request, HttpResponse<?> response) {
    if (response.code() == 404) {
      return "there is nothing at " + request.getPath();
    }
    String said =
        context.getErrors().stream()
            .map(Error::getMessage)
            .filter(message -> message != null && !message.isBlank())
            .collect(Collectors.joining("; "));
    return said.isEmpty() ? request.getMethodName() + " " + request.getPath() : said;
  }
}
