package stratlab.api.http;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.server.exceptions.response.ErrorContext;
import io.micronaut.http.server.exceptions.response.ErrorResponseProcessor;
import jakarta.inject.Singleton;
import java.util.concurrent.RejectedExecutionException;
import org.jspecify.annotations.Nullable;
import stratlab.bounds.Quoted;

/**
 * Puts the refusals of the framework (no such route, wrong type of content, too large …) in our
 * words and in the form of a problem. Its own words are never sent.
 */
@Singleton
final class FrameworkProblems implements ErrorResponseProcessor<Problem> {
  @Override
  public MutableHttpResponse<Problem> processResponse(
      ErrorContext context, MutableHttpResponse<?> response) {
    Throwable cause = context.getRootCause().orElse(null);
    if (cause instanceof RejectedExecutionException) {
      return ProblemHandlers.busy(response);
    }
    Problem problem = problem(response.code(), cause, context.getRequest());
    return response
        .status(problem.status(), problem.title())
        .body(problem)
        .contentType(MediaType.of(Problem.MEDIA_TYPE));
  }

  private static Problem problem(int status, @Nullable Throwable cause, HttpRequest<?> request) {
    Problem worded = cause == null ? null : FrameworkFaults.of(cause);
    if (worded != null) {
      return worded;
    }
    if (status >= 500) {
      return Incidents.report(request, cause);
    }
    return Problems.of(status, detail(status, request));
  }

  private static String detail(int status, HttpRequest<?> request) {
    String what = request.getMethodName() + " " + Quoted.of(request.getPath());
    return switch (status) {
      case 404 -> "there is nothing at " + Quoted.of(request.getPath());
      case 406 -> "the types in the header Accept are not among those that are sent here";
      case 413 -> "the body is longer than is read here";
      case 415 -> "the type in the header Content-Type is not read here";
      default -> what + " cannot be answered";
    };
  }
}
