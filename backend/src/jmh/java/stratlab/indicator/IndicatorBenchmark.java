package stratlab.indicator;

import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import stratlab.indicator.condition.Mask;
import stratlab.market.Bars;
import stratlab.market.Column;
import stratlab.market.Instrument;
import stratlab.market.Panel;
import stratlab.market.Timeframe;

/** Whole columns of lines and masks over prices in memory, one after the other on one thread. */
@State(org.openjdk.jmh.annotations.Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(
    value = 1,
    jvmArgsAppend = {"-XX:+UseSerialGC", "-Xms1g", "-Xmn600m"})
public class IndicatorBenchmark {
  private static final long MINUTE = 60_000;

  @Param("1000000")
  public int rows;

  private Panel panel;
  private Columns averages;

  @Setup
  public void walk() {
    SplittableRandom random = new SplittableRandom(42);
    Bars.Builder builder = new Bars.Builder();
    long cents = 10_000;
    for (int row = 0; row < rows; row++) {
      long open = Math.max(1_000, cents + random.nextInt(-3, 4));
      long close = Math.max(1_000, open + random.nextInt(-20, 21));
      long high = Math.max(open, close) + random.nextInt(0, 10);
      long low = Math.min(open, close) - random.nextInt(0, 10);
      cents = close;
      builder.add(row * MINUTE, open / 100.0, high / 100.0, low / 100.0, close / 100.0, 1);
    }
    panel = Panel.of(List.of(builder.build(new Instrument("WALK"), Timeframe.minutes(1))));
    averages = new Columns(panel);
    Line close = close(averages);
    close.sma(10).column();
    close.sma(30).column();
  }

  private static Line close(Columns columns) {
    return new Feed(new Scope(columns), 0).close();
  }

  /** The running totals of the price column, which it keeps, are known. */
  @Benchmark
  public Column sma() {
    return close(new Columns(panel)).sma(10).column();
  }

  /** Both masks of two averages that are known. */
  @Benchmark
  public List<Mask> crosses() {
    Line close = close(averages);
    Line quick = close.sma(10);
    Line calm = close.sma(30);
    return List.of(quick.crossesAbove(calm).mask(), quick.crossesBelow(calm).mask());
  }

  @Benchmark
  public Mask comparison() {
    Line close = close(averages);
    return close.sma(10).above(close.sma(30)).mask();
  }

  @Benchmark
  public Column ema() {
    return close(new Columns(panel)).ema(20).column();
  }

  @Benchmark
  public Column rsi() {
    return close(new Columns(panel)).rsi(14).column();
  }

  @Benchmark
  public Column highest() {
    return close(new Columns(panel)).highest(20).column();
  }

  @Benchmark
  public Column bollinger() {
    return close(new Columns(panel)).statistics().bollinger(20, 2).upper().column();
  }
}
