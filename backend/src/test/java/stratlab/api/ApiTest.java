package stratlab.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.json.tree.JsonNode;
import io.micronaut.runtime.server.EmbeddedServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import stratlab.api.report.Report;
import stratlab.backtest.Backtests;
import stratlab.backtest.Progress;
import stratlab.document.ReportJson;
import stratlab.job.FaultInjection;
import stratlab.job.TestApp;

final class ApiTest {
  private static final String SMA_CROSS =
      """
      {"name": "first", "strategy": "SmaCross", "data": {"price": "alpha-5m"}}""";

  @TempDir private static Path folder;
  private static TestApp workshop;
  private static EmbeddedServer server;
  private static Http http;

  @BeforeAll
  static void start() {
    workshop = new TestApp(folder);
    server = workshop.serve(Map.of());
    http = new Http(server.getURI());
  }

  @AfterAll
  static void stop() {
    http.close();
    server.close();
  }

  private static String reportOf(String body) {
    return String.valueOf(http.run(body).get("reportId"));
  }

  @Test
  void aSubmissionIsAnsweredWithWhereToLookAndWhen() {
    Http.Answer answer = http.post("/api/backtests", SMA_CROSS);

    assertThat(answer.status()).isEqualTo(202);
    assertThat(answer.header("Location")).isEqualTo("/api/jobs/" + answer.object().get("id"));
    assertThat(answer.header("Retry-After")).isEqualTo("1");
    assertThat(answer.object().get("state")).isIn("queued", "running", "completed");
    Map<?, ?> ended = http.awaitEnd(String.valueOf(answer.object().get("id")));
    assertThat(ended.get("state")).isEqualTo("completed");
    assertThat(ended.get("headline"))
        .asInstanceOf(org.assertj.core.api.InstanceOfAssertFactories.MAP)
        .containsKeys("totalReturn", "netProfit", "maxDrawdown", "trades", "finalValue");
  }

  @Test
  void theReportIsTheSameBytesAsTheUseCaseGives() {
    String id = reportOf(SMA_CROSS);
    Backtests backtests = server.getApplicationContext().getBean(Backtests.class);
    var request =
        new stratlab.backtest.BacktestRequest(
            null, "SmaCross", null, Map.of("price", "alpha-5m"), null, null, null, null, null);
    byte[] direct = ReportJson.bytes(backtests.run(backtests.check(request), Progress.NONE));

    Http.Answer answer = http.get("/api/reports/" + id);

    assertThat(answer.response().body()).isEqualTo(direct);
    assertThat(answer.header("Content-Type")).isEqualTo("application/json");
  }

  @Test
  void theDescribedReportIsTheOneThatIsSent() throws Exception {
    Http.Answer answer = http.get("/api/reports/" + reportOf(SMA_CROSS));
    var json = server.getApplicationContext().getBean(io.micronaut.json.JsonMapper.class);

    Report report = json.readValue(answer.response().body(), Report.class);
    JsonNode again = json.readValue(json.writeValueAsBytes(report), JsonNode.class);
    JsonNode sent = json.readValue(answer.response().body(), JsonNode.class);

    assertThat(Same.differences(sent, again)).isEmpty();
  }

  @Test
  void whatBecameOfTheSignalsIsAResourceAndAddsUp() {
    String report = "/api/reports/" + reportOf(SMA_CROSS);
    Map<?, ?> funnel = http.get(report + "/funnel").object();

    assertThat(funnel).isEqualTo(http.get(report).object().get("funnel"));
    assertThat(funnel.get("basis")).isEqualTo("conditions");
    assertThat(
            ((List<?>) funnel.get("outcomes"))
                .stream().mapToInt(each -> (int) ((Map<?, ?>) each).get("signals")).sum())
        .isEqualTo(funnel.get("raw"));
    assertThat(((Map<?, ?>) ((List<?>) funnel.get("conditions")).getFirst()).get("condition"))
        .isEqualTo("SMA(10) crosses above SMA(30)");
    assertThat(http.get("/api/reports/nothing/funnel").status()).isEqualTo(404);
  }

