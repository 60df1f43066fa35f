package stratlab.indicator;

import java.util.function.Supplier;
import stratlab.indicator.kernel.Arithmetic;
import stratlab.indicator.kernel.Correlation;
import stratlab.indicator.kernel.PeriodCheck;
import stratlab.indicator.kernel.Ranges;
import stratlab.indicator.kernel.Windows;
import stratlab.market.Panel;

/** Sums, extremes, deviations, bands and ranks of one line over the last {@code period} values. */
public final class RollingStatistics {
  private final Line line;

  RollingStatistics(Line line) {
    this.line = line;
  }

  /** Returns the highest of the last values, the current one included. */
  public Line highest(int period) {
    return window("Highest", period, line.pane(), () -> Windows.highest(line.values(), period));
  }

  /** Returns the lowest of the last values, the current one included. */
  public Line lowest(int period) {
    return window("Lowest", period, line.pane(), () -> Windows.lowest(line.values(), period));
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
    PeriodCheck.check("StdDev", period);
    return line.derive(
        line.named("StdDev", period),
        line.barsNeeded() + period - 1,
        Pane.OWN,
        () -> Windows.deviations(line.values(), period));
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

  /**
   * Returns where the value lies between its {@link #bollinger} bands: 0 on the lower one, 1 on the
   * upper one; NaN where the bands have no width.
   */
  public Line percentB(int period, double deviations) {
    Line middle = MovingAverage.SIMPLE.over(line, period);
    Line deviation = deviation(period);
    return line.derive(
            line.named("PercentB", period, deviations),
            middle.barsNeeded(),
            Pane.OWN,
            () -> {
              double[] half = Arithmetic.times(deviations, deviation.values());
              return Ranges.place(line.values(), middle.values(), half, period);
            })
        .registered();
  }

  /**
   * Returns the simple average and lines a part of it above and below it.
   *
   * @param percent the distance, above 0: 2.5 for 2.5 % of the average
   */
  public Bands envelope(int period, double percent) {
    Line middle = MovingAverage.SIMPLE.over(line, period).registered();
    return new Bands(
        middle,
        edge("Envelope upper", middle, period, percent, 1 + percent / 100),
        edge("Envelope lower", middle, period, percent, 1 - percent / 100));
  }

  private Line edge(String indicator, Line middle, int period, double percent, double factor) {
    return line.derive(
            line.named(indicator, period, percent),
            middle.barsNeeded(),
            line.pane(),
            () -> Arithmetic.times(factor, middle.values()))
        .registered();
  }

  /**
   * Returns the mean deviation in Backtrader's form: the simple average of the distance of each
   * value from the simple average of <em>its own</em> bar.
   */
  public Line meanDeviation(int period) {
    Line middle = MovingAverage.SIMPLE.over(line, period);
    return line.derive(
            line.named("MeanDev", period),
            middle.barsNeeded() + period - 1,
            Pane.OWN,
            () -> Windows.means(Arithmetic.distances(line.values(), middle.values()), period))
        .registered();
  }

  /**
   * Returns the share of the last values, the current one among them, that are below it, 0 to 1.
   */
  public Line percentRank(int period) {
    return window("PercentRank", period, Pane.OWN, () -> Windows.ranks(line.values(), period));
  }

  private Line band(String indicator, Line middle, int period, double width, double factor) {
    Line deviation = deviation(period);
    return line.derive(
            line.named(indicator, period, width),
            middle.barsNeeded(),
            line.pane(),
            () -> Arithmetic.mixed(1, middle.values(), factor, deviation.values()))
        .mixedOf(1, middle, factor, deviation)
        .registered();
  }

  /**
   * Returns Pearson's coefficient of correlation with another line, −1 to 1: NaN where one of them
   * has been constant over the period, 0 where both have.
   *
   * <p>For a line of another data set it is that of the last {@code period} bars of the one and the
   * last {@code period} bars of the other, each counted in its own data set, as they were known at
   * the strategy bar on which each row of this line's data set was new (Backtrader's event mode).
   * Where one of them misses bars, values of different times are paired. NaN as long as the other
   * has too few.
   */
  public Line correlation(Line other, int period) {
    PeriodCheck.check("Correlation", period);
    boolean same = line.set() == other.set();
    Panel panel = line.scope().panel();
    return line.derive(
            "Correlation(%s, %s, %d)"
                .formatted(line.name(), Names.seenFrom(line.set(), other.needed()), period),
            Math.max(line.barsNeeded(), same ? other.barsNeeded() : 1) + period - 1,
            Pane.OWN,
            () ->
                Correlation.of(
                    line.values(),
                    other.values(),
                    ArithmeticLines.rowsKnown(panel, line.set(), other.set()),
                    period))
        .registered();
  }

  private Line window(String indicator, int period, Pane drawn, Supplier<double[]> values) {
    PeriodCheck.check(indicator, period);
    return line.derive(line.named(indicator, period), line.barsNeeded() + period - 1, drawn, values)
        .registered();
  }
}
