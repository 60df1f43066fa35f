package stratlab.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.InstanceOfAssertFactories.LIST;
import static org.assertj.core.api.InstanceOfAssertFactories.MAP;

import io.micronaut.runtime.server.EmbeddedServer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import stratlab.analytics.SweepFigures;
import stratlab.api.http.EtagResponses;
import stratlab.job.TestApp;

/** What a sweep found, asked for over HTTP. */
final class SweepApiTest {
  private static final int CELLS = 15;
  private static final String BODY =
      """
      {"name": "first", "strategy": "SmaCross", "data": {"price": "alpha-5m"},
       "axes": [{"name": "fast", "from": 5, "to": 25, "step": 5},
                {"name": "slow", "values": [90, 30, 60]}],
       "keep": ["trades >= 1"], "outOfSample": 0.3}""";
  private static final String WALK =
      """
      {"strategy": "SmaCross", "data": {"price": "alpha-5m"},
       "axes": [{"name": "fast", "values": [5, 10]}, {"name": "slow", "values": [30, 60]}],
       "rankBy": "total_return", "walkForward": {"train": "14d", "test": "7d"}}""";

  @TempDir private static Path folder;
  private static EmbeddedServer server;
  private static Http http;
  private static String id;
  private static String sweep;

  @BeforeAll
  static void start() {
    server = new TestApp(folder).serve(Map.of());
    http = new Http(server.getURI());
    id = run(BODY);
    sweep = "/api/sweeps/" + id;
  }

  private static String run(String body) {
    Http.Answer submitted = http.post("/api/sweeps", body);
    assertThat(submitted.status()).as(submitted.text()).isEqualTo(202);
    String job = String.valueOf(submitted.object().get("id"));
    assertThat(http.awaitEnd(job).get("state")).isEqualTo("completed");
    return job;
  }

  @AfterAll
  static void stop() {
    http.close();
    server.close();
  }

  private static Map<?, ?> object(String path) {
    Http.Answer answer = http.get(path);
    assertThat(answer.status()).as(answer.text()).isEqualTo(200);
    return answer.object();
  }

  private static List<Map<?, ?>> rows(String query) {
    List<Map<?, ?>> rows = new ArrayList<>();
    ((List<?>) object(sweep + query).get("rows")).forEach(row -> rows.add((Map<?, ?>) row));
    return rows;
  }

  private static String json(Object value) {
    return server.getApplicationContext().getBean(EtagResponses.class).text(value);
  }

  private static Double metric(Map<?, ?> row, String key) {
    Number value = (Number) ((Map<?, ?>) row.get("metrics")).get(key);
    return value == null ? null : value.doubleValue();
  }

  @Test
  void aSubmissionIsAnsweredWithAJobAndWhereToLook() {
    Http.Answer answer = http.post("/api/sweeps", BODY);

    assertThat(answer.status()).isEqualTo(202);
    assertThat(answer.header("Location")).isEqualTo("/api/jobs/" + answer.object().get("id"));
    assertThat(answer.header("Retry-After")).isEqualTo("1");
    assertThat(answer.object().get("kind")).isEqualTo("sweep");
    assertThat(answer.object().get("paused")).isEqualTo(false);
    assertThat(http.awaitEnd(String.valueOf(answer.object().get("id"))).get("reportId")).isNull();
  }

  @Test
  void theSameKeyGivesTheSameSweepAndAnotherRequestIsRefused() {
    Http.Answer first = http.post("/api/sweeps", BODY, "Idempotency-Key", "s1");
    Http.Answer second = http.post("/api/sweeps", BODY, "Idempotency-Key", "s1");
    Http.Answer other = http.post("/api/sweeps", WALK, "Idempotency-Key", "s1");

    assertThat(second.object().get("id")).isEqualTo(first.object().get("id"));
    assertThat(other.status()).isEqualTo(422);
    assertThat(other.object().get("code")).isEqualTo("idempotency_key_reused");
  }

