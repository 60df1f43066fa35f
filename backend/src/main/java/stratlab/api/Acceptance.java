package stratlab.api;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.MutableHttpHeaders;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ServerFilter;
import io.micronaut.http.server.annotation.PreMatching;

/**
 * Answers clients that name no other type than that of a refusal. A generated client sends one type
 * of those that an operation may answer with, whichever looks most like JSON to it; it takes what
 * comes.
 */
@ServerFilter("/api/**")
final class Acceptance {
  @PreMatching
  @RequestFilter
  void widen(HttpRequest<?> request) {
    if (request.getHeaders() instanceof MutableHttpHeaders headers
        && headers.getAll(HttpHeaders.ACCEPT).stream()
            .anyMatch(accepted -> accepted.contains(Problem.MEDIA_TYPE))) {
      headers.add(HttpHeaders.ACCEPT, "*/*;q=0.1");
    }
  }
}
