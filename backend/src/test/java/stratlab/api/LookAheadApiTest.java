package stratlab.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.runtime.server.EmbeddedServer;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import stratlab.job.TestApp;
import stratlab.testing.Await;
import stratlab.testing.Jars;

/** The check for knowledge of the future, made after a report is stored. */
final class LookAheadApiTest {
  private static final String HONEST =
      """
      {"strategy": "SmaCross", "data": {"price": "alpha-5m"}}""";

  private static final String UNDO =
      "update report_check set state = 'waiting', checked_at = null, verdict = null";

  @TempDir private Path folder;

  private static Map<?, ?> awaitVerdict(Http http, Object report) {
    return Await.until(
        "the check of the report",
        () ->
            Optional.<Map<?, ?>>of(http.get("/api/reports/" + report + "/look-ahead").object())
                .filter(check -> !"waiting".equals(check.get("state"))));
  }

  private static Map<?, ?> verdict(Map<?, ?> check) {
    assertThat(check.get("state")).as("%s", check).isEqualTo("done");
    return (Map<?, ?>) check.get("verdict");
  }

  private static Object runAndCheck(Http http) {
    Object report = http.run(HONEST).get("reportId");
    awaitVerdict(http, report);
    return report;
  }

  @Test
  void anHonestRunIsRepeatedInTheBackground() {
    TestApp workshop = new TestApp(folder);
    try (EmbeddedServer server = workshop.serve(Map.of());
        Http http = new Http(server.getURI())) {
      Object report = http.run(HONEST).get("reportId");

      Map<?, ?> verdict = verdict(awaitVerdict(http, report));

      assertThat(verdict.get("violations")).isEqualTo(List.of());
      assertThat((List<?>) verdict.get("cuts")).hasSize(4);
      assertThat(verdict.get("report")).isEqualTo(report);
      assertThat(((Map<?, ?>) verdict.get("warmUp")).get("bars")).isEqualTo(31);
    }
  }

  @Test
  void whatAProcessLeftUncheckedTheNextOneChecks() throws SQLException {
    TestApp workshop = new TestApp(folder);
    Object report;
    try (EmbeddedServer server = workshop.serve(Map.of());
        Http http = new Http(server.getURI())) {
      report = runAndCheck(http);
    }
    execute(workshop, UNDO);
    try (EmbeddedServer server = workshop.serve(Map.of());
        Http http = new Http(server.getURI())) {
      assertThat(verdict(awaitVerdict(http, report)).get("violations")).isEqualTo(List.of());
    }
  }

  @Test
  void aCheckThatCannotBeMadeAnyMoreSaysWhy() throws SQLException {
    TestApp workshop = new TestApp(folder);
    Object report;
    try (EmbeddedServer server = workshop.serve(Map.of());
        Http http = new Http(server.getURI())) {
      report = runAndCheck(http);
    }
    execute(workshop, UNDO);
    workshop.write("alpha-5m", 500);
    try (EmbeddedServer server = workshop.serve(Map.of());
        Http http = new Http(server.getURI())) {
      Map<?, ?> check = awaitVerdict(http, report);
      assertThat(check.get("state")).isEqualTo("failed");
      assertThat((String) check.get("reason")).contains("has changed since");
    }
  }

  @Test
  void aReportFromBeforeTheChecksHasNone() throws SQLException {
    TestApp workshop = new TestApp(folder);
    try (EmbeddedServer server = workshop.serve(Map.of());
        Http http = new Http(server.getURI())) {
      Object report = runAndCheck(http);
      execute(workshop, "delete from report_check");

      assertThat(http.get("/api/reports/" + report + "/look-ahead").object().get("state"))
          .isEqualTo("none");
      assertThat(http.get("/api/reports/nothing/look-ahead").status()).isEqualTo(404);
    }
  }

  @Test
  void aPluginThatReadsFilesIsNamedWithThePlace() {
    TestApp workshop = new TestApp(folder);
    String reads =
        "if (new java.io.File(\"alpha-5m.csv\").exists() && !desk.hasPending()) desk.buy(0);";
    Jars.drop(
        workshop.data().resolve("strategies"),
        "mine.jar",
        Jars.of("Mine", Jars.trader("Mine", reads)));
    try (EmbeddedServer server = workshop.serve(Map.of());
        Http http = new Http(server.getURI())) {
      Object report =
          http.run("{\"strategy\": \"Mine\", \"data\": {\"price\": \"alpha-5m\"}}").get("reportId");

      Map<?, ?> verdict = verdict(awaitVerdict(http, report));

      assertThat((List<?>) verdict.get("violations"))
          .anySatisfy(
              line ->
                  assertThat((String) line)
                      .startsWith("mine.Mine.lambda$plan$0, line ")
                      .contains("calls java.io.File"));
    }
  }

  private static void execute(TestApp workshop, String sql) throws SQLException {
    try (Connection database = DriverManager.getConnection("jdbc:sqlite:" + workshop.database());
        var statement = database.createStatement()) {
      statement.execute(sql);
    }
  }
}
