package stratlab.indicator;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import stratlab.market.Column;

/**
 * A value for each bar of one data set, or of longer bars made from it, read by a strategy at the
 * current bar and before it. There is no call that reaches tomorrow.
 *
 * <p>Computed when it is first read, as a whole and once for all runs over the same prices. Where
 * its data set has no bar of its own at the current time it keeps showing the latest one.
 */
public final class Line {
  private final Scope scope;
  private final Series series;
  private final String name;
  private final int barsNeeded;
  private final Pane pane;
  private final Supplier<Column> compute;
  private @Nullable Column column;

  Line(
      Scope scope,
      Series series,
      String name,
      int barsNeeded,
      Pane pane,
      Supplier<Column> compute) {
    this.scope = scope;
    this.series = series;
    this.name = name;
    this.barsNeeded = barsNeeded;
    this.pane = pane;
    this.compute = compute;
  }

  /** Returns the value at the latest ended bar of its data set; NaN during warm-up. */
  public double now() {
    return ago(0);
  }

  /**
   * Returns the value a number of bars of its data set ago.
   *
   * @param bars 0 or more; 0 is the latest ended bar
   * @return NaN before the first value
   * @throws IllegalArgumentException for a negative number, which would look into the future
   */
  public double ago(int bars) {
    if (bars < 0) {
      throw new IllegalArgumentException(
          name + ": ago(" + bars + ") would look into the future; ask for 0 or more bars ago");
    }
    int row = scope.bar() < 0 ? -1 : series.rows().at(scope.bar()) - bars;
    return row < 0 ? Double.NaN : column().at(row);
  }

  /** Returns its name, for people, like {@code SMA(10)}. */
  public String name() {
    return name;
  }

  public Pane pane() {
    return pane;
  }

  /** Returns the place of its data set among the roles of the strategy, from 0. */
  public int set() {
    return series.set();
  }

  /** Returns how many bars of its data set there must be for its first value, 1 or more. */
  public int barsNeeded() {
    return barsNeeded;
  }

  /**
   * Returns all values, one for each bar that it lives on, the future included: for the engine,
   * never for a strategy. For plots see {@link #byDataSet()}.
   */
  public Column column() {
    Column known = column;
    if (known == null) {
      known = scope.columns().column(key(), compute);
      column = known;
    }
    return known;
  }

  /**
   * Returns what a chart of its data set shows: at each row of the data set the latest value that
   * was known when that row ended, the future included. The same as {@link #column()} except on
   * longer bars.
   */
  public Column byDataSet() {
    return series.byDataSet(column());
  }

  String key() {
    return series.key() + ":" + name;
  }

  Series series() {
    return series;
  }

  Scope scope() {
    return scope;
  }

  /**
   * Returns the simple moving average: the mean of the last {@code period} values. Over prices with
   * few decimals it is exact, so that two averages that tie are equal.
   *
   * @param period bars, 1 or more
   */
  public Line sma(int period) {
    return derived("SMA", period, period - 1, pane, () -> MovingAverages.simple(column(), period));
  }

  /**
   * Returns Wilder's relative strength index, 0 to 100 (J. W. Wilder, New Concepts in Technical
   * Trading Systems, 1978): averages of gains and losses start as the mean of the first {@code
   * period} changes, then move by 1/period. Without any loss it is 100, without any change 50.
   *
   * @param period bars, 1 or more
   */
  public Line rsi(int period) {
    return derived("RSI", period, period, Pane.OWN, () -> Oscillators.rsi(column(), period));
  }

  private Line derived(
      String indicator, int period, int moreBars, Pane drawn, Supplier<Column> values) {
    if (period < 1) {
      throw new IllegalArgumentException(
          indicator + " needs a period of 1 or more bars, not " + period);
    }
    String label =
        name.equals("close")
            ? indicator + "(" + period + ")"
            : indicator + "(" + name + ", " + period + ")";
    return scope.register(new Line(scope, series, label, barsNeeded + moreBars, drawn, values));
  }

  /**
   * Whether this line goes from below another to above it: the latest difference other than 0
   * before this bar was negative and now it is positive. Touching without crossing is no cross.
   */
  public Condition crossesAbove(Line other) {
    return Condition.cross(this, other);
  }

  /** Whether this line goes from above another to below it; see {@link #crossesAbove}. */
  public Condition crossesBelow(Line other) {
    return other.crossesAbove(this);
  }

  public Condition above(Line other) {
    return Condition.above(this, other);
  }

  public Condition below(Line other) {
    return other.above(this);
  }

  public Condition above(double level) {
    return Condition.above(this, level);
  }

  public Condition below(double level) {
    return Condition.below(this, level);
  }
}
