package stratlab.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.core.type.Argument;
import io.micronaut.json.JsonMapper;
import io.micronaut.runtime.server.EmbeddedServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import stratlab.cli.CommandResult;
import stratlab.job.TestApp;

/** The command line prints the same documents as the API sends, key by key, on one store. */
final class CommandLineDocumentsTest {
  private static final String FAILED = "00000000-0000-7000-8000-000000000001";

  private static final String SWEPT =
      """
      "strategy": "SmaCross", "data": {"price": "alpha-5m"}, "where": ["fast < slow"],
      "axes": [{"name": "fast", "from": 5, "to": 15, "step": 5},
        {"name": "slow", "values": [20, 30]}, {"name": "settings.slippage", "values": [0, 0.01]}]""";
  private static final String SWEEP =
      "{" + SWEPT + ", \"sampling\": {\"method\": \"random\", \"cells\": 9, \"seed\": 3}}";
  private static final String WALK_FORWARD =
      "{"
          + SWEPT
          + ", \"walkForward\": {\"mode\": \"rolling\", \"train\": \"10d\", \"test\": \"9d\"}}";

  private static final JsonMapper JSON = JsonMapper.createDefault();

  @TempDir private static Path folder;
  private static TestApp app;
  private static EmbeddedServer server;
  private static Http http;
  private static String paused = "";
  private static String backtest = "";
  private static String sweep = "";
  private static String walkForward = "";

  @BeforeAll
  static void runJobsOfEveryKind() throws SQLException {
    app = new TestApp(folder);
    paused = printed("sweep SmaCross -d alpha-5m -P fast=5:15:5 --detach").strip();
    printed("jobs pause " + paused);
    server = app.serve(Map.of());
    http = new Http(server.getURI());
    backtest =
        id(http.run("{\"strategy\": \"SmaCross\", \"data\": {\"price\": \"alpha-5m\"}}"), "id");
    sweep = swept(SWEEP);
    walkForward = swept(WALK_FORWARD);
    insertFailed("no prices: " + app.data().resolve("alpha-5m.csv"));
  }

  @AfterAll
  static void stop() {
    http.close();
    server.close();
  }

  private static String swept(String request) {
    Http.Answer submitted = http.post("/api/sweeps", request);
    assertThat(submitted.status()).as(submitted.text()).isEqualTo(202);
    return id(http.awaitEnd(id(submitted.object(), "id")), "id");
  }

  private static String id(Map<?, ?> document, String key) {
    return String.valueOf(document.get(key));
  }

  private static void insertFailed(String reason) throws SQLException {
    try (Connection store = DriverManager.getConnection("jdbc:sqlite:" + app.database());
        Statement statement = store.createStatement()) {
      statement.executeUpdate(
          """
          insert into job (id, kind, lane, priority, name, strategy, data, request, paused,
            attempt, fruitless, created_at, bars_done, cancel_asked, reused, state, finished_at,
            reason)
          values ('%s', 'backtest', 'interactive', 0, 'Old', 'SmaCross', '{"price":"alpha-5m"}',
            '{}', false, 1, 1, 1714566599000, 0, false, false, 'failed', 1714566600000, '%s')
          """
              .formatted(FAILED, reason));
    }
  }

  private static String printed(String line) {
    CommandResult ran = CommandResult.on(app.data(), folder, 100, line.split(" "));
    assertThat(ran.exit()).as(line + "\n" + ran.err()).isZero();
    return ran.out();
  }

  private static Map<?, ?> document(String line) {
    return (Map<?, ?>) tree(printed(line));
  }

  private static List<?> lines(String line) {
    return printed(line).lines().map(CommandLineDocumentsTest::tree).toList();
  }

  private static Object tree(String json) {
    try {
      return JSON.readValue(json, Argument.of(Object.class));
    } catch (IOException broken) {
      throw new UncheckedIOException(json, broken);
    }
  }

  private static Map<?, ?> sent(String path) {
    Http.Answer answer = http.get(path);
    assertThat(answer.status()).as(path + "\n" + answer.text()).isEqualTo(200);
    return answer.object();
  }

