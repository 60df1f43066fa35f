package stratlab.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.runtime.server.EmbeddedServer;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import stratlab.job.FaultInjection;
import stratlab.job.TestApp;

/** Each of these went wrong in the platform that this one replaces. */
final class PredecessorFaultsTest {
  private static final String SMA_CROSS =
      """
      {"strategy": "SmaCross", "data": {"price": "alpha-5m"}}""";

  @TempDir private Path folder;
  private TestApp workshop;

  @BeforeEach
  void open() {
    workshop = new TestApp(folder);
  }

  @Test
  void theDatabaseWasDeletedAtEveryStart() {
    String report;
    try (EmbeddedServer server = workshop.serve(Map.of());
        Http http = new Http(server.getURI())) {
      report = "/api/reports/" + http.run(SMA_CROSS).get("reportId");
    }
    try (EmbeddedServer server = workshop.serve(Map.of());
        Http http = new Http(server.getURI())) {
      assertThat(http.get(report).status()).isEqualTo(200);
      assertThat(((List<?>) http.get("/api/jobs").object().get("items"))).hasSize(1);
    }
  }

  @Test
  void rowsStayedRunningForEverAfterACrash() throws Exception {
    String id;
    try (EmbeddedServer server = workshop.serve(Map.of());
        Http http = new Http(server.getURI())) {
      id = String.valueOf(http.run(SMA_CROSS).get("id"));
    }
    try (var connection = DriverManager.getConnection("jdbc:sqlite:" + workshop.database());
        var statement = connection.createStatement()) {
      String host = java.net.InetAddress.getLocalHost().getHostName();
      statement.executeUpdate(
          "update job set state = 'running', finished_at = null, report_id = null,"
              + " lease_until = 1, worker = '"
              + host
              + "/999999999/1/gone'");
    }
    try (EmbeddedServer server = workshop.serve(Map.of());
        Http http = new Http(server.getURI())) {
      assertThat(http.awaitEnd(id).get("state")).isEqualTo("completed");
    }
  }

  @Test
  void everyPollCarriedTheWholeResult() {
    try (EmbeddedServer server = workshop.serve(Map.of());
        Http http = new Http(server.getURI())) {
      Map<?, ?> job = http.run(SMA_CROSS);
      Http.Answer poll = http.get("/api/jobs/" + job.get("id"));
      Http.Answer report = http.get("/api/reports/" + job.get("reportId"));

      assertThat(poll.bytes()).isLessThan(2_000);
      assertThat(report.bytes()).isGreaterThan(500_000);
      assertThat(http.get("/api/jobs/" + job.get("id"), "If-None-Match", poll.header("ETag")))
          .satisfies(again -> assertThat(again.bytes()).isZero());
    }
  }

  @Test
  void aFileNameReachedOutOfTheDataFolderAndAnySiteCouldAsk() throws Exception {
    try (EmbeddedServer server = workshop.serve(Map.of());
        Http http = new Http(server.getURI())) {
      java.nio.file.Files.writeString(
          folder.resolve("secret.csv"), "Date,Open,High,Low,Close\n2024-01-01,1,1,1,1\n");

      assertThat(http.get("/api/datasets/..%2Fsecret").status()).isEqualTo(404);
      Http.Answer submitted =
          http.post(
              "/api/backtests",
              "{\"strategy\": \"SmaCross\", \"data\": {\"price\": \"../secret\"}}");
      assertThat(submitted.status()).isEqualTo(422);
      assertThat(submitted.text()).contains("data.price");
      Http.Answer foreign = http.get("/api/datasets", "Origin", "https://evil.example.com");
      assertThat(foreign.header("Access-Control-Allow-Origin")).isEmpty();
    }
  }

  @Test
  void aParameterOutOfRangeWasClampedAndAnUnknownOnePassedOn() {
    try (EmbeddedServer server = workshop.serve(Map.of());
        Http http = new Http(server.getURI())) {
      Http.Answer answer =
          http.post(
              "/api/backtests",
              """
              {"strategy": "RsiReversion",
               "params": {"period": 100000, "side": "sideways", "speed": 1, "low": null}}""");

      assertThat(answer.status()).isEqualTo(422);
      assertThat(
              ((List<?>) answer.object().get("faults"))
                  .stream().map(fault -> ((Map<?, ?>) fault).get("field")).map(String::valueOf))
          .containsExactlyInAnyOrder("params.period", "params.side", "params.speed", "params.low");
      assertThat(((List<?>) http.get("/api/jobs").object().get("items"))).isEmpty();
    }
  }

  @Test
  void aRunCouldNotBeStoppedAndShowedNoProgress() {
    FaultInjection.Gate gate = FaultInjection.gate("predecessor");
    try (EmbeddedServer server = workshop.serve(Map.of());
        Http http = new Http(server.getURI())) {
      String body =
          """
          {"strategy": "Gated", "params": {"gate": "predecessor"}, "data": {"price": "alpha-5m"}}""";
      String id = String.valueOf(http.post("/api/backtests", body).object().get("id"));
      gate.awaitArrival();
      Map<?, ?> progress =
          stratlab.testing.Await.until(
              "progress to be shown",
              () ->
                  java.util.Optional.<Map<?, ?>>of(
                          (Map<?, ?>) http.get("/api/jobs/" + id).object().get("progress"))
                      .filter(shown -> shown.get("total") != null));
      assertThat(progress.get("total")).isEqualTo(TestApp.BARS);
      http.post("/api/jobs/" + id + "/cancel", "");
      gate.open();
      assertThat(http.awaitEnd(id).get("state")).isEqualTo("cancelled");
    }
  }
}
