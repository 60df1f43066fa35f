package stratlab.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.runtime.server.EmbeddedServer;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import stratlab.backtest.RunSettings;
import stratlab.job.TestApp;

/** How a run is traded, asked over HTTP, and what the report says of its orders. */
final class SettingsApiTest {
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

  private static String request(String settings) {
    return """
    {"strategy": "SmaCross", "data": {"price": "alpha-5m"}, "settings": %s}"""
        .formatted(settings);
  }

  private static Map<?, ?> map(Object value) {
    return (Map<?, ?>) value;
  }

  @Test
  void theListOfSettingsIsServedAsTheParametersOfAStrategyAre() {
    List<?> settings = (List<?>) http.get("/api/defaults").object().get("settings");
    List<?> params = (List<?>) http.get("/api/strategies/SmaCross").object().get("params");

    assertThat(settings.stream().map(each -> String.valueOf(map(each).get("name"))))
        .containsExactlyElementsOf(RunSettings.params().defaults().keySet());
    assertThat(map(settings.getFirst()).keySet()).isEqualTo(map(params.getFirst()).keySet());
    assertThat(map(settings.getFirst()).get("choices"))
        .isEqualTo(List.of("fixed", "reverser", "cash-share", "all-in", "value-share", "risk"));
  }

  @Test
  void settingsDecideTheOutcomeAndStandInTheReportAndInTheRequest() {
    Map<?, ?> plain = http.run(request("{}"));
    Map<?, ?> job =
        http.run(
            request(
                """
                {"leverage": 2, "slippage": 0.001, "commission_kind": "per-unit",
                 "whole_units": true}"""));

    Map<?, ?> report = http.get("/api/reports/" + job.get("reportId")).object();
    Map<?, ?> summary = http.get("/api/reports/" + job.get("reportId") + "/summary").object();
    Map<?, ?> asked = http.get("/api/jobs/" + job.get("id") + "/request").object();

    assertThat(job.get("reportId")).isNotEqualTo(plain.get("reportId"));
    Map<?, ?> settings = map(map(report.get("request")).get("settings"));
    assertThat(settings.get("leverage")).isEqualTo(2);
    assertThat(settings.get("slippage")).isEqualTo(0.001);
    assertThat(settings.get("commission_kind")).isEqualTo("per-unit");
    assertThat(settings.get("whole_units")).isEqualTo(true);
    assertThat(settings.get("warm_up")).isEqualTo("before");
    assertThat(map(summary.get("request")).get("settings")).isEqualTo(settings);
    assertThat(asked.get("settings")).isEqualTo(settings);
    assertThat(http.run(http.get("/api/jobs/" + job.get("id") + "/request").text()).get("reused"))
        .isEqualTo(true);
  }

  @Test
  void everyFaultOfTheSettingsComesAtOnceWithItsField() {
    Http.Answer answer =
        http.post(
            "/api/backtests",
            """
            {"strategy": "SmaCross", "cash": "much", "data": {"price": "alpha-5m"},
             "settings": {"leverage": 0, "margn": 5, "check_cash": "perhaps", "sizing": null,
                          "warm_up": ["before"], "slippage": {"of": 1}}}""");

    assertThat(answer.status()).isEqualTo(422);
    assertThat(
            ((List<?>) answer.object().get("faults"))
                .stream().map(fault -> String.valueOf(map(fault).get("field"))))
        .containsExactlyInAnyOrder(
            "cash",
            "settings.leverage",
            "settings.margn",
            "settings.check_cash",
            "settings.sizing",
            "settings.warm_up",
            "settings.slippage");
    assertThat(answer.text()).contains("there is no such setting; there are: sizing, ");
  }

