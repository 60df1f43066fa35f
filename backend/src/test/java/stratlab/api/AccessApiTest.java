package stratlab.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.runtime.server.EmbeddedServer;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import stratlab.api.http.SecurityHeaders;
import stratlab.api.http.TokenGuesses;
import stratlab.job.TestApp;

/** A server that wants a token, behind a proxy that says where requests come from. */
final class AccessApiTest {
  private static final String TOKEN = "open-up-0123456789";

  @TempDir private static Path folder;
  private static EmbeddedServer server;
  private static Http http;

  @BeforeAll
  static void open() {
    server =
        new TestApp(folder).serve(Map.of("stratlab.token", TOKEN, "stratlab.trust-proxy", "yes"));
    http = new Http(server.getURI());
  }

  @AfterAll
  static void close() {
    http.close();
    server.close();
  }

  private static int asked(String path, String address, String token) {
    return http.get(path, "X-Forwarded-For", address, "Authorization", token).status();
  }

  @Test
  void aTokenIsShownInAHeaderWhoseSchemeMayBeSpelledAnyWay() {
    Http.Answer none = http.get("/api/about");

    assertThat(none.status()).isEqualTo(401);
    assertThat(none.object().get("code")).isEqualTo("token_required");
    assertThat(none.header("WWW-Authenticate")).startsWith("Bearer");
    assertThat(asked("/api/about", "192.0.2.1", "Bearer " + TOKEN)).isEqualTo(200);
    assertThat(asked("/api/about", "192.0.2.1", "bearer " + TOKEN)).isEqualTo(200);
    assertThat(asked("/api/about", "192.0.2.1", "BEARER  " + TOKEN)).isEqualTo(200);
    assertThat(asked("/api/about", "192.0.2.1", "Basic " + TOKEN)).isEqualTo(401);
  }

  @Test
  void aBrowserIsOpenedOnceWithTheTokenAndKeepsSomethingElse() {
    Http.Answer once =
        http.get("/runs?sort=name&token=" + TOKEN + "&page=2", "X-Forwarded-Proto", "https");
    String cookie = once.header("Set-Cookie");

    assertThat(once.status()).isEqualTo(303);
    assertThat(once.header("Location")).isEqualTo("/runs?sort=name&page=2");
    assertThat(once.header("Cache-Control")).isEqualTo("no-store");
    assertThat(cookie)
        .containsIgnoringCase("; HttpOnly")
        .contains("; SameSite=Strict", "; Secure")
        .doesNotContain(TOKEN);
    assertThat(http.get("/api/about", "Cookie", cookie.split(";", 2)[0]).status()).isEqualTo(200);
    assertThat(http.get("/?token=" + TOKEN).header("Set-Cookie")).doesNotContain("Secure");
  }

  @Test
  void aRedirectNeverLeavesTheSite() {
    String answer = RawHttp.get(server.getPort(), "//evil.example/x?token=" + TOKEN, "localhost");

    assertThat(answer)
        .startsWith("HTTP/1.1 303")
        .containsPattern("(?i)location: /[^/\\\\]")
        .doesNotContain("evil");
  }

  @Test
  void whoGuessesWaitsAndNobodyElseDoes() {
    for (int guess = 0; guess < TokenGuesses.FREE; guess++) {
      assertThat(asked("/api/about", "203.0.113.9", "Bearer guess")).isEqualTo(401);
    }
    Http.Answer slowed =
        http.get(
            "/api/about", "X-Forwarded-For", "203.0.113.9", "Authorization", "Bearer " + TOKEN);

    assertThat(slowed.status()).isEqualTo(429);
    assertThat(slowed.object().get("code")).isEqualTo("too_many_attempts");
    assertThat(Integer.parseInt(slowed.header("Retry-After"))).isBetween(1, 300);
    assertThat(asked("/?token=guess", "1.2.3.4, 203.0.113.9", "Bearer x")).isEqualTo(429);
    assertThat(asked("/api/about", "203.0.113.10", "Bearer " + TOKEN)).isEqualTo(200);
  }

  @Test
  void whoIsTurnedAwayIsToldWhatABrowserMayDoAndInItsKindOfDocument() {
    Http.Answer api = http.get("/api/about");
    Http.Answer page = http.get("/runs", "Accept", "text/html");

    SecurityHeaders.all().forEach((name, value) -> assertThat(api.header(name)).isEqualTo(value));
    assertThat(api.header("Cache-Control")).isEqualTo("no-store");
    assertThat(page.status()).isEqualTo(401);
    assertThat(page.header("Content-Type")).startsWith("text/html");
    assertThat(page.text()).contains("<h1>A token is required</h1>", "?token=");
  }
}
