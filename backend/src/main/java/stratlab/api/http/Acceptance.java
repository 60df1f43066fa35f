package stratlab.api.http;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.MutableHttpHeaders;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ServerFilter;
import io.micronaut.http.server.annotation.PreMatching;
import io.micronaut.servlet.http.ServletHttpRequest;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Answers clients that name no other type than that of a refusal. A generated client sends one type
 * of those that an operation may answer with, whichever looks most like JSON to it; it takes what
 * comes.
 */
@ServerFilter("/api/**")
final class Acceptance {
  private static final String ANYTHING = "*/*;q=0.1";

  @PreMatching
  @RequestFilter
  void widen(HttpRequest<?> request) {
    boolean takesProblems =
        request.getHeaders().getAll(HttpHeaders.ACCEPT).stream()
            .anyMatch(accepted -> accepted.contains(Problem.MEDIA_TYPE));
    if (!takesProblems) {
      return;
    }
    if (request instanceof ServletHttpRequest<?, ?> function
        && function.getNativeRequest() instanceof APIGatewayV2HTTPEvent event) {
      widen(event);
    } else if (request.getHeaders() instanceof MutableHttpHeaders headers) {
      headers.add(HttpHeaders.ACCEPT, ANYTHING);
    }
  }

  /**
   * Changes the event of a function itself, whose headers are copied whenever they are asked for.
   */
  private static void widen(APIGatewayV2HTTPEvent event) {
    Map<String, String> headers = new LinkedHashMap<>(event.getHeaders());
    headers.replaceAll(
        (name, value) ->
            name.equalsIgnoreCase(HttpHeaders.ACCEPT) ? value + ", " + ANYTHING : value);
    event.setHeaders(headers);
  }
}