  @Test
  void theSummaryIsSmallAndCounts() {
    String id = reportOf(SMA_CROSS);
    Map<?, ?> summary = http.get("/api/reports/" + id + "/summary").object();
    Map<?, ?> report = http.get("/api/reports/" + id).object();

    assertThat(summary.keySet().stream().map(String::valueOf))
        .doesNotContain("funnel", "trades", "openTrades", "orders", "equity", "lines");
    assertThat(((Map<?, ?>) summary.get("analyzers")).containsKey("transactions")).isFalse();
    assertThat(summary.get("metrics")).isEqualTo(report.get("metrics"));
    assertThat(((Map<?, ?>) summary.get("counts")).get("trades"))
        .isEqualTo(((List<?>) report.get("trades")).size());
    assertThat(((Map<?, ?>) summary.get("counts")).get("bars")).isEqualTo(TestApp.BARS);
  }

  @Test
  void whatAJobWasAskedCanBeAskedAgain() {
    Map<?, ?> first = http.run(SMA_CROSS);

    Http.Answer request = http.get("/api/jobs/" + first.get("id") + "/request");
    Map<?, ?> again = http.run(request.text());

    assertThat(request.object().get("params")).isEqualTo(Map.of("fast", 10, "slow", 30));
    assertThat(again.get("reportId")).isEqualTo(first.get("reportId"));
    assertThat(again.get("reused")).isEqualTo(true);
    assertThat(http.get("/api/jobs/none/request").status()).isEqualTo(404);
  }

  @Test
  void aStatusThatHasNotChangedIsNotSentAgain() {
    String job = String.valueOf(http.run(SMA_CROSS).get("id"));
    Http.Answer first = http.get("/api/jobs/" + job);
    Http.Answer second = http.get("/api/jobs/" + job, "If-None-Match", first.header("ETag"));

    assertThat(first.header("ETag")).matches("\"[0-9a-f]{24}\"");
    assertThat(second.status()).isEqualTo(304);
    assertThat(second.bytes()).isZero();
    assertThat(second.header("ETag")).isEqualTo(first.header("ETag"));
  }

  @Test
  void aRunningJobSaysWhenToAskAgainAndIsCancelled() {
    FaultInjection.Gate gate = FaultInjection.gate("api cancel");
    String body =
        """
        {"strategy": "Gated", "params": {"gate": "api cancel"}, "data": {"price": "alpha-5m"}}""";
    String id = String.valueOf(http.post("/api/backtests", body).object().get("id"));
    gate.awaitArrival();

    Http.Answer running = http.get("/api/jobs/" + id);
    assertThat(running.object().get("state")).isEqualTo("running");
    assertThat(running.header("Retry-After")).isEqualTo("1");
    assertThat(http.send(http.request("/api/jobs/" + id).DELETE()).status()).isEqualTo(409);
    assertThat(http.post("/api/jobs/" + id + "/cancel", "").status()).isEqualTo(202);
    gate.open();

    Map<?, ?> ended = http.awaitEnd(id);
    assertThat(ended.get("state")).isEqualTo("cancelled");
    assertThat(ended.get("reason")).isEqualTo("cancelled by the user");
    Http.Answer again = http.post("/api/jobs/" + id + "/cancel", "");
    assertThat(again.status()).isEqualTo(409);
    assertThat(again.object().get("code")).isEqualTo("wrong_state");
    assertThat(http.send(http.request("/api/jobs/" + id).DELETE()).status()).isEqualTo(204);
    assertThat(http.get("/api/jobs/" + id).status()).isEqualTo(404);
  }

  @Test
  void theSameKeyGivesTheSameJobAndAnotherRequestIsRefused() {
    Http.Answer first = http.post("/api/backtests", SMA_CROSS, "Idempotency-Key", "k1");
    Http.Answer second = http.post("/api/backtests", SMA_CROSS, "Idempotency-Key", "k1");
    Http.Answer other =
        http.post("/api/backtests", "{\"strategy\": \"SmaCross\"}", "Idempotency-Key", "k1");

    assertThat(second.object().get("id")).isEqualTo(first.object().get("id"));
    assertThat(other.status()).isEqualTo(422);
    assertThat(other.object().get("code")).isEqualTo("idempotency_key_reused");
  }

