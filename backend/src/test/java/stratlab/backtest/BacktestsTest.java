package stratlab.backtest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TimeZone;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import stratlab.backtest.BacktestReport.OrderRow;
import stratlab.backtest.BacktestReport.TradeRow;
import stratlab.market.Column;
import stratlab.market.catalog.DataCatalog;
import stratlab.market.csv.CsvFault;
import stratlab.strategy.StrategyCatalog;
import stratlab.strategy.StrategyDefinition;
import stratlab.testing.RandomWalkFixtures;
import stratlab.testing.Texts;

final class BacktestsTest {
  @TempDir private Path folder;
  private Backtests backtests;

  @BeforeEach
  void writeData() {
    Texts.write(folder, "alpha.csv", RandomWalkFixtures.of(1, 600));
    Texts.write(folder, "beta.csv", RandomWalkFixtures.of(2, 500, 1, 5));
    backtests = new Backtests(StrategyCatalog.discover(), new DataCatalog(folder));
  }

  @Test
  void theWindowIsTheOneAskedForAndBarsBeforeItOnlyWarmUp() {
    BacktestReport report = run(window("2020-06-01", "2020-08-31"));
    assertThat(report.window().bars()).isEqualTo(92);
    assertThat(report.window().warmUpBars()).isZero();
    assertThat(TimeWindow.shown(report.window().from())).isEqualTo("2020-06-01");
    assertThat(TimeWindow.shown(report.window().to())).isEqualTo("2020-08-31");
    assertThat(report.equity().value().size()).isEqualTo(92);
    assertThat(report.trades()).isNotEmpty();
    assertThat(report.trades().getFirst().entryTime()).isGreaterThan(report.window().from());
    assertThat(report.lines()).allSatisfy(line -> assertThat(line.values().at(0)).isFinite());
    assertThat(report.lines()).allSatisfy(line -> assertThat(line.values().size()).isEqualTo(92));
  }

  @Test
  void aWindowFromTheFirstBarWarmsUpInsideIt() {
    BacktestReport report = run(window(null, null));
    assertThat(report.window().bars()).isEqualTo(600);
    assertThat(report.window().warmUpBars()).isEqualTo(30);
    assertThat(report.lines().getFirst().name()).isEqualTo("SMA(10)");
    assertThat(report.lines().getFirst().values().at(8)).isNaN();
    assertThat(report.lines().getFirst().values().at(9)).isFinite();
  }

  @Test
  void aWindowWithoutBarsSaysWhatTheDataHas() {
    BacktestSpec whole = backtests.check(window(null, null));
    BacktestSpec empty =
        new BacktestSpec(
            whole.name(),
            whole.strategy(),
            whole.params(),
            whole.data(),
            "2031-01-01",
            "2031-12-31",
            whole.cash(),
            whole.commission(),
            whole.size(),
            whole.settings());
    assertThatThrownBy(() -> backtests.run(empty, Progress.NONE))
        .isInstanceOf(CannotRun.class)
        .hasMessage(
            "there are no bars between 2031-01-01 and 2031-12-31; the data runs from 2020-01-01 to"
                + " 2021-08-22");
  }

  @Test
  void aFileThatIsBrokenAfterTheCheckStopsTheRunWithFileAndLine() {
    Texts.write(folder, "bad.csv", RandomWalkFixtures.of(3, 50));
    BacktestRequest request =
        new BacktestRequest(
            null, "SmaCross", null, Map.of("price", "bad"), null, null, null, null, null);
    BacktestSpec spec = backtests.check(request);
    Texts.write(folder, "bad.csv", "Date,Open,High,Low,Close,Volume\n2024-05-01,1,1,1,?,1\n");
    assertThatThrownBy(() -> backtests.run(spec, Progress.NONE))
        .isInstanceOf(CsvFault.class)
        .hasMessage("bad.csv:2: close '?' is not a number");
  }

  @Test
  void aRunCanBeStoppedAndSaysHowFarItIs() {
    Texts.write(folder, "long.csv", RandomWalkFixtures.of(3, 20_000));
    BacktestSpec spec =
        backtests.check(
            new BacktestRequest(
                null, "SmaCross", null, Map.of("price", "long"), null, null, null, null, null));
    long[] seen = {0, 0};
    assertThatThrownBy(
            () ->
                backtests.run(
                    spec,
                    (done, total) -> {
                      seen[0] = done;
                      seen[1] = total;
                      return done < 8_000;
                    }))
        .isInstanceOf(Cancelled.class);
    // Bars on which nothing can happen are passed over, so the question comes soon after, not at
    // once.
    assertThat(seen[0]).isBetween(8_000L, 8_000L + 2 * 4_096);
    assertThat(seen[1]).isEqualTo(20_000);
  }

