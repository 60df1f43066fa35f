package stratlab.backtest;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.zip.GZIPInputStream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import stratlab.analytics.AnalyzerInput;
import stratlab.analytics.Analyzers;
import stratlab.analytics.MetricInput;
import stratlab.analytics.Metrics;
import stratlab.engine.Engine;
import stratlab.engine.RunLog;
import stratlab.engine.RunSetup;
import stratlab.indicator.Columns;
import stratlab.market.Bars;
import stratlab.market.Instrument;
import stratlab.market.Panel;
import stratlab.market.csv.CsvBars;
import stratlab.strategy.Strategy;
import stratlab.strategy.Trader;
import stratlab.strategy.library.trend.SmaCross;
import stratlab.trading.Costs;
import stratlab.trading.Sizing;

/**
 * One run of the SMA cross 10/30 over bars in memory, its indicators included each time: as
 * signals, as a trader, and with every figure of the report. Other bars: {@code -p file=PATH}.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(value = 1, jvmArgsAppend = "-XX:+UseSerialGC")
public class SingleRunBenchmark {
  @Param("src/test/resources/bench/bars_100000.csv.gz")
  public String file;

  private Panel panel;

  @Setup
  public void read() throws IOException {
    Path path = Path.of(file);
    Path plain = path;
    if (file.endsWith(".gz")) {
      plain = Files.createTempFile("bars", ".csv");
      try (InputStream packed = new GZIPInputStream(Files.newInputStream(path))) {
        Files.write(plain, packed.readAllBytes());
      }
    }
    Bars bars = CsvBars.read(plain, new Instrument("BENCH"));
    panel = Panel.of(List.of(bars));
  }

  @Benchmark
  public RunLog signals() {
    return run(new SmaCross(10, 30));
  }

  @Benchmark
  public RunLog trader() {
    return run(
        market -> {
          var quick = market.close().sma(10);
          var calm = market.close().sma(30);
          var up = quick.crossesAbove(calm);
          var down = quick.crossesBelow(calm);
          return (Trader)
              desk -> {
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
        });
  }

  @Benchmark
  public List<Object> signalsWithEveryFigure() {
    RunLog log = signals();
    return List.of(
        Metrics.of(
            new MetricInput(log.equity(), log.trades(), log.openTrades(), panel.bars(0), 0.001)),
        Analyzers.of(
            new AnalyzerInput(
                log.equity(),
                log.trades(),
                log.openTrades().size(),
                log.transactions(),
                panel.bars(0).timeframe())));
  }

  @Benchmark
  public Columns indicatorsOnly() {
    Columns columns = new Columns(panel);
    var scope = new stratlab.indicator.Scope(columns);
    var close = new stratlab.indicator.Feed(scope, 0).close();
    close.sma(10).crossesAbove(close.sma(30)).mask();
    close.sma(10).crossesBelow(close.sma(30)).mask();
    return columns;
  }

  private RunLog run(Strategy strategy) {
    return Engine.run(
        RunSetup.of(
            new Columns(panel),
            strategy,
            List.of("price"),
            1_000_000,
            Costs.percent(0.001),
            new Sizing.Fixed(1),
            Long.MIN_VALUE),
        _ -> true);
  }
}
