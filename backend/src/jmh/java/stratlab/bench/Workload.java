package stratlab.bench;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import stratlab.analytics.Metric;
import stratlab.analytics.MetricInput;
import stratlab.analytics.Metrics;
import stratlab.analytics.RunAnalysis;
import stratlab.analytics.backtrader.AnalyzerInput;
import stratlab.analytics.backtrader.Analyzers;
import stratlab.engine.Engine;
import stratlab.engine.RunLog;
import stratlab.engine.RunSetup;
import stratlab.indicator.Columns;
import stratlab.indicator.Feed;
import stratlab.indicator.Scope;
import stratlab.market.Bars;
import stratlab.market.Instrument;
import stratlab.market.Panel;
import stratlab.market.csv.CsvBars;
import stratlab.strategy.Market;
import stratlab.strategy.Strategy;
import stratlab.strategy.Trader;
import stratlab.strategy.library.trend.SmaCross;
import stratlab.trading.Costs;
import stratlab.trading.Sizing;

/**
 * W1: the SMA cross 10/30 over bars in memory, one unit, 1,000,000 cash, 0.1 % a side. The one
 * place of the benchmarks that calls the engine.
 */
final class Workload {
  private static final double CASH = 1_000_000;
  private static final double FEE = 0.001;

  /** What whole-number arithmetic gives for the files of {@code infra/bench-reference}. */
  private record Answer(int trades, double equity) {}

  private static final Map<Integer, Answer> KNOWN =
      Map.of(
          100_000, new Answer(1_913, 999_604.613568),
          1_000_000, new Answer(19_496, 995_965.589282));

  private final Panel panel;

  private Workload(Panel panel) {
    this.panel = panel;
  }

  /** Reads a price file, packed or not, and refuses it when its run gives another answer. */
  static Workload of(String file) throws IOException {
    Workload workload = new Workload(Panel.of(List.of(read(Path.of(file)))));
    workload.check(workload.signals());
    workload.check(workload.trader());
    return workload;
  }

  static Bars read(Path file) throws IOException {
    if (!file.toString().endsWith(".gz")) {
      return CsvBars.read(file, new Instrument("BENCH"));
    }
    Path plain = Files.createTempFile("bars", ".csv");
    try (InputStream packed = new GZIPInputStream(Files.newInputStream(file))) {
      Files.write(plain, packed.readAllBytes());
      return CsvBars.read(plain, new Instrument("BENCH"));
    } finally {
      Files.delete(plain);
    }
  }

  private void check(RunLog log) {
    Answer known = KNOWN.get(panel.size());
    if (known != null
        && (log.trades().size() != known.trades()
            || Math.abs(log.equity().end() - known.equity()) > 1e-5)) {
      throw new IllegalStateException(
          "%d trades and equity %.6f instead of %d and %.6f"
              .formatted(log.trades().size(), log.equity().end(), known.trades(), known.equity()));
    }
  }

  /** Computes the two averages and when they cross, as columns. */
  Columns indicators() {
    Columns columns = new Columns(panel);
    Scope scope = new Scope(columns);
    var close = new Feed(scope, 0).close();
    scope.answers(close.sma(10).crossesAbove(close.sma(30)));
    scope.answers(close.sma(10).crossesBelow(close.sma(30)));
    return columns;
  }

  RunLog signals() {
    return run(new SmaCross(10, 30));
  }

  RunLog trader() {
    return run(Workload::crossing);
  }

  private static Trader crossing(Market market) {
    var quick = market.close().sma(10);
    var calm = market.close().sma(30);
    var up = quick.crossesAbove(calm);
    var down = quick.crossesBelow(calm);
    return desk -> {
      if (desk.hasPending()) {
        return;
      }
      if (desk.position(0).isFlat()) {
        if (up.now()) {
          desk.buy(0);
        }
      } else if (down.now()) {
        desk.close(0);
      }
    };
  }

  private RunLog run(Strategy strategy) {
    return Engine.run(
        RunSetup.of(
            new Columns(panel),
            strategy,
            List.of("price"),
            CASH,
            Costs.percent(FEE),
            new Sizing.Fixed(1),
            Long.MIN_VALUE),
        _ -> true);
  }

  /** Computes return, maximum drawdown, Sharpe ratio and the statistics of the trades. */
  List<Metric> headline(RunLog log) {
    return Metrics.headline(
        new MetricInput(log.equity(), log.trades(), log.openTrades(), panel.bars(0), FEE));
  }

  /** Computes all that the report finds out about a run. */
  List<Object> everyFigure(RunLog log) {
    return List.of(
        RunAnalysis.of(
            new MetricInput(log.equity(), log.trades(), log.openTrades(), panel.bars(0), FEE),
            List.of(panel.bars(0)),
            List.of()),
        Analyzers.of(
            new AnalyzerInput(
                log.equity(),
                log.trades(),
                log.openTrades().size(),
                log.transactions(),
                panel.bars(0).timeframe())));
  }
}
