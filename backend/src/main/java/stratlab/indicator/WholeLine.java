package stratlab.indicator;

import stratlab.market.Column;

/**
 * A line of a run with all its values, those included that the strategy has not seen yet. Only a
 * {@link Scope} hands it out.
 */
public final class WholeLine {
  private final Line line;

  WholeLine(Line line) {
    this.line = line;
  }

  /** Returns its name, for people, like {@code SMA(10)}. */
  public String name() {
    return line.name();
  }

  public Pane pane() {
    return line.pane();
  }

  /** Returns the place of its data set among the roles of the strategy, from 0. */
  public int set() {
    return line.set();
  }

  /** Returns how many bars there must be for its first value, 1 or more. */
  public int barsNeeded() {
    return line.barsNeeded();
  }

  /** Returns a value for each bar that it lives on; NaN during warm-up. */
  public Column column() {
    return line.column();
  }

  /** Returns the latest value that was known at the end of each row of its data set. */
  public Column byDataSet() {
    return line.byDataSet();
  }
}
