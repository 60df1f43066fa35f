package stratlab.api;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpMethod;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ResponseFilter;
import io.micronaut.http.annotation.ServerFilter;
import io.micronaut.http.cookie.Cookie;
import io.micronaut.http.cookie.SameSite;
import java.net.URI;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Turns away who may not come in, and tells browsers what pages of this server may do. */
@ServerFilter(ServerFilter.MATCH_ALL_PATTERN)
final class Guard {
  private static final String COOKIE = "stratlab_token";
  private static final String BEARER = "Bearer ";
  private static final Set<HttpMethod> READS =
      Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS);

  private static final String POLICY =
      "default-src 'self'; img-src 'self' data:; object-src 'none'; base-uri 'none';"
          + " form-action 'self'; frame-ancestors 'none'";

  /** The page of the API document is generated with its script and styles inside. */
  private static final String DOCUMENT_POLICY =
      "default-src 'self'; script-src 'self' 'unsafe-inline'; style-src 'self' 'unsafe-inline';"
          + " img-src 'self' data:; object-src 'none'; base-uri 'none'; frame-ancestors 'none'";

  private final Doors doors;

  Guard(Doors doors) {
    this.doors = doors;
  }

  @RequestFilter
  @Nullable HttpResponse<?> turnAway(HttpRequest<?> request) {
    HttpHeaders headers = request.getHeaders();
    String host = headers.get(HttpHeaders.HOST);
    if (!doors.knows(host)) {
      return refused(
          403,
          "this server does not answer to the name '%s'; add it to STRATLAB_ALLOWED_HOSTS if it should"
              .formatted(host));
    }
    if (!READS.contains(request.getMethod()) && !isOwnPage(headers, host)) {
      return refused(403, "a page of another site may not change anything here");
    }
    return doors.wantsToken() ? askForToken(request) : null;
  }

  private boolean isOwnPage(HttpHeaders headers, @Nullable String host) {
    return doors.isOwn(headers.get(HttpHeaders.ORIGIN), host)
        && !"cross-site".equals(headers.get("Sec-Fetch-Site"));
  }

  private @Nullable HttpResponse<?> askForToken(HttpRequest<?> request) {
    String offered = request.getParameters().get("token");
    if (offered != null && doors.opens(offered) && request.getMethod() == HttpMethod.GET) {
      return HttpResponse.seeOther(URI.create(request.getPath()))
          .cookie(Cookie.of(COOKIE, offered).httpOnly(true).sameSite(SameSite.Strict).path("/"));
    }
    String header = request.getHeaders().get(HttpHeaders.AUTHORIZATION);
    String shown =
        header != null && header.startsWith(BEARER)
            ? header.substring(BEARER.length()).strip()
            : request.getCookies().findCookie(COOKIE).map(Cookie::getValue).orElse(null);
    if (shown != null && doors.opens(shown)) {
      return null;
    }
    return refused(
            401, "show the token as `Authorization: Bearer …`, or open the page once with ?token=…")
        .header(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
  }

  private static MutableHttpResponse<Problem> refused(int status, String detail) {
    return ProblemHandlers.answer(Problems.of(status, detail));
  }

  @ResponseFilter
  void protect(HttpRequest<?> request, MutableHttpResponse<?> response) {
    String path = request.getPath();
    response.header(
        "Content-Security-Policy", path.startsWith("/swagger-ui/") ? DOCUMENT_POLICY : POLICY);
    response.header("X-Content-Type-Options", "nosniff");
    response.header("X-Frame-Options", "DENY");
    response.header("Referrer-Policy", "no-referrer");
    response.header("Cross-Origin-Resource-Policy", "same-origin");
    response.header("Cross-Origin-Opener-Policy", "same-origin");
    keep(path, response);
  }

  /** Files of the page carry a hash in their name; nothing else may be kept unasked. */
  private static void keep(String path, MutableHttpResponse<?> response) {
    if (path.startsWith("/assets/") && response.code() == 200) {
      response.getHeaders().set(HttpHeaders.CACHE_CONTROL, "public, max-age=31536000, immutable");
    } else if (!path.startsWith("/api/reports/") || response.code() != 200) {
      response.getHeaders().set(HttpHeaders.CACHE_CONTROL, "no-cache");
    } else if (!response.getHeaders().contains(HttpHeaders.CACHE_CONTROL)) {
      response.header(HttpHeaders.CACHE_CONTROL, "no-cache");
    }
  }
}
