package stratlab.indicator;

import stratlab.indicator.kernel.MovingAverages;
import stratlab.indicator.kernel.PeriodCheck;
import stratlab.indicator.kernel.Windows;
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

  private final String symbol;

  MovingAverage(String symbol) {
    this.symbol = symbol;
  }

  /** Returns its short name, like {@code EMA}. */
  public String symbol() {
    return symbol;
  }

  double[] of(Column source, int period) {
    return switch (this) {
      case SIMPLE -> Windows.means(source, period);
      case EXPONENTIAL -> MovingAverages.exponential(source.toArray(), period);
      case WILDER -> MovingAverages.wilder(source.toArray(), period);
      case WEIGHTED -> MovingAverages.weighted(source, period);
    };
  }

  double[] of(double[] values, int period) {
    return switch (this) {
      case SIMPLE -> Windows.means(values, period);
      case EXPONENTIAL -> MovingAverages.exponential(values, period);
      case WILDER -> MovingAverages.wilder(values, period);
      case WEIGHTED -> MovingAverages.weighted(values, period);
    };
  }

  /** Returns the average of a line, not yet one of the run's. */
  Line over(Line source, int period) {
    PeriodCheck.check(symbol, period);
    Line average =
        source.derive(
            source.named(symbol, period),
            source.barsNeeded() + period - 1,
            source.pane(),
            () -> of(source.column(), period));
    return this == SIMPLE
        ? average.inTiles(() -> ColumnBlocks.means(source.column(), period))
        : average;
  }
}
