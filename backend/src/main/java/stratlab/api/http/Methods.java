package stratlab.api.http;

import io.micronaut.core.annotation.Order;
import io.micronaut.core.order.Ordered;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ServerFilter;
import io.micronaut.web.router.Router;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import stratlab.bounds.Quoted;

/** Says which methods an address takes: to those who ask, and to those who use another one. */
@ServerFilter(ServerFilter.MATCH_ALL_PATTERN)
@Order(Ordered.HIGHEST_PRECEDENCE + 20)
final class Methods {
  private final Router router;
  private final PageController pages;

  Methods(Router router, PageController pages) {
    this.router = router;
    this.pages = pages;
  }

  @RequestFilter
  @Nullable HttpResponse<?> check(HttpRequest<?> request) {
    String path = request.getPath();
    Set<String> allowed = routed(request);
    boolean isFile = allowed.isEmpty();
    if (isFile) {
      if (path.startsWith("/api/") || path.equals("/api")) {
        return null; // There is nothing, whatever the method.
      }
      allowed.add("GET");
      allowed.add("HEAD");
    }
    allowed.add("OPTIONS");
    String all = String.join(", ", allowed);
    String method = request.getMethodName();
    if (method.equals("OPTIONS")) {
      return HttpResponse.noContent().header(HttpHeaders.ALLOW, all);
    }
    if (!allowed.contains(method)) {
      return ProblemHandlers.answer(
              Problems.of(
                  405, "%s is not possible at %s; %s are".formatted(method, Quoted.of(path), all)))
          .header(HttpHeaders.ALLOW, all);
    }
    return isFile && isFolder(path) ? pages.missing(request) : null;
  }

  private Set<String> routed(HttpRequest<?> request) {
    Set<String> methods = new TreeSet<>();
    if (request.getPath().equals("*")) {
      methods.addAll(Set.of("GET", "HEAD", "POST", "DELETE"));
    }
    router
        .findAny(request.getPath(), request)
        .forEach(match -> methods.add(match.getRouteInfo().getHttpMethodName()));
    return methods;
  }

  /** Every file of the page has a name with a dot; a folder would be sent as an empty file. */
  private static boolean isFolder(String path) {
    return !path.equals("/") && !path.substring(path.lastIndexOf('/') + 1).contains(".");
  }
}