  @Test
  void aSweepTellsWhatItIsAndItsBestCell() {
    Map<?, ?> told = object(sweep);

    assertThat(told.get("kind")).isEqualTo("sweep");
    assertThat(told.get("name")).isEqualTo("first");
    assertThat(told.get("cells")).isEqualTo(CELLS);
    assertThat(told.get("done")).isEqualTo(CELLS);
    assertThat(told.get("failed")).isEqualTo(0);
    assertThat(told.get("rankBy")).isEqualTo("sharpe");
    assertThat(told.get("keep")).isEqualTo(List.of("trades >= 1"));
    assertThat(told.get("best")).isEqualTo(rows("/cells?limit=1").getFirst());
    assertThat(((List<?>) told.get("axes")).getLast())
        .asInstanceOf(MAP)
        .containsEntry("name", "slow")
        .containsEntry("label", "Slow period")
        .containsEntry("kind", "param")
        .containsEntry("values", List.of(30, 60, 90));
    assertThat(((List<?>) told.get("metrics")).getFirst())
        .asInstanceOf(MAP)
        .containsEntry("key", SweepFigures.KEYS.getFirst());
  }

  @Test
  void whatASweepWasAskedCanBeAskedAgain() {
    Map<?, ?> first = object(sweep);
    String again = run(json(first.get("request")));
    Map<?, ?> second = object("/api/sweeps/" + again);

    assertThat(second.get("request")).isEqualTo(first.get("request"));
    assertThat(second.get("best")).isEqualTo(first.get("best"));
    assertThat(second.get("reused")).isEqualTo(CELLS);
  }

  @Test
  void aSweepThatHasNotChangedIsNotSentAgain() {
    Http.Answer first = http.get(sweep);
    Http.Answer second = http.get(sweep, "If-None-Match", first.header("ETag"));

    assertThat(first.header("ETag")).matches("\"[0-9a-f]{24}\"");
    assertThat(first.header("Retry-After")).isEmpty();
    assertThat(second.status()).isEqualTo(304);
    assertThat(second.bytes()).isZero();
  }

  @Test
  void cellsAreRankedFilteredAndPaged() {
    List<Map<?, ?>> all = rows("/cells?sort=total_return");
    List<Double> returns = all.stream().map(row -> metric(row, "total_return")).toList();
    List<Map<?, ?>> page = rows("/cells?sort=total_return&offset=3&limit=4");
    double middle = returns.get(CELLS / 2);
    Map<?, ?> filtered =
        object(
            sweep
                + "/cells?filter=total_return%20%3E%20"
                + middle
                + "&filter=trades%20%3E%3D%201&sort=max_drawdown");

    assertThat(returns).hasSize(CELLS).isSortedAccordingTo(Comparator.reverseOrder());
    assertThat(page).isEqualTo(all.subList(3, 7));
    assertThat(rows("/cells?sort=total_return&order=worst&limit=1").getFirst())
        .isEqualTo(all.getLast());
    assertThat(filtered.get("total")).isEqualTo(CELLS);
    assertThat(filtered.get("matching"))
        .isEqualTo((int) returns.stream().filter(each -> each > middle).count());
    assertThat(
            ((List<?>) filtered.get("rows"))
                .stream().map(row -> metric((Map<?, ?>) row, "max_drawdown")))
        .isSorted();
  }

  @Test
  void aCellIsWhatItsOwnRunGives() {
    Map<?, ?> best = (Map<?, ?>) object(sweep).get("best");
    Map<?, ?> cell = object(sweep + "/cells/" + best.get("cell"));
    Map<?, ?> job = http.run(json(cell.get("request")));
    Map<?, ?> summary = object("/api/reports/" + job.get("reportId") + "/summary");

    assertThat(cell.get("values")).isEqualTo(best.get("values"));
    for (Object each : (List<?>) summary.get("metrics")) {
      Map<?, ?> figure = (Map<?, ?>) each;
      String key = String.valueOf(figure.get("key"));
      Number alone = (Number) figure.get("all");
      if (SweepFigures.KEYS.contains(key) && alone == null) {
        assertThat(metric(cell, key)).as(key).isNull();
      } else if (SweepFigures.KEYS.contains(key)) {
        assertThat(metric(cell, key)).as(key).isCloseTo(alone.doubleValue(), within(1e-9));
      }
    }
  }

  @Test
  void aMapHoldsTheCellsOfItsAxes() {
    Map<?, ?> map = object(sweep + "/heat-map?x=fast&y=slow");
    List<?> values = (List<?>) map.get("values");
    Map<?, ?> best = (Map<?, ?>) object(sweep).get("best");
    Map<?, ?> place = (Map<?, ?>) best.get("values");
    int column = ((int) place.get("fast")) / 5 - 1;
    int row = ((int) place.get("slow")) / 30 - 1;

    assertThat(map.get("metric")).isEqualTo("sharpe");
    assertThat(values)
        .hasSize(3)
        .allSatisfy(line -> assertThat(line).asInstanceOf(LIST).hasSize(5));
    assertThat(((List<?>) values.get(row)).get(column)).isEqualTo(metric(best, "sharpe"));
    assertThat(((List<?>) ((List<?>) map.get("cells")).get(row)).get(column))
        .isEqualTo(best.get("cell"));
    assertThat(object(sweep + "/heat-map?x=slow&y=fast&others=mean&metric=trades").get("cells"))
        .asInstanceOf(LIST)
        .hasSize(5);
  }

