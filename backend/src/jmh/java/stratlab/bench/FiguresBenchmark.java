package stratlab.bench;

import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
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
import stratlab.market.Bars;
import stratlab.market.Instrument;
import stratlab.market.Panel;
import stratlab.strategy.library.trend.SmaCross;
import stratlab.trading.Costs;
import stratlab.trading.Sizing;

/**
 * What the figures of a run cost: an SMA cross 10/30 over one-minute bars that wander (a walk with
 * a fixed seed; a million bars hold about 19,500 trades). The run itself is not measured.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(value = 1, jvmArgsAppend = "-XX:+UseSerialGC")
public class FiguresBenchmark {
  private static final long MINUTE = 60_000;
  private static final long START = 1_577_836_800_000L;
  private static final double COMMISSION = 0.001;

  @Param("1000000")
  public int size;

  private Panel panel;
  private RunLog log;

  @Setup
  public void run() {
    panel = Panel.of(List.of(walk(size)));
    log =
        Engine.run(
            RunSetup.of(
                new Columns(panel),
                new SmaCross(10, 30),
                List.of("price"),
                1_000_000,
                Costs.percent(COMMISSION),
                new Sizing.Fixed(1),
                Long.MIN_VALUE),
            _ -> true);
  }

  private static Bars walk(int size) {
    SplittableRandom random = new SplittableRandom(42);
    Bars.Builder bars = new Bars.Builder();
    double close = 100;
    for (int row = 0; row < size; row++) {
      double open = close;
      close = Math.max(1, Math.rint((open + random.nextGaussian(0, 0.05)) * 100) / 100);
      double high = Math.max(open, close) + 0.01;
      double low = Math.min(open, close) - 0.01;
      bars.add(START + row * MINUTE, open, high, low, close, 1 + random.nextInt(1000));
    }
    return bars.build(new Instrument("WALK"));
  }

  @Benchmark
  public List<Metric> headline() {
    return Metrics.headline(
        new MetricInput(log.equity(), log.trades(), log.openTrades(), panel.bars(0), COMMISSION));
  }

  @Benchmark
  public List<Metric> metrics() {
    return Metrics.of(metricInput());
  }

  @Benchmark
  public Map<String, Object> analyzers() {
    return Analyzers.of(analyzerInput());
  }

  @Benchmark
  public RunAnalysis findings() {
    return RunAnalysis.of(metricInput(), List.of(panel.bars(0)), List.of());
  }

  @Benchmark
  public List<Object> everyFigure() {
    return List.of(findings(), Analyzers.of(analyzerInput()));
  }

  private MetricInput metricInput() {
    return new MetricInput(log.equity(), log.trades(), log.openTrades(), panel.bars(0), COMMISSION);
  }

  private AnalyzerInput analyzerInput() {
    return new AnalyzerInput(
        log.equity(),
        log.trades(),
        log.openTrades().size(),
        log.transactions(),
        panel.bars(0).timeframe());
  }
}
