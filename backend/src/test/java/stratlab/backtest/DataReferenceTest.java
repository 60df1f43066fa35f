package stratlab.backtest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import stratlab.backtest.BacktestReport.DataFacts;
import stratlab.market.Column;
import stratlab.market.catalog.DataCatalog;
import stratlab.strategy.StrategyCatalog;
import stratlab.testing.RandomWalkFixtures;
import stratlab.testing.Texts;

final class DataReferenceTest {
  @TempDir private Path folder;
  private Backtests backtests;

  @BeforeEach
  void writeData() {
    Texts.write(folder, "alpha.csv", RandomWalkFixtures.of(1, 600));
    Texts.write(folder, "beta.csv", RandomWalkFixtures.of(2, 600));
    Texts.write(folder, "odd@1w.csv", RandomWalkFixtures.of(3, 600));
    backtests = new Backtests(StrategyCatalog.discover(), new DataCatalog(folder));
  }

  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      value = {
        "alpha, alpha, -",
        "alpha@1w, alpha, 1w",
        "a@b@4h, a@b, 4h",
        "odd@1w, odd@1w, -",
        "odd@1w@1M, odd@1w, 1M",
        "@1w, @1w, -"
      })
  void aTimeFrameFollowsTheLastSign(String text, String dataSet, @Nullable String timeframe) {
    DataReference reference = DataReference.of(text, List.of("alpha", "odd@1w"));
    assertThat(reference.dataSet()).isEqualTo(dataSet);
    assertThat(reference.timeframe() == null ? null : reference.timeframe().toString())
        .isEqualTo(timeframe);
  }

  @ParameterizedTest(name = "{0} for {1}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          alpha@1w | beta     | data.price     | what is traded cannot be bars made of shorter ones; choose alpha itself
          alpha    | gamma@1w | data.reference | there is no data set 'gamma'; there are: alpha, beta, odd@1w
          alpha    | beta@wk  | data.reference | time frame 'wk' is not a number from 1 to 9999 and one of s, m, h, d, w, M (seconds, minutes, hours, days, weeks, months), like 15m, 1d or 1M
          """)
  void whatCannotBeIsRefusedWithItsRole(
      String price, String reference, String field, String message) {
    InvalidRequest refused =
        catchThrowableOfType(
            InvalidRequest.class, () -> backtests.check(request(price, reference, null, null)));
    assertThat(refused.faults()).containsExactly(new Fault(field, message));
  }

  @Test
  void aTimeFrameThatIsNotLongerIsARunThatCannotBe() {
    BacktestSpec spec = backtests.check(request("alpha", "beta@1d", null, null));
    String message =
        "data.reference: 1d bars cannot be made from the 1d bars of BETA; choose a time frame"
            + " longer than 1d";
    assertThatThrownBy(() -> backtests.run(spec, Progress.NONE))
        .isInstanceOf(CannotRun.class)
        .hasMessage(message);
    assertThatThrownBy(() -> backtests.contentId(spec)).hasMessage(message);
  }

  @Test
  void theReportTellsTheTimeFrameOfTheBarsAndTheHashOfTheirDataSet() {
    BacktestReport plain = run(request("alpha", "beta", null, null));
    BacktestReport weekly = run(request("alpha", "beta@1w", null, null));
    DataFacts facts = weekly.data().get(1);

    assertThat(facts.name()).isEqualTo("beta@1w");
    assertThat(facts.timeframe()).isEqualTo("1w");
    assertThat(facts.hash()).isEqualTo(plain.data().get(1).hash());
    assertThat(facts.bars()).isBetween(84, 86);
    assertThat(TimeWindow.shown(facts.from())).isEqualTo("2019-12-30");
    assertThat(weekly.window().bars()).isEqualTo(600);
    assertThat(weekly.id()).isNotEqualTo(plain.id());
    assertThat(weekly.trades()).isNotEqualTo(plain.trades());
  }

  @Test
  void theDataSetThatIsTradedCanBeLookedAtInLongerBarsToo() {
    BacktestReport report = run(request("alpha", "alpha@1w", null, null));
    assertThat(report.window().bars()).isEqualTo(600);
    assertThat(report.data().get(1).hash()).isEqualTo(report.data().getFirst().hash());
    assertThat(report.orders()).isNotEmpty();
  }

  @Test
  void noLongerBarHoldsPricesFromAfterTheWindow() {
    BacktestReport whole = run(request("alpha", "beta@1w", null, null));
    BacktestReport part = run(request("alpha", "beta@1w", null, "2020-10-07"));

    Column known = line(part);
    for (int row = 0; row < known.size(); row++) {
      assertThat(known.at(row)).isEqualTo(line(whole).at(row));
    }
    assertThat(whole.trades().subList(0, part.trades().size())).isEqualTo(part.trades());
    assertThat(part.equity().value().at(200)).isEqualTo(whole.equity().value().at(200));
  }

  private static Column line(BacktestReport report) {
    return report.lines().stream()
        .filter(line -> line.role().equals("reference"))
        .findFirst()
        .orElseThrow()
        .values();
  }

  @Test
  void aWindowShorterThanALongerBarIsNeverAsked() {
    BacktestReport report =
        run(
            new BacktestRequest(
                null,
                "CorrelatedSMACross",
                null,
                Map.of("price", "alpha", "reference", "beta@1M"),
                "2020-06-02",
                "2020-06-20",
                null,
                null,
                null,
                Map.of("warm_up", "inside")));
    assertThat(report.window().firstDecision()).isNull();
    assertThat(report.orders()).isEmpty();
  }

  private BacktestReport run(BacktestRequest request) {
    return backtests.run(backtests.check(request), Progress.NONE);
  }

  private static BacktestRequest request(
      String price, String reference, @Nullable String from, @Nullable String to) {
    return new BacktestRequest(
        null,
        "CorrelatedSMACross",
        Map.of("p_fast_d0", 3, "p_slow_d0", 8, "p_fast_d1", 2, "p_slow_d1", 5),
        Map.of("price", price, "reference", reference),
        from,
        to,
        null,
        null,
        null);
  }
}