  @Test
  void theSameRequestGivesTheSameReportInAnyZoneAndLocale() {
    BacktestReport first = run(window(null, null));
    Locale locale = Locale.getDefault();
    TimeZone zone = TimeZone.getDefault();
    try {
      Locale.setDefault(Locale.forLanguageTag("tr-TR"));
      TimeZone.setDefault(TimeZone.getTimeZone("America/St_Johns"));
      Backtests fresh = new Backtests(StrategyCatalog.discover(), new DataCatalog(folder));
      BacktestReport second = fresh.run(fresh.check(window(null, null)), Progress.NONE);
      assertThat(second.id()).isEqualTo(first.id());
      assertThat(second.trades()).isEqualTo(first.trades());
      assertThat(second.orders()).isEqualTo(first.orders());
      assertThat(second.metrics()).isEqualTo(first.metrics());
      assertThat(second.drawdowns()).isEqualTo(first.drawdowns());
      assertThat(second.breakdowns()).isEqualTo(first.breakdowns());
      assertThat(second.evidence()).isEqualTo(first.evidence());
      assertThat(second.analyzers()).isEqualTo(first.analyzers());
    } finally {
      Locale.setDefault(locale);
      TimeZone.setDefault(zone);
    }
  }

  @Test
  void theIdChangesWithEverythingThatDecidesTheOutcomeAndWithNothingElse() {
    Set<String> ids = new HashSet<>();
    BacktestRequest plain = window(null, null);
    for (BacktestRequest request :
        List.of(
            plain,
            window("2020-03-01", null),
            window(null, "2020-03-01"),
            new BacktestRequest(
                null, "SmaCross", Map.of("fast", 11), null, null, null, null, null, null),
            new BacktestRequest(
                null, "SmaCross", null, Map.of("price", "beta"), null, null, null, null, null),
            new BacktestRequest(null, "SmaCross", null, null, null, null, 9e4, null, null),
            new BacktestRequest(null, "SmaCross", null, null, null, null, null, 0.002, null),
            new BacktestRequest(null, "SmaCross", null, null, null, null, null, null, 11.0),
            new BacktestRequest(null, "RsiReversion", null, null, null, null, null, null, null))) {
      ids.add(backtests.contentId(backtests.check(request)));
    }
    assertThat(ids).hasSize(9);

    BacktestRequest named =
        new BacktestRequest(
            "My run", "smacross", Map.of("fast", "10"), null, null, null, null, null, null);
    assertThat(backtests.contentId(backtests.check(named)))
        .isEqualTo(backtests.contentId(backtests.check(plain)))
        .isEqualTo(run(plain).id());

    Texts.write(folder, "alpha.csv", RandomWalkFixtures.of(9, 600));
    assertThat(ids).doesNotContain(backtests.contentId(backtests.check(plain)));
  }

  @Test
  void aReportWithoutTradesSaysSoFirst() {
    BacktestReport report =
        run(
            new BacktestRequest(
                null,
                "RsiReversion",
                Map.of("low", 0, "period", 3),
                null,
                null,
                null,
                null,
                0.0,
                null));
    assertThat(report.trades()).isEmpty();
    assertThat(report.funnel().explanation())
        .startsWith(
            "The long entry condition never held on the 600 bars of the window: RSI(3) below 0 came"
                + " closest on 20");
    assertThat(report.warnings())
        .containsExactly(
            report.funnel().explanation(), "The run paid no commission; real fills do.");
  }

  @Test
  void aDataSetThatEndsEarlyIsWarnedAbout() {
    Texts.write(folder, "short.csv", RandomWalkFixtures.of(4, 100));
    BacktestReport report =
        run(
            new BacktestRequest(
                null,
                "CorrelatedSMACross",
                Map.of("p_fast_d0", 3, "p_slow_d0", 9, "p_fast_d1", 3, "p_slow_d1", 9),
                Map.of("price", "alpha", "reference", "short"),
                null,
                null,
                null,
                null,
                null));
    assertThat(report.warnings())
        .anySatisfy(
            warning ->
                assertThat(warning)
                    .isEqualTo("short ends on 2020-04-09; after it its last values were kept."));
  }

  static Stream<String> everyStrategy() {
    return StrategyCatalog.discover().list().stream().map(StrategyDefinition::name);
  }

  @ParameterizedTest
  @MethodSource("everyStrategy")
  void tomorrowCannotChangeToday(String strategy) {
    BacktestReport whole = run(of(strategy, null));
    for (String cut : List.of("2020-02-10", "2020-07-01", "2021-01-05", "2021-07-30")) {
      BacktestReport part = run(of(strategy, cut));
      List<OrderRow> known =
          part.orders().stream().filter(order -> order.fillTime() != null).toList();
      // Between them lie protective stops that were cancelled, or still wait where the data is cut.
      assertThat(whole.orders().stream().filter(known::contains).toList()).isEqualTo(known);
      List<TradeRow> trades = part.trades();
      assertThat(whole.trades().subList(0, trades.size())).isEqualTo(trades);
      Column equity = part.equity().value();
      for (int bar = 0; bar < equity.size(); bar++) {
        assertThat(equity.at(bar)).isEqualTo(whole.equity().value().at(bar));
      }
    }
  }

  private BacktestReport run(BacktestRequest request) {
    return backtests.run(backtests.check(request), Progress.NONE);
  }

  private static BacktestRequest window(String from, String to) {
    return new BacktestRequest(null, "SmaCross", null, null, from, to, null, null, null);
  }

  private static BacktestRequest of(String strategy, String to) {
    return new BacktestRequest(null, strategy, null, null, null, to, null, null, null);
  }
}
