package stratlab.indicator;

import stratlab.market.Column;

/** The kinds of moving average that other indicators can be built with. */
public enum MovingAverage {
  /** The mean of the last values. */
  SIMPLE("SMA"),
  /** Moves by 2/(period + 1) of the distance, from the mean of the first values on. */
  EXPONENTIAL("EMA"),
  /** Wilder's: moves by 1/period of the distance, from the mean of the first values on. */
  WILDER("SMMA"),
  /** The newest value counts {@code period} times, the oldest once. */
  WEIGHTED("WMA");

  private final String sign;

  MovingAverage(String sign) {
    this.sign = sign;
  }

  /** Returns its short name, like {@code EMA}. */
  public String sign() {
    return sign;
  }

  double[] of(Column source, int period) {
    return switch (this) {
      case SIMPLE -> Windows.means(source, period);
      case EXPONENTIAL -> MovingAverages.exponential(source.toArray(), period);
      case WILDER -> MovingAverages.wilder(source.toArray(), period);
      case WEIGHTED -> MovingAverages.weighted(source.toArray(), period);
    };
  }

  /** Returns the average of a line, not yet one of the run's. */
  Line over(Line source, int period) {
    Line.check(sign, period);
    return source.derive(
        source.named(sign, period),
        source.barsNeeded() + period - 1,
        source.pane(),
        () -> Column.of(of(source.column(), period)));
  }
}