  @Test
  void effectsNeighboursAndLinesAreTold() {
    Map<?, ?> marginals = object(sweep + "/marginals?metric=total_return");
    Map<?, ?> around = object(sweep + "/neighbourhood");
    Map<?, ?> other = object(sweep + "/neighbourhood?cell=7&metric=total_return");

    assertThat(((List<?>) marginals.get("axes")))
        .extracting(axis -> ((List<?>) ((Map<?, ?>) axis).get("best")).size())
        .containsExactly(5, 3);
    assertThat(around.get("cell")).isEqualTo(((Map<?, ?>) object(sweep).get("best")).get("cell"));
    assertThat((List<?>) around.get("near")).isNotEmpty();
    assertThat(other.get("cell")).isEqualTo(7);
    assertThat(rows("/parallel?limit=6")).hasSize(6).startsWith(rows("/cells?limit=3").getFirst());
  }

  @Test
  void theBestIsJudged() {
    Map<?, ?> honesty = object(sweep + "/honesty");

    assertThat(honesty.get("trials")).isEqualTo(CELLS);
    assertThat(honesty.get("verdict")).isIn("good", "doubtful", "bad", "unknown");
    assertThat(String.valueOf(honesty.get("sentence"))).isNotBlank();
    assertThat(((Map<?, ?>) honesty.get("points")).get("cell")).asInstanceOf(LIST).hasSize(CELLS);
  }

  @Test
  void theTableGoesToASpreadsheet() {
    Http.Answer csv = http.get(sweep + "/table.csv");
    List<String> lines = csv.text().lines().toList();
    Map<?, ?> first = object(sweep + "/cells/0");

    assertThat(csv.header("Content-Type")).startsWith("text/csv");
    assertThat(csv.header("Content-Disposition"))
        .isEqualTo("attachment; filename=\"sweep-" + id + ".csv\"");
    assertThat(lines).hasSize(1 + CELLS);
    assertThat(lines.getFirst())
        .isEqualTo("cell,fast,slow," + String.join(",", SweepFigures.KEYS) + ",fault");
    assertThat(lines.get(1)).startsWith("0,5,30," + metric(first, SweepFigures.KEYS.getFirst()));
  }

  @Test
  void sweepsAreListedFromTheNewestByPages() {
    String newest = run(BODY);
    Map<?, ?> page = object("/api/sweeps?limit=1");
    Map<?, ?> item = (Map<?, ?>) ((List<?>) page.get("sweeps")).getFirst();
    Map<?, ?> next = object("/api/sweeps?limit=200&before=" + newest);

    assertThat(item.get("id")).isEqualTo(newest);
    assertThat(item.get("best")).isEqualTo(object("/api/sweeps/" + newest).get("best"));
    assertThat(page.get("more")).isEqualTo(true);
    assertThat((List<?>) next.get("sweeps"))
        .extracting(each -> String.valueOf(((Map<?, ?>) each).get("id")))
        .contains(id)
        .doesNotContain(newest);
    assertThat(next.get("more")).isEqualTo(false);
    assertThat(http.get("/api/sweeps?limit=201").status()).isEqualTo(422);
  }

  @Test
  void aWalkForwardTellsItsFoldsAndNoVerdictOfItsCells() {
    String walk = "/api/sweeps/" + run(WALK);
    Map<?, ?> told = object(walk);
    Map<?, ?> walked = object(walk + "/walk-forward");
    Map<?, ?> fold = (Map<?, ?>) ((List<?>) walked.get("folds")).getFirst();

    assertThat(told.get("kind")).isEqualTo("walk_forward");
    assertThat(((Map<?, ?>) ((List<?>) told.get("axes")).getFirst()).get("kind"))
        .isEqualTo("dates");
    assertThat(((Map<?, ?>) told.get("request")).get("walkForward"))
        .isEqualTo(Map.of("mode", "rolling", "train", "14d", "test", "7d"));
    assertThat(walked.get("train")).isEqualTo("14d");
    assertThat(fold.get("values")).asInstanceOf(MAP).containsKeys("fast", "slow");
    assertThat((List<?>) ((Map<?, ?>) walked.get("equity")).get("value"))
        .hasSameSizeAs((List<?>) ((Map<?, ?>) walked.get("equity")).get("time"))
        .isNotEmpty();
    assertThat(http.get(walk + "/honesty").object().get("code")).isEqualTo("not_found");
    assertThat(http.get(sweep + "/walk-forward").object().get("code")).isEqualTo("not_found");
  }