  @Test
  void jobsAreListedFromTheNewestByPages() {
    for (int i = 0; i < 3; i++) {
      http.run(SMA_CROSS);
    }
    Map<?, ?> first = http.get("/api/jobs?limit=2").object();
    Map<?, ?> second = http.get("/api/jobs?limit=2&before=" + first.get("next")).object();
    List<String> ids = idsOf(first);

    assertThat(ids).hasSize(2).isSortedAccordingTo(java.util.Comparator.reverseOrder());
    assertThat(idsOf(second).getFirst()).isLessThan(ids.getLast());
    assertThat(idsOf(http.get("/api/jobs?state=running").object()))
        .doesNotContainAnyElementsOf(ids);
    assertThat(http.get("/api/jobs?state=lost&limit=0").object().get("faults"))
        .asInstanceOf(org.assertj.core.api.InstanceOfAssertFactories.LIST)
        .hasSize(2);
  }

  private static List<String> idsOf(Map<?, ?> page) {
    return ((List<?>) page.get("items"))
        .stream().map(job -> String.valueOf(((Map<?, ?>) job).get("id"))).toList();
  }

  @Test
  void tradesAreSortedAndPaged() {
    String id = reportOf(SMA_CROSS);
    Map<?, ?> page =
        http.get("/api/reports/" + id + "/trades?limit=5&offset=1&sort=pnlNet&descending=true")
            .object();
    List<Double> profits =
        ((List<?>) page.get("items"))
            .stream()
                .map(each -> ((Number) ((Map<?, ?>) each).get("pnlNet")).doubleValue())
                .toList();

    assertThat(profits).hasSize(5).isSortedAccordingTo(java.util.Comparator.reverseOrder());
    assertThat((Integer) page.get("total")).isGreaterThan(10);
    Http.Answer wrong = http.get("/api/reports/" + id + "/trades?sort=colour");
    assertThat(wrong.status()).isEqualTo(422);
  }

  @Test
  void theChartHoldsAtMostThePointsAskedForAndTheTrueExtremes() {
    String id = reportOf(SMA_CROSS);
    Map<?, ?> chart = http.get("/api/reports/" + id + "/chart?points=200").object();
    Map<?, ?> bars = http.get("/api/datasets/alpha-5m/bars?points=5000").object();

    assertThat(numbers(chart, "time")).hasSize(200);
    assertThat(chart.get("thinned")).isEqualTo(true);
    assertThat(numbers(chart, "high").stream().max(Double::compare))
        .isEqualTo(numbers(bars, "high").stream().max(Double::compare));
    assertThat(((List<?>) chart.get("lines"))).hasSize(2);
    assertThat(((List<?>) chart.get("markers"))).isNotEmpty();
    assertThat(http.get("/api/reports/" + id + "/chart?points=9999").status()).isEqualTo(422);
    assertThat(http.get("/api/reports/" + id + "/chart?role=other").status()).isEqualTo(404);
  }

  @Test
  void aChartOverPricesThatChangedIsRefused() throws IOException {
    Path file = workshop.write("changing-5m", 500);
    String id = reportOf("{\"strategy\": \"SmaCross\", \"data\": {\"price\": \"changing-5m\"}}");
    assertThat(http.get("/api/reports/" + id + "/chart").status()).isEqualTo(200);

    List<String> lines = Files.readAllLines(file);
    Files.write(file, lines.subList(0, lines.size() - 1));

    Http.Answer answer = http.get("/api/reports/" + id + "/chart");
    assertThat(answer.status()).isEqualTo(409);
    assertThat(answer.object().get("code")).isEqualTo("data_changed");
    assertThat(http.get("/api/reports/" + id + "/equity").status()).isEqualTo(200);
  }

