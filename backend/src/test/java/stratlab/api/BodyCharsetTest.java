package stratlab.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.runtime.server.EmbeddedServer;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import stratlab.job.TestApp;

/** Bodies are read as UTF-8, whatever a request says of them. */
final class BodyCharsetTest {
  @TempDir private static Path folder;
  private static EmbeddedServer server;
  private static Http http;

  @BeforeAll
  static void start() {
    server = new TestApp(folder).serve(Map.of());
    http = new Http(server.getURI());
  }

  @AfterAll
  static void stop() {
    http.close();
    server.close();
  }

  /** A charset that the JVM does not know was an incident, even of a request without a body. */
  @ParameterizedTest
  @ValueSource(strings = {"nope", "", "\"", "x/y", "utf-16", "\"latin1\""})
  void aBodyInAnotherCharsetIsRefused(String charset) {
    String type = "application/json;charset=" + charset;

    Http.Answer sent =
        http.send(
            http.request("/api/backtests", "Content-Type", type)
                .POST(BodyPublishers.ofString("{}")));
    Http.Answer asked = http.send(http.request("/api/jobs", "Content-Type", type).GET());

    assertThat(sent.status()).isEqualTo(415);
    assertThat(sent.object().get("detail").toString()).startsWith("the body is read as UTF-8");
    assertThat(asked.status()).isEqualTo(415);
  }

  @ParameterizedTest
  @ValueSource(strings = {"utf-8", "UTF-8", "\"utf-8\"", "utf8"})
  void aBodyInUtf8IsRead(String charset) {
    Http.Answer answer =
        http.send(
            http.request("/api/backtests", "Content-Type", "application/json; charset=" + charset)
                .POST(BodyPublishers.ofString("{\"cash\": -1}")));

    assertThat(answer.status()).isEqualTo(422);
  }
}
