package stratlab.backtest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import stratlab.analytics.Metric;
import stratlab.analytics.SweepFigures;
import stratlab.market.catalog.DataCatalog;
import stratlab.strategy.StrategyCatalog;

/** Figures of reports on shipped prices that were wrong once. */
final class ReportedFiguresTest {
  private static final Backtests BACKTESTS =
      new Backtests(
          StrategyCatalog.discover(),
          new DataCatalog(Path.of("../data"), List.of(), InstantSource.system()));

  /** A short run without commission showed its interest twice: as interest and as commission. */
  @Test
  void interestIsNoCommission() {
    BacktestReport report =
        run("RsiReversion", "sp500-daily", Map.of("side", "short"), 0, Map.of("interest", 0.365));

    assertThat(report.trades()).isNotEmpty();
    assertThat(metric(report, "commission_paid").all()).isZero();
    assertThat(metric(report, "commission_share").all()).isZero();
    double interest = report.trades().stream().mapToDouble(trade -> trade.interest()).sum();
    assertThat(interest).isPositive();
    assertThat(metric(report, "interest_paid").all()).isGreaterThanOrEqualTo(interest - 1e-9);
    assertThat(report.trades())
        .allSatisfy(
            trade ->
                assertThat(trade.pnlNet()).isCloseTo(trade.pnl() - trade.interest(), within(1e-9)));
    assertThat(report.orders()).allSatisfy(order -> assertThat(order.commission()).isIn(null, 0.0));
  }

  /** With 5 a fill, buying and holding Apple was told to lose 82.97 %. */
  @ParameterizedTest(name = "{0} of {1}: {2}")
  @CsvSource({
    "percent,  0.001, 0.0208176975",
    "per-fill, 5,     0.0217874233",
    "per-unit, 0.5,   0.0209087766"
  })
  void buyingAndHoldingPaysTheKindOfCommissionOfTheRun(
      String kind, double commission, double held) {
    BacktestReport report =
        run("SmaCross", "aapl-daily", Map.of(), commission, Map.of("commission_kind", kind));

    // Bought at 549.03, worth 561.02 at the end.
    assertThat(metric(report, "buy_and_hold_return").all()).isCloseTo(held, within(1e-9));
    assertThat(metric(report, "active_return").all())
        .isCloseTo(
            metric(report, "total_return").all() - metric(report, "buy_and_hold_return").all(),
            within(1e-12));
  }

  @Test
  void sixDaysHaveNoGrowthOfAYearNeitherInARunNorInASweep() {
    BacktestSpec spec = spec("SmaCross", "btcusd-1h", Map.of(), 0.001, Map.of());
    BacktestReport report = BACKTESTS.run(spec, Progress.NONE);
    CellColumns cells = cell(spec);

    for (String key : List.of("cagr", "calmar")) {
      assertThat(metric(report, key).all()).isNull();
      assertThat(metric(report, key).reason())
          .isEqualTo(
              "growth of a year needs 90 days and 30 returns; the window has 6.7 days and 7 returns");
      assertThat(cells.metric(SweepFigures.KEYS.indexOf(key))[0]).isNaN();
    }
    assertThat(metric(report, "total_return").all()).isNotNull();
  }

  @Test
  void aCellOfASweepGrowsLikeItsSingleRunToTheLastBit() {
    BacktestSpec spec = spec("SmaCross", "sp500-daily", Map.of(), 0.001, Map.of());
    BacktestReport report = BACKTESTS.run(spec, Progress.NONE);

    for (String key : List.of("cagr", "calmar")) {
      assertThat(cell(spec).metric(SweepFigures.KEYS.indexOf(key))[0])
          .isEqualTo(metric(report, key).all());
    }
  }

  private static CellColumns cell(BacktestSpec spec) {
    CellColumns cells = new CellColumns(1);
    BitSet one = new BitSet();
    one.set(0);
    BACKTESTS.study(spec, 0).runs().run(List.of(spec.params()), one, cells, 0, () -> true);
    return cells;
  }

  private static BacktestReport run(
      String strategy,
      String data,
      Map<String, Object> params,
      double commission,
      Map<String, Object> settings) {
    return BACKTESTS.run(spec(strategy, data, params, commission, settings), (_, _) -> true);
  }

  private static BacktestSpec spec(
      String strategy,
      String data,
      Map<String, Object> params,
      double commission,
      Map<String, Object> settings) {
    return BACKTESTS.check(
        new BacktestRequest(
            null,
            strategy,
            params,
            Map.of("price", data),
            null,
            null,
            null,
            commission,
            null,
            settings));
  }

  private static Metric metric(BacktestReport report, String key) {
    return report.metrics().stream()
        .filter(each -> each.key().equals(key))
        .findFirst()
        .orElseThrow();
  }
}
