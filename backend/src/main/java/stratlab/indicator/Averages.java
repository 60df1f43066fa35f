package stratlab.indicator;

/** The moving averages of one line. Periods are in bars, 1 or more. */
public final class Averages {
  private final Line line;

  Averages(Line line) {
    this.line = line;
  }

  /** Returns the average of a kind. */
  public Line of(MovingAverage kind, int period) {
    return kind.over(line, period).registered();
  }

  /**
   * Returns the weighted average: the newest value counts {@code period} times, the oldest once.
   */
  public Line wma(int period) {
    return of(MovingAverage.WEIGHTED, period);
  }
}
