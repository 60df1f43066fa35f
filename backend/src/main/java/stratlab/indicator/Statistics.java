package stratlab.indicator;

import java.util.function.Supplier;
import stratlab.market.Column;

/** Sums, extremes, deviations, bands and ranks of one line over the last {@code period} values. */
public final class Statistics {
  private final Line line;

  Statistics(Line line) {
    this.line = line;
  }

  /** Returns the highest of the last values, the current one included. */
  public Line highest(int period) {
    return window(
        "Highest", period, line.pane(), () -> Windows.highest(line.column().toArray(), period));
  }

  /** Returns the lowest of the last values, the current one included. */
  public Line lowest(int period) {
    return window(
        "Lowest", period, line.pane(), () -> Windows.lowest(line.column().toArray(), period));
  }

  /** Returns the sum of the last values. */
  public Line sum(int period) {
    return window("Sum", period, Pane.OWN, () -> Windows.sums(line.column(), period));
  }

  /**
   * Returns the standard deviation of the population as √|mean(x²) − mean(x)²|, which is
   * Backtrader's form. Where the values barely differ it shows the rounding of their squares, some
   * 10⁻⁸ of a price, rather than 0.
   */
  public Line standardDeviation(int period) {
    return deviation(period).registered();
  }

  private Line deviation(int period) {
    Line.check("StdDev", period);
    return line.derive(
        line.named("StdDev", period),
        line.barsNeeded() + period - 1,
        Pane.OWN,
        () -> Column.of(Windows.deviations(line.column().toArray(), period)));
  }

  /**
   * Returns J. Bollinger's bands: the simple average, and the {@link #standardDeviation} times a
   * factor above and below it.
   *
   * @param deviations how many, above 0; customarily 2
   */
  public Bands bollinger(int period, double deviations) {
    Line middle = MovingAverage.SIMPLE.over(line, period).registered();
    return new Bands(
        middle,
        band("Bollinger upper", middle, period, deviations, deviations),
        band("Bollinger lower", middle, period, deviations, -deviations));
  }

  private Line band(String indicator, Line middle, int period, double width, double factor) {
    Line deviation = deviation(period);
    return line.derive(
            line.named(indicator, period, width),
            middle.barsNeeded(),
            line.pane(),
            () ->
                Column.of(
                    Arithmetic.mixed(
                        1, middle.column().toArray(), factor, deviation.column().toArray())))
        .registered();
  }

  /**
   * Returns Pearson's coefficient of correlation with another line, −1 to 1: NaN where one of them
   * has been constant over the period, 0 where both have.
   *
   * <p>A line of another data set is read as it stood at the strategy bar on which each row of this
   * line's data set was new: the latest value known then, NaN before its first.
   */
  public Line correlation(Line other, int period) {
    Line same = ArithmeticLines.onRowsOf(line, other);
    Line.check("Correlation", period);
    return line.derive(
            "Correlation(%s, %s, %d)"
                .formatted(line.name(), Names.seenFrom(line.set(), other), period),
            Math.max(line.barsNeeded(), same.barsNeeded()) + period - 1,
            Pane.OWN,
            () ->
                Column.of(Correlation.of(line.column().toArray(), same.column().toArray(), period)))
        .registered();
  }

  private Line window(String indicator, int period, Pane drawn, Supplier<double[]> values) {
    Line.check(indicator, period);
    return line.derive(
            line.named(indicator, period),
            line.barsNeeded() + period - 1,
            drawn,
            () -> Column.of(values.get()))
        .registered();
  }
}