  @Test
  void theEquityWindowKeepsItsEndsAndItsDeepestDrawdown() {
    String id = reportOf(SMA_CROSS);
    Map<?, ?> whole = http.get("/api/reports/" + id + "/equity?points=5000").object();
    Map<?, ?> thin = http.get("/api/reports/" + id + "/equity?points=100").object();

    assertThat(numbers(thin, "time").size()).isLessThanOrEqualTo(100);
    assertThat(numbers(thin, "value").getLast()).isEqualTo(numbers(whole, "value").getLast());
    assertThat(numbers(thin, "drawdown").stream().min(Double::compare))
        .isEqualTo(numbers(whole, "drawdown").stream().min(Double::compare));
  }

  private static List<Double> numbers(Map<?, ?> window, String column) {
    return ((List<?>) window.get(column))
        .stream().map(value -> ((Number) value).doubleValue()).toList();
  }

  @Test
  void allFaultsOfARequestComeAtOnceEachWithItsField() {
    Http.Answer answer =
        http.post(
            "/api/backtests",
            """
            {"strategy": "SmaCross", "cash": "much", "commission": 2, "colour": "red",
             "params": {"fast": 0, "speed": 3}, "data": {"price": "nowhere"}, "from": "soon"}""");

    assertThat(answer.status()).isEqualTo(422);
    assertThat(answer.header("Content-Type")).isEqualTo("application/problem+json");
    assertThat(answer.object().get("code")).isEqualTo("invalid_request");
    assertThat(
            ((List<?>) answer.object().get("faults"))
                .stream().map(fault -> String.valueOf(((Map<?, ?>) fault).get("field"))))
        .containsExactlyInAnyOrder(
            "cash", "commission", "colour", "params.fast", "params.speed", "data.price", "from");
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          broken JSON      | {"strategy": "SmaCross",, | 400 | line 1, column
          nothing          | ''                        | 400 | body
          no object        | [1, 2]                    | 400 | must be a JSON object
          a name twice     | {"cash": 1, "cash": 2}    | 400 | the name 'cash' is given twice
          """)
  void aBodyThatIsNoRequestIsRefused(String story, String body, int status, String said) {
    Http.Answer answer = http.post("/api/backtests", body);

    assertThat(answer.status()).isEqualTo(status);
    assertThat(answer.object().get("code")).isEqualTo("malformed_request");
    assertThat(String.valueOf(answer.object().get("detail"))).containsIgnoringCase(said);
  }

  @Test
  void refusalsOfTheFrameworkAreProblemsToo() {
    Http.Answer type =
        http.send(
            http.request("/api/backtests")
                .header("Content-Type", "text/plain")
                .POST(java.net.http.HttpRequest.BodyPublishers.ofString("x")));
    Http.Answer method = http.send(http.request("/api/backtests").DELETE());
    Http.Answer nowhere = http.get("/api/nowhere");
    Http.Answer number = http.get("/api/jobs?limit=many");
    Http.Answer large = http.post("/api/backtests", "\"" + "x".repeat(1_100_000) + "\"");

    assertThat(
            List.of(codeOf(type), codeOf(method), codeOf(nowhere), codeOf(number), codeOf(large)))
        .containsExactly(
            "415 unsupported_type",
            "405 method_not_allowed",
            "404 not_found",
            "422 invalid_request",
            "413 too_large");
  }

  private static String codeOf(Http.Answer answer) {
    assertThat(answer.header("Content-Type")).isEqualTo("application/problem+json");
    return answer.status() + " " + answer.object().get("code");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/api/datasets/..%2F..%2Fstratlab",
        "/api/datasets/..%2Fdata%2Falpha-5m",
        "/api/datasets/%2Fetc%2Fpasswd/bars",
        "/api/datasets/alpha-5m.csv",
        "/api/strategies/..%2FSmaCross",
        "/api/reports/..%2F..%2Fstratlab.db",
        "/swagger/..%2f..%2fapplication.properties"
      })
  void aNameIsNeverJoinedToAPath(String path) {
    assertThat(http.get(path).status()).isEqualTo(404);
  }

  @Test
  void strategiesAndDataSetsAreDescribed() throws IOException {
    Files.writeString(
        workshop.data().resolve("torn.csv"),
        "Date,Open,High,Low,Close,Volume\n2024-01-01,1,2,0.5,1,10\n2024-01-02,1,2,3,1,10\n");
    Map<?, ?> strategy = http.get("/api/strategies/smacross").object();
    Map<?, ?> torn = http.get("/api/datasets/torn").object();
    Map<?, ?> alpha = http.get("/api/datasets/alpha-5m").object();
    Map<?, ?> defaults = http.get("/api/defaults").object();

    assertThat(strategy.get("name")).isEqualTo("SmaCross");
    assertThat(((Map<?, ?>) ((List<?>) strategy.get("params")).getFirst()).get("default"))
        .isEqualTo(10);
    assertThat(torn.get("status")).isEqualTo("broken");
    assertThat(String.valueOf(torn.get("fault"))).startsWith("torn.csv:3: ");
    assertThat(alpha.get("bars")).isEqualTo(TestApp.BARS);
    assertThat(alpha.get("timeframe")).isEqualTo("5m");
    assertThat(defaults.get("strategy")).isEqualTo("CorrelatedSMACross");
    assertThat(http.get("/api/strategies").list()).hasSizeGreaterThanOrEqualTo(3);
    assertThat(http.get("/api/datasets").list()).hasSizeGreaterThanOrEqualTo(3);
    Files.delete(workshop.data().resolve("torn.csv"));
  }

  /** It was accepted, and the job failed later; a quote without an end was an unexpected fault. */
  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          a run          | /api/backtests       | {"strategy": "SmaCross", "data": {"price": "odd = 1"}} | data.price
          a sweep        | /api/sweeps          | {"strategy": "SmaCross", "data": {"price": "odd = 1"}, "axes": [{"name": "fast", "values": [5, 6]}]} | data.price
          an estimate    | /api/sweeps/estimate | {"strategy": "SmaCross", "data": {"price": "odd = 1"}, "axes": [{"name": "fast", "values": [5, 6]}]} | data.price
          an axis        | /api/sweeps          | {"strategy": "SmaCross", "axes": [{"name": "data.price", "values": ["alpha-5m", "odd = 1"]}]} | axes[0].values
          a walk forward | /api/sweeps          | {"strategy": "SmaCross", "data": {"price": "odd = 1"}, "axes": [{"name": "fast", "values": [5, 6]}], "walkForward": {"train": "1y", "test": "1m"}} | data.price
          """)
  void aPriceFileWithAFaultIsRefusedWhenItIsAskedFor(
      String story, String path, String body, String field) throws IOException {
    Path torn = workshop.data().resolve("odd = 1.csv");
    Files.writeString(torn, "Date,Open,High,Low,Close,Volume\n2024-01-01,\"1,2,0.5,1,10\n");
    String fault = "odd = 1.csv:2: the quote that opens on this line is never closed";
    try {
      Http.Answer answer = http.post(path, body);
      assertThat(answer.status()).as(answer.text()).isEqualTo(422);
      assertThat((List<?>) answer.object().get("faults"))
          .singleElement()
          .isEqualTo(Map.of("field", field, "message", fault));
      Http.Answer bars = http.get("/api/datasets/odd%20%3D%201/bars");
      assertThat(bars.status()).isEqualTo(422);
      assertThat(bars.object().get("detail")).isEqualTo(fault);
    } finally {
      Files.delete(torn);
    }
  }

  @Test
  void aFileThatIsGoneIsNotFoundWithoutItsPlaceOnTheServer() throws IOException {
    Path dangling = workshop.data().resolve("dangling.csv");
    Files.createSymbolicLink(dangling, Path.of("nowhere.csv"));
    try {
      assertThat(http.get("/api/datasets").text())
          .contains("dangling.csv: is a link to a file that is not there")
          .doesNotContain(folder.toString());
      assertThat(http.get("/api/datasets/" + "x".repeat(200)).text())
          .contains("there is no data set 'xxxx")
          .hasSizeLessThan(1000);
    } finally {
      Files.delete(dangling);
    }
  }

  @Test
  void aDeletedReportIsGoneThoughItsWindowsWereAskedForBefore() {
    Map<?, ?> job =
        http.run(
            """
            {"strategy": "SmaCross", "params": {"fast": 7}, "data": {"price": "alpha-5m"}}""");
    List<String> windows = List.of("/equity", "/chart", "/trades", "/summary");
    windows.forEach(
        window ->
            assertThat(http.get("/api/reports/" + job.get("reportId") + window).status())
                .isEqualTo(200));

    assertThat(http.send(http.request("/api/jobs/" + job.get("id")).DELETE()).status())
        .isEqualTo(204);

    windows.forEach(
        window ->
            assertThat(http.get("/api/reports/" + job.get("reportId") + window).status())
                .as(window)
                .isEqualTo(404));
  }

  @Test
  void tradesGoToASpreadsheet() {
    Http.Answer csv = http.get("/api/reports/" + reportOf(SMA_CROSS) + "/trades.csv");

    assertThat(csv.header("Content-Type")).startsWith("text/csv");
    assertThat(csv.header("Content-Disposition")).startsWith("attachment; filename=\"trades-");
    assertThat(csv.text().lines().findFirst())
        .contains(
            "id,role,direction,size,entryTime,entryBar,entryPrice,exitTime,exitBar,exitPrice,pnl,"
                + "pnlNet,commission,interest,bars,returnFraction,ambiguous");
    assertThat(csv.text()).contains("\r\n1,price,long,10");
  }

  @Test
  void theDocumentOfTheApiIsServedAndBrowsable() {
    assertThat(http.get("/openapi.yml").text()).startsWith("openapi: 3");
    Http.Answer docs = http.get("/api-docs");
    assertThat(docs.status()).isEqualTo(303);
    Http.Answer page = http.get(docs.header("Location"));
    assertThat(page.status()).isEqualTo(200);
    assertThat(page.text())
        .contains("/api-docs/api-docs.js", "/swagger-ui/res/swagger-ui-bundle.js")
        .doesNotContain("https://", "http://", "<style")
        .doesNotContainPattern("<script(?![^>]* src=)");
    for (String file : List.of("/api-docs/api-docs.js", "/swagger-ui/res/swagger-ui.css")) {
      assertThat(http.get(file).status()).isEqualTo(200);
    }
    assertThat(page.header("Content-Security-Policy")).doesNotContain("unsafe");
    assertThat(http.get("/swagger-ui/index.html").header("Location"))
        .isEqualTo("/api-docs/index.html");
  }

  @Test
  void aReloadInsideThePageIsAnsweredWithThePage() {
    Http.Answer page = http.get("/runs/some-job", "Accept", "text/html,*/*;q=0.8");
    String asset = page.text().replaceAll("(?s).*?(/assets/[^\"]+\\.js).*", "$1");
    Http.Answer script = http.get(asset);

    assertThat(page.status()).isEqualTo(200);
    assertThat(page.header("Content-Type")).startsWith("text/html");
    assertThat(page.header("Cache-Control")).isEqualTo("no-cache");
    assertThat(script.status()).isEqualTo(200);
    assertThat(script.header("Cache-Control")).isEqualTo("public, max-age=31536000, immutable");
    assertThat(http.get("/assets/none.js", "Accept", "text/html").status()).isEqualTo(404);
    assertThat(http.get("/api/none", "Accept", "text/html").status()).isEqualTo(404);
  }

  @ParameterizedTest
  @ValueSource(strings = {"/health", "/info", "/beans", "/env", "/routes", "/loggers", "/flyway"})
  void nothingIsOpenThatIsNotOffered(String path) {
    assertThat(http.get(path).status()).isEqualTo(404);
  }
}
