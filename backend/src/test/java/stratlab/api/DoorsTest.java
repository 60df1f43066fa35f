package stratlab.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micronaut.context.exceptions.ConfigurationException;
import io.micronaut.runtime.server.EmbeddedServer;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import stratlab.job.Workshop;

final class DoorsTest {
  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          # story                         | host                | comes in
          the name of the machine itself  | localhost:8080      | true
          the address                     | 127.0.0.1:8080      | true
          another loopback address        | 127.0.0.2           | true
          the longer address              | [::1]:8080          | true
          a name below localhost          | lab.localhost:8080  | true
          upper case                      | LOCALHOST           | true
          a name that was allowed         | lab.example.com:443 | true
          a page that points at us        | evil.example.com    | false
          a name that begins like ours    | localhost.evil.com  | false
          an address that ends like ours  | evil-127.0.0.1      | false
          no name                         |                     | false
          """)
  void onlyKnownNames(String story, String host, boolean comesIn) {
    Doors doors = new Doors("127.0.0.1", "lab.example.com", "", false);

    assertThat(doors.knows(host)).isEqualTo(comesIn);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          no page at all          |                          | true
          our own page            | http://localhost:8080    | true
          our page behind a proxy | https://localhost:8080   | true
          another port            | http://localhost:9000    | false
          another site            | https://evil.example.com | false
          a page without origin   | null                     | false
          no address              | ???                      | false
          """)
  void onlyOurOwnPageWrites(String story, String origin, boolean allowed) {
    Doors doors = new Doors("127.0.0.1", "", "", false);

    assertThat(doors.isOwn(origin, "localhost:8080")).isEqualTo(allowed);
  }

  @ParameterizedTest
  @CsvSource({"0.0.0.0", "192.168.1.5", "lab.example.com", "::"})
  void aServerThatOthersCanReachDoesNotStartWithoutAToken(String address) {
    assertThatThrownBy(() -> new Doors(address, "", "", false))
        .isInstanceOf(ConfigurationException.class)
        .hasMessageContaining(address)
        .hasMessageContaining("STRATLAB_TOKEN");
    assertThat(new Doors(address, "", "secret", false).wantsToken()).isTrue();
  }

  @Test
  void aTokenOpensTheDoorInAHeaderOrOnceInAnAddress(@TempDir Path folder) {
    try (EmbeddedServer server = new Workshop(folder).serve(Map.of("stratlab.token", "open-up"));
        Http http = new Http(server.getURI())) {
      assertThat(http.get("/api/about").status()).isEqualTo(401);
      assertThat(http.get("/api/about").object().get("code")).isEqualTo("token_required");
      assertThat(http.get("/api/about", "Authorization", "Bearer shut").status()).isEqualTo(401);
      assertThat(http.get("/api/about", "Authorization", "Bearer open-up").status()).isEqualTo(200);
      Http.Answer once = http.get("/runs?token=open-up");
      assertThat(once.status()).isEqualTo(303);
      assertThat(once.header("Location")).isEqualTo("/runs");
      String cookie = once.header("Set-Cookie");
      assertThat(cookie).containsIgnoringCase("HttpOnly").contains("SameSite=Strict");
      assertThat(http.get("/api/about", "Cookie", cookie.split(";", 2)[0]).status()).isEqualTo(200);
    }
  }

  @Test
  void aPageOfAnotherSiteCanNeitherReachNorChangeAnything(@TempDir Path folder) {
    try (EmbeddedServer server = new Workshop(folder).serve(Map.of());
        Http http = new Http(server.getURI())) {
      Http.Answer foreign = http.post("/api/backtests", "{}", "Origin", "https://evil.example.com");
      Http.Answer marked = http.post("/api/backtests", "{}", "Sec-Fetch-Site", "cross-site");

      assertThat(foreign.status()).isEqualTo(403);
      assertThat(marked.status()).isEqualTo(403);
      assertThat(foreign.header("Access-Control-Allow-Origin")).isEmpty();
      assertThat(RawHttp.get(server.getPort(), "/api/about", "evil.example.com"))
          .startsWith("HTTP/1.1 403")
          .contains("STRATLAB_ALLOWED_HOSTS");
      assertThat(RawHttp.get(server.getPort(), "/api/about", "localhost"))
          .startsWith("HTTP/1.1 200");
    }
  }

  @Test
  void everyAnswerTellsTheBrowserWhatItMayDo(@TempDir Path folder) {
    try (EmbeddedServer server = new Workshop(folder).serve(Map.of());
        Http http = new Http(server.getURI())) {
      for (String path : new String[] {"/api/about", "/api/nowhere", "/openapi.yml"}) {
        Http.Answer answer = http.get(path);
        assertThat(answer.header("Content-Security-Policy"))
            .contains("default-src 'self'")
            .contains("frame-ancestors 'none'")
            .doesNotContain("unsafe");
        assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(answer.header("Referrer-Policy")).isEqualTo("no-referrer");
        assertThat(answer.header("Cache-Control")).isEqualTo("no-cache");
      }
    }
  }
}