  @Test
  void anEstimateCountsAndKeepsNothing() {
    int before = ((List<?>) object("/api/sweeps?limit=200").get("sweeps")).size();
    Http.Answer answer = http.post("/api/sweeps/estimate", BODY);

    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.object().get("combinations")).isEqualTo(CELLS);
    assertThat(answer.object().get("cells")).isEqualTo(CELLS);
    assertThat(((Number) answer.object().get("seconds")).doubleValue()).isPositive();
    assertThat((List<?>) object("/api/sweeps?limit=200").get("sweeps")).hasSize(before);
  }

  @ParameterizedTest
  @CsvSource({"/api/sweeps", "/api/sweeps/estimate"})
  void allFaultsOfARequestComeAtOnceEachWithItsField(String path) {
    Http.Answer answer =
        http.post(
            path,
            """
            {"strategy": "SmaCross", "cash": "much", "commission": 2, "colour": "red",
             "params": {"speed": 3}, "data": {"price": "nowhere"},
             "axes": [{"name": "fast", "from": "a", "to": 5}, {"name": "slow", "values": [1, 60]},
                      {"name": "stop", "values": [1]}],
             "where": ["fast << slow"], "keep": ["colour > 3"], "sampling": {"method": "all"},
             "rankBy": "luck", "outOfSample": 1}""");

    assertThat(answer.status()).isEqualTo(422);
    assertThat(answer.object().get("code")).isEqualTo("invalid_request");
    assertThat((List<?>) answer.object().get("faults"))
        .extracting(fault -> String.valueOf(((Map<?, ?>) fault).get("field")))
        .containsExactlyInAnyOrder(
            "cash",
            "commission",
            "colour",
            "params.speed",
            "data.price",
            "axes[0].from",
            "axes[1].values",
            "axes[2].name",
            "where[0]",
            "keep[0]",
            "sampling.method",
            "rankBy",
            "outOfSample");
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          # path                             | status | code
          /api/sweeps/none                   | 404    | not_found
          /api/sweeps/none/cells             | 404    | not_found
          /api/sweeps/none/table.csv         | 404    | not_found
          /api/sweeps/none/honesty           | 404    | not_found
          ID/cells/15                        | 404    | not_found
          ID/cells/-1                        | 404    | not_found
          ID/cells/first                     | 422    | invalid_request
          ID/cells?sort=luck                 | 422    | invalid_request
          ID/cells?filter=luck%20%3E%203     | 422    | invalid_request
          ID/cells?limit=1001                | 422    | invalid_request
          ID/cells?limit=many                | 422    | invalid_request
          ID/heat-map                        | 422    | invalid_request
          ID/heat-map?x=fast&y=fast          | 422    | invalid_request
          ID/heat-map?x=fast&y=slow&others=fixed&at=slow:0 | 422 | invalid_request
          ID/marginals?metric=luck           | 422    | invalid_request
          ID/neighbourhood?cell=99           | 404    | not_found
          ID/neighbourhood?metric=trades     | 422    | invalid_request
          ID/parallel?limit=0                | 422    | invalid_request
          """)
  void whatCannotBeAnsweredIsAProblem(String path, int status, String code) {
    Http.Answer answer = http.get(path.replace("ID", sweep));

    assertThat(answer.status()).as(answer.text()).isEqualTo(status);
    assertThat(answer.header("Content-Type")).isEqualTo("application/problem+json");
    assertThat(answer.object().get("code")).isEqualTo(code);
  }

  @Test
  void aDeletedSweepIsGoneWithItsCells() {
    String other = run(BODY);
    assertThat(http.get("/api/sweeps/" + other + "/cells").status()).isEqualTo(200);

    assertThat(http.send(http.request("/api/jobs/" + other).DELETE()).status()).isEqualTo(204);

    for (String part : List.of("", "/cells", "/honesty", "/table.csv", "/events")) {
      assertThat(http.get("/api/sweeps/" + other + part).status()).as(part).isEqualTo(404);
    }
  }
}