  @Test
  void jobsOfEveryStateAreShownAsTheApiSendsThem() {
    for (String id : List.of(backtest, FAILED)) {
      assertThat(document("jobs show --format json " + id)).isEqualTo(sent("/api/jobs/" + id));
    }
    assertThat(sent("/api/jobs/" + FAILED).get("reason")).isEqualTo("no prices: alpha-5m.csv");
  }

  @Test
  void aPausedSweepIsTheSame() {
    assertThat(document("jobs show --format json " + paused))
        .isEqualTo(sent("/api/sweeps/" + paused));
  }

  @Test
  void listedJobsAreThoseOfTheApisPage() {
    assertThat(tree(printed("jobs ls --format json")))
        .isEqualTo(sent("/api/jobs?limit=20").get("items"));
  }

  @Test
  void aReportHasTheSameBytes() {
    String report = id(sent("/api/jobs/" + backtest), "reportId");
    String body = http.get("/api/reports/" + report).text();

    assertThat(printed("jobs report " + backtest)).isEqualTo(body);
    assertThat(printed("run -s SmaCross -d alpha-5m --format json")).isEqualTo(body);
  }

  @Test
  void aSweepIsTheSameInAllItsParts() {
    String root = "/api/sweeps/" + sweep;
    Map<String, @Nullable Object> expected = new LinkedHashMap<>();
    expected.put("sweep", sent(root));
    expected.put("sort", "total_return");
    expected.put("cells", sent(root + "/cells?sort=total_return&limit=5"));
    expected.put("neighbourhood", sent(root + "/neighbourhood?metric=total_return"));
    expected.put("heatMap", sent(root + "/heat-map?x=fast&y=slow&metric=total_return"));
    expected.put("honesty", sent(root + "/honesty"));
    expected.put("walkForward", null);
    expected.put("fault", null);

    String shown = " --sort total_return --top 5 --resume " + sweep;
    assertThat(document("sweep --format json --heat-map fast,slow" + shown)).isEqualTo(expected);
    assertThat(lines("sweep --format ndjson" + shown))
        .isEqualTo(sent(root + "/cells?sort=total_return&limit=5").get("rows"));
    assertThat(document("jobs show --format json " + sweep)).isEqualTo(sent(root));
  }

  @Test
  void aWalkForwardIsTheSameInAllItsParts() {
    String root = "/api/sweeps/" + walkForward;
    Map<String, @Nullable Object> expected = new LinkedHashMap<>();
    expected.put("sweep", sent(root));
    expected.put("sort", "sharpe");
    List.of("cells", "neighbourhood", "heatMap", "honesty").forEach(key -> expected.put(key, null));
    expected.put("walkForward", sent(root + "/walk-forward"));
    expected.put("fault", null);

    assertThat(document("walk-forward --format json --resume " + walkForward)).isEqualTo(expected);
    assertThat(lines("walk-forward --format ndjson --resume " + walkForward))
        .isEqualTo(sent(root + "/walk-forward").get("folds"));
    assertThat(document("jobs show --format json " + walkForward)).isEqualTo(sent(root));
  }

  @Test
  void anEstimateIsTheSameButForItsTime() {
    Map<?, ?> printed =
        document(
            "sweep SmaCross -d alpha-5m -P fast=5:15:5 -P slow=20,30 --where fast<slow --estimate"
                + " --format json");
    Map<?, ?> answer =
        http.post(
                "/api/sweeps/estimate",
                """
                {"strategy": "SmaCross", "data": {"price": "alpha-5m"}, "where": ["fast < slow"],
                "axes": [{"name": "fast", "from": 5, "to": 15, "step": 5},
                  {"name": "slow", "values": [20, 30]}]}""")
            .object();

    assertThat(printed.keySet()).isEqualTo(answer.keySet());
    for (String key : List.of("combinations", "cells", "bars", "memoryBytes", "storedBytes")) {
      assertThat(printed.get(key)).as(key).isEqualTo(answer.get(key));
    }
  }
}
