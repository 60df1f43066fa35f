package stratlab.indicator;

import java.util.List;
import java.util.function.Supplier;
import stratlab.indicator.kernel.Arithmetic;
import stratlab.indicator.kernel.Ranges;
import stratlab.market.Bars;

/**
 * Levels computed from one bar, for the bars that follow it: at a daily bar's end they are those of
 * the next day.
 */
public final class PivotLevels {
  private final Feed feed;
  private final Bars bars;

  PivotLevels(Feed feed, Bars bars) {
    this.feed = feed;
    this.bars = bars;
  }

  /** Returns the floor traders' levels around the typical price. */
  public Pivots pivots() {
    return new Pivots(
        pivot().registered(),
        level("Pivot S1", () -> minus(2, bars.high().toArray())),
        level("Pivot S2", () -> ranges(-1)),
        level("Pivot R1", () -> minus(2, bars.low().toArray())),
        level("Pivot R2", () -> ranges(1)));
  }

  /** Returns levels at 38.2 %, 61.8 % and 100 % of the bar's range around the typical price. */
  public FibonacciPivots fibonacciPivots() {
    return new FibonacciPivots(
        pivot().registered(),
        List.of(
            level("Fibonacci S1", () -> ranges(-0.382)),
            level("Fibonacci S2", () -> ranges(-0.618)),
            level("Fibonacci S3", () -> ranges(-1))),
        List.of(
            level("Fibonacci R1", () -> ranges(0.382)),
            level("Fibonacci R2", () -> ranges(0.618)),
            level("Fibonacci R3", () -> ranges(1))));
  }

  /**
   * Returns T. DeMark's levels as Backtrader has them: of high, low and close, the low counts twice
   * in a bar that falls, the close in one that rises, the high where open and close are equal. As
   * published it is the high in one that rises and the close where they are equal.
   */
  public DemarkPivots demarkPivots() {
    Line pivot = feed.priceLine("DeMark pivot", 1, () -> Candles.demark(bars));
    return new DemarkPivots(
        pivot.registered(),
        level("DeMark S1", () -> Arithmetic.mixed(2, pivot.values(), -1, bars.high().toArray())),
        level("DeMark R1", () -> Arithmetic.mixed(2, pivot.values(), -1, bars.low().toArray())));
  }

  private Line pivot() {
    return feed.priceLine("Pivot", 1, () -> Ranges.typical(bars));
  }

  private double[] minus(double factor, double[] prices) {
    return Arithmetic.mixed(factor, pivot().values(), -1, prices);
  }

  private double[] ranges(double factor) {
    double[] range = Arithmetic.minus(bars.high().toArray(), bars.low().toArray());
    return Arithmetic.mixed(1, pivot().values(), factor, range);
  }

  private Line level(String name, Supplier<double[]> values) {
    return feed.priceLine(name, 1, values).registered();
  }
}
