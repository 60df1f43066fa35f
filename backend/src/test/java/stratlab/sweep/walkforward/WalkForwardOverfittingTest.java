package stratlab.sweep.walkforward;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import stratlab.backtest.BacktestRequest;
import stratlab.backtest.BacktestSpec;
import stratlab.backtest.Backtests;
import stratlab.backtest.Study;
import stratlab.market.Bars;
import stratlab.market.Instrument;
import stratlab.market.Timeframe;
import stratlab.market.catalog.DataCatalog;
import stratlab.strategy.StrategyCatalog;
import stratlab.sweep.Sweeps;
import stratlab.sweep.result.Overfitting;
import stratlab.sweep.result.ResultTable;
import stratlab.sweep.spec.AxisRequest;
import stratlab.sweep.spec.SweepRequest;
import stratlab.sweep.spec.SweepSpec;
import stratlab.testing.SweepRunFixtures;
import stratlab.testing.Texts;

/** What is said of the best of a sweep where there is nothing to find, and where there is. */
final class WalkForwardOverfittingTest {
  private static final long START = 1_577_836_800_000L;
  private static final long DAY = 86_400_000L;
  private static final int WALKS = 60;
  private static final int BARS = 800;

  @TempDir private Path folder;

  @Test
  void whereThereIsNothingToFindTheBestIsSeldomBelieved() {
    int believed = 0;
    double overfitting = 0;
    for (int seed = 1; seed <= WALKS; seed++) {
      Overfitting honesty = best(seed, 0);
      believed += honesty.deflated() > 0.95 ? 1 : 0;
      overfitting += honesty.overfitting();
    }
    assertThat(believed).isLessThanOrEqualTo(WALKS / 20);
    assertThat(overfitting / WALKS).isBetween(0.4, 0.6);
  }

  @Test
  void aRealEdgeIsFoundInEachHalf() {
    double overfitting = 0;
    for (int seed = 1; seed <= 10; seed++) {
      overfitting += best(seed, 0.35).overfitting();
    }
    assertThat(overfitting / 10).isLessThan(0.15);
  }

  /**
   * Sweeps the cross of two averages, long and short would be the same.
   *
   * @param memory how much of a day's return comes back on the next
   */
  private Overfitting best(long seed, double memory) {
    Texts.write(folder, "walk" + seed + ".csv", walk(seed, memory));
    Backtests backtests = new Backtests(StrategyCatalog.discover(), new DataCatalog(folder));
    Sweeps sweeps = new Sweeps(backtests);
    SweepSpec spec = sweeps.check(request("walk" + seed));
    ResultTable table = SweepRunFixtures.table(sweeps, spec, 1);
    Study study = backtests.study(spec.base(), spec.outOfSample());
    return Overfitting.of(
        table,
        cell -> {
          BacktestSpec single = sweeps.single(spec, table.place(cell));
          return study.dailyReturns(single.params());
        },
        study.perYear(),
        () -> true);
  }

  private static SweepRequest request(String data) {
    BacktestRequest base =
        new BacktestRequest(
            null,
            "SmaCross",
            null,
            Map.of("price", data),
            null,
            null,
            10_000.0,
            0.0,
            1.0,
            Map.of("sizing", "value-share", "size_percent", 90.0));
    return new SweepRequest(
        base,
        List.of(
            new AxisRequest("fast", 1.0, 10.0, 1.0, null, null),
            new AxisRequest("slow", 12.0, 60.0, 6.0, null, null)),
        null,
        null,
        null,
        null,
        null,
        null);
  }

  private static Bars walk(long seed, double memory) {
    SplittableRandom random = new SplittableRandom(seed);
    Bars.Builder builder = new Bars.Builder();
    double price = 100;
    double before = 0;
    for (int day = 0; day < BARS; day++) {
      double change = memory * before + 0.01 * random.nextGaussian();
      double open = price;
      price = open * Math.exp(change);
      before = change;
      builder.add(
          START + day * DAY, open, Math.max(open, price), Math.min(open, price), price, 1_000);
    }
    return builder.build(new Instrument("WALK"), Timeframe.days(1));
  }
}
