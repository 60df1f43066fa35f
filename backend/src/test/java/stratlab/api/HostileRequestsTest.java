package stratlab.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.runtime.server.EmbeddedServer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import stratlab.fuzz.Answer;
import stratlab.fuzz.Client;
import stratlab.fuzz.Document;
import stratlab.fuzz.HostileRequests;
import stratlab.fuzz.HostileRequests.HostileRequest;
import stratlab.job.TestApp;

/** The short form of {@code infra/fuzz}: every operation of the document, one size. */
final class HostileRequestsTest {
  /** Of the requests with a body of their own every so manieth is sent. */
  private static final int PART = 3;

  private static final int SMALL = 2;

  @TempDir private static Path folder;
  private static EmbeddedServer server;
  private static Client client;

  @BeforeAll
  static void start() {
    server = new TestApp(folder).serve(Map.of());
    client = new Client("http://127.0.0.1:" + server.getPort());
  }

  @AfterAll
  static void stop() {
    client.close();
    server.close();
  }

  @Test
  void everyOperationOfTheDocumentIsBounded() {
    Document document = new Document(client.get("/openapi.yml"));
    List<HostileRequest> requests =
        HostileRequests.of(document, client.prepare(), List.of(20_000), 1_000);
    List<String> faults = new ArrayList<>();
    for (int i = 0; i < requests.size(); i++) {
      HostileRequest request = requests.get(i);
      if (request.body().length > SMALL && i % PART != 0) {
        continue;
      }
      Answer.faults(client, request).forEach(fault -> faults.add(request.label() + ": " + fault));
    }

    assertThat(document.operations()).hasSizeGreaterThan(40);
    assertThat(document.operations().stream().filter(each -> !each.body().isEmpty())).hasSize(3);
    assertThat(document.fields("SweepRequest"))
        .contains(new Document.Field("axes", "array", "SweepRequest.AxisRequest"));
    assertThat(faults).isEmpty();
    client.prepare();
  }
}