  @Test
  void settingsThatAreNoObjectOrContradictEachOtherAreRefused() {
    Http.Answer list = http.post("/api/backtests", request("[1]"));
    Http.Answer both =
        http.post("/api/backtests", request("{\"margin\": 100, \"margin_share\": 0.1}"));

    assertThat(list.status()).isEqualTo(422);
    assertThat(list.object().get("detail")).isEqualTo("settings: a list is not an object");
    assertThat(both.status()).isEqualTo(422);
    assertThat(both.object().get("detail"))
        .isEqualTo("settings.margin_share: a margin is money or a share of the price, not both");
  }

  @Test
  void ordersAreToldWithTheirPricesLinksAndFates() {
    Map<?, ?> job = http.run("{\"strategy\": \"EveryOrder\", \"data\": {\"price\": \"alpha-5m\"}}");
    String report = "/api/reports/" + job.get("reportId");
    Map<?, ?> page = http.get(report + "/orders?limit=1000").object();
    List<Map<?, ?>> orders =
        ((List<?>) page.get("items")).stream().<Map<?, ?>>map(SettingsApiTest::map).toList();

    assertThat(new TreeSet<>(orders.stream().map(it -> String.valueOf(it.get("type"))).toList()))
        .containsExactly("limit", "market", "stop", "stop-limit", "stop-trail");
    assertThat(new TreeSet<>(orders.stream().map(it -> String.valueOf(it.get("status"))).toList()))
        .containsExactly("canceled", "completed", "expired", "margin");
    assertThat(orders)
        .allSatisfy(
            order ->
                assertThat(order.get("filled"))
                    .isEqualTo("completed".equals(order.get("status")) ? 1.0 : 0.0))
        .anySatisfy(order -> assertThat(order.get("oco")).isNotNull())
        .anySatisfy(order -> assertThat(order.get("parent")).isNotNull())
        .anySatisfy(order -> assertThat(order.get("validUntil")).isNotNull())
        .anySatisfy(order -> assertThat(order.get("reason")).isEqualTo("its validity ran out"));
    long ambiguous = orders.stream().filter(it -> Boolean.TRUE.equals(it.get("ambiguous"))).count();
    assertThat(ambiguous).isPositive();
    assertThat(http.get(report + "/trades?limit=1000").text()).contains("\"ambiguous\":true");
    assertThat(String.valueOf(http.get(report + "/summary").object().get("warnings")))
        .contains(" fills are ambiguous: their bars reached a stop and a target");
  }

  @Test
  void aRoleMayHaveLongerBarsMadeOfADataSet() {
    String body =
        """
        {"strategy": "CorrelatedSMACross", "data": {"price": "%s", "reference": "%s"},
         "params": {"p_fast_d0": 5, "p_slow_d0": 10, "p_fast_d1": 2, "p_slow_d1": 4}}""";
    Map<?, ?> job = http.run(body.formatted("alpha-5m", "alpha-5m@1h"));
    String report = "/api/reports/" + job.get("reportId");
    Map<?, ?> chart = http.get(report + "/chart?role=reference&points=5000").object();

    assertThat(job.get("state")).as(String.valueOf(job.get("reason"))).isEqualTo("completed");
    assertThat(map(job.get("data")).get("reference")).isEqualTo("alpha-5m@1h");
    assertThat(chart.get("timeframe")).isEqualTo("1h");
    assertThat((List<?>) chart.get("time")).hasSize(1000);
    assertThat(((List<?>) map(((List<?>) chart.get("lines")).getFirst()).get("values")).getLast())
        .isNotNull();
    Http.Answer traded = http.post("/api/backtests", body.formatted("alpha-5m@1h", "alpha-5m"));
    assertThat(traded.status()).isEqualTo(422);
    assertThat(traded.text()).contains("data.price");
    Http.Answer shorter = http.post("/api/backtests", body.formatted("alpha-5m", "beta-5m@1m"));
    assertThat(shorter.status()).isEqualTo(422);
    assertThat(shorter.text())
        .contains("data.reference: 1m bars cannot be made from the 5m bars of BETA");
  }
}
