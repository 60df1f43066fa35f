package stratlab.api.http;

import io.micronaut.core.annotation.Order;
import io.micronaut.core.order.Ordered;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpMethod;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ServerFilter;
import io.micronaut.http.cookie.Cookie;
import io.micronaut.http.cookie.SameSite;
import io.micronaut.http.server.netty.NettyHttpRequest;
import java.net.URI;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import stratlab.bounds.Quoted;

/** Turns away who may not come in. */
@ServerFilter(ServerFilter.MATCH_ALL_PATTERN)
@Order(Ordered.HIGHEST_PRECEDENCE + 10)
final class SecurityFilter {
  private static final String COOKIE = "stratlab_session";
  private static final String BEARER = "Bearer ";

  private final AccessPolicy policy;
  private final TokenGuesses guesses;
  private final Callers callers;

  SecurityFilter(AccessPolicy policy, TokenGuesses guesses, Callers callers) {
    this.policy = policy;
    this.guesses = guesses;
    this.callers = callers;
  }

  @RequestFilter
  @Nullable HttpResponse<?> turnAway(HttpRequest<?> request) {
    if (request instanceof NettyHttpRequest<?> netty
        && netty.getNativeRequest() instanceof RefusedRequest refused) {
      return ProblemHandlers.answer(refused.problem());
    }
    HttpHeaders headers = request.getHeaders();
    String host = headers.get(HttpHeaders.HOST);
    if (!policy.knows(host)) {
      return refused(
          403,
          "this server does not answer to the name %s; add it to STRATLAB_ALLOWED_HOSTS if it should"
              .formatted(host == null ? "''" : Quoted.of(host)));
    }
    String origin = headers.get(HttpHeaders.ORIGIN);
    if (!policy.isOwn(origin, host)) {
      return refused(
          403, "a page of another site, %s, may not use this server".formatted(Quoted.of(origin)));
    }
    if (isWrite(request) && "cross-site".equals(headers.get("Sec-Fetch-Site"))) {
      return refused(403, "a page of another site may not change anything here");
    }
    return policy.wantsToken() ? askForToken(request) : null;
  }

  private static boolean isWrite(HttpRequest<?> request) {
    return switch (request.getMethod()) {
      case GET, HEAD, OPTIONS -> false;
      default -> true;
    };
  }

  private @Nullable HttpResponse<?> askForToken(HttpRequest<?> request) {
    if (request
        .getCookies()
        .findCookie(COOKIE)
        .filter(it -> policy.knowsSession(it.getValue()))
        .isPresent()) {
      return null;
    }
    String inAddress =
        request.getMethod() == HttpMethod.GET ? request.getParameters().get("token") : null;
    String shown = inAddress == null ? bearer(request) : inAddress;
    if (shown == null) {
      return unknown("");
    }
    String address = callers.address(request);
    Duration wait = guesses.waitOf(address);
    if (!wait.isZero()) {
      return tooMany(wait);
    }
    if (!policy.opens(shown)) {
      guesses.wrong(address);
      return unknown("that is not the token; ");
    }
    guesses.right(address);
    return inAddress == null ? null : enter(request);
  }

  private static @Nullable String bearer(HttpRequest<?> request) {
    String header = request.getHeaders().get(HttpHeaders.AUTHORIZATION);
    return header != null && header.regionMatches(true, 0, BEARER, 0, BEARER.length())
        ? header.substring(BEARER.length()).strip()
        : null;
  }

  /** Gives a browser its cookie and sends it to the same address without the token. */
  private HttpResponse<?> enter(HttpRequest<?> request) {
    return HttpResponse.seeOther(URI.create(TokenAddress.without(request.getUri().toString())))
        .cookie(
            Cookie.of(COOKIE, policy.session())
                .httpOnly(true)
                .secure(callers.isSecure(request))
                .sameSite(SameSite.Strict)
                .path("/"));
  }

  private static HttpResponse<?> unknown(String first) {
    return refused(
            401,
            first
                + "show the token as `Authorization: Bearer …`, or open the page once with ?token=…")
        .header(HttpHeaders.WWW_AUTHENTICATE, "Bearer realm=\"stratlab\"");
  }

  private static HttpResponse<?> tooMany(Duration wait) {
    long seconds = Math.max(1, wait.plusMillis(999).toSeconds());
    return refused(
            429,
            "too many wrong tokens came from this address; try again in %d s".formatted(seconds))
        .header(HttpHeaders.RETRY_AFTER, String.valueOf(seconds));
  }

  private static MutableHttpResponse<Problem> refused(int status, String detail) {
    return ProblemHandlers.answer(Problems.of(status, detail));
  }
}
