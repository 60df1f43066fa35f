package stratlab.api.http;

import io.micronaut.core.annotation.Order;
import io.micronaut.core.order.Ordered;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.MutableHttpHeaders;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.ResponseFilter;
import io.micronaut.http.annotation.ServerFilter;

/** Tells browsers what they may do with an answer, and what of it may be kept. */
@ServerFilter(ServerFilter.MATCH_ALL_PATTERN)
@Order(Ordered.HIGHEST_PRECEDENCE)
final class AnswerHeaders {
  @ResponseFilter
  void protect(HttpRequest<?> request, MutableHttpResponse<?> response) {
    MutableHttpHeaders headers = response.getHeaders();
    SecurityHeaders.addTo(headers::contains, headers::set);
    headers.set(HttpHeaders.CACHE_CONTROL, kept(request.getPath(), response));
    ProblemPage.showIn(request, response);
  }

  /**
   * Files of the page carry a hash in their name; what has a tag is asked for again; other answers
   * of the API are not kept at all, since they are about what somebody is working on.
   */
  private static String kept(String path, MutableHttpResponse<?> response) {
    boolean isContent = response.code() == 200 || response.code() == 304;
    if (path.startsWith("/assets/") && response.code() == 200) {
      return "public, max-age=31536000, immutable";
    }
    String said = response.getHeaders().get(HttpHeaders.CACHE_CONTROL);
    if (path.startsWith("/api/reports/") && response.code() == 200 && said != null) {
      return said;
    }
    boolean isAskedAgain = !path.startsWith("/api/") || response.getHeaders().contains("ETag");
    return isContent && isAskedAgain ? "no-cache" : "no-store";
  }
}
