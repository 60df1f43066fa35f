package stratlab.indicator;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import stratlab.indicator.condition.Relation;
import stratlab.indicator.kernel.Arithmetic;
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
  private final Map<String, Crossing> crossings = new HashMap<>();
  private @Nullable Column column;
  private @Nullable Supplier<@Nullable ColumnBlocks> tiles;
  private @Nullable Mix mix;

  /** Says that each value is {@code one·a + other·b} of the same row. */
  record Mix(double one, Line a, double other, Line b) {}

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
   * @throws LookAheadException for a negative number
   */
  public double ago(int bars) {
    if (bars < 0) {
      throw LookAheadException.ahead(
          name, currentRow(), "ago(" + bars + ")", "ask for 0 or more bars ago");
    }
    int row = currentRow() - bars;
    return row < 0 ? Double.NaN : column().at(row);
  }

  private int currentRow() {
    return scope.bar() < 0 ? -1 : series.rows().at(scope.bar());
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

  /** Returns all values, one for each bar that it lives on, the future included. */
  Column column() {
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
  Column byDataSet() {
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
    return MovingAverage.SIMPLE.over(this, period).registered();
  }

  /**
   * Returns Wilder's relative strength index, 0 to 100 (J. W. Wilder, New Concepts in Technical
   * Trading Systems, 1978): averages of gains and losses start as the mean of the first {@code
   * period} changes, then move by 1/period. Without any loss it is 100, without any change 50.
   *
   * @param period bars, 1 or more
   */
  public Line rsi(int period) {
    return oscillators().rsi(period);
  }

  /** Returns the exponential average: it moves by 2/(period + 1), from the mean of the first on. */
  public Line ema(int period) {
    return MovingAverage.EXPONENTIAL.over(this, period).registered();
  }

  /** Returns Wilder's average: it moves by 1/period, from the mean of the first values on. */
  public Line smma(int period) {
    return MovingAverage.WILDER.over(this, period).registered();
  }

  /** Returns every other moving average of this line. */
  public Averages averages() {
    return new Averages(this);
  }

  /** Returns the indicators that swing around a middle, or between two bounds. */
  public Oscillators oscillators() {
    return new Oscillators(this);
  }

  /** Returns sums, bands, deviations and ranks over the last values. */
  public RollingStatistics statistics() {
    return new RollingStatistics(this);
  }

  /**
   * Returns this line as it was a number of bars before: {@code high.shift(1).highest(20)} is the
   * highest high of the 20 bars before the current one. Not drawn.
   *
   * @param bars 0 or more
   * @throws LookAheadException for a negative number
   */
  public Line shift(int bars) {
    if (bars < 0) {
      throw LookAheadException.ahead(
          name, currentRow(), "shift(" + bars + ")", "shift by 0 or more bars");
    }
    return bars == 0 ? this : ArithmeticLines.shifted(this, bars).needed();
  }

  /** Returns the highest of the last {@code period} values, the current one included. */
  public Line highest(int period) {
    return statistics().highest(period);
  }

  /** Returns the lowest of the last {@code period} values, the current one included. */
  public Line lowest(int period) {
    return statistics().lowest(period);
  }

  public Line plus(Line other) {
    return mixed(ArithmeticLines.joined(this, "+", other, Arithmetic::plus), 1, other);
  }

  private Line mixed(Line joined, double factor, Line other) {
    return other.set() == set() ? joined.mixedOf(1, this, factor, other) : joined;
  }

  public Line plus(double number) {
    return ArithmeticLines.joined(this, "+", number, Arithmetic::plus);
  }

  public Line minus(Line other) {
    return mixed(ArithmeticLines.joined(this, "-", other, Arithmetic::minus), -1, other);
  }

  public Line minus(double number) {
    return ArithmeticLines.joined(this, "-", number, Arithmetic::minus);
  }

  public Line times(Line other) {
    return ArithmeticLines.joined(this, "*", other, Arithmetic::times);
  }

  public Line times(double number) {
    return ArithmeticLines.joined(this, "*", number, Arithmetic::times);
  }

  /** Returns the quotient; NaN where the divisor is 0. */
  public Line dividedBy(Line other) {
    return ArithmeticLines.joined(this, "/", other, (a, b) -> Arithmetic.ratio(1, a, b));
  }

  /** Returns the quotient; NaN throughout for 0. */
  public Line dividedBy(double number) {
    return ArithmeticLines.joined(this, "/", number, (a, b) -> Arithmetic.ratio(1, a, b));
  }

  /** Returns the greater of the two at each bar. */
  public Line max(Line other) {
    return ArithmeticLines.joined(this, "max", other, Arithmetic::greater);
  }

  /** Returns the lesser of the two at each bar. */
  public Line min(Line other) {
    return ArithmeticLines.joined(this, "min", other, Arithmetic::lesser);
  }

  /** Has this line drawn, which arithmetic and shifts are not by themselves. */
  public Line drawn(Pane where) {
    return new Line(scope, series, name, barsNeeded, where, compute).registered();
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
    return Condition.compared(this, Relation.ABOVE, other);
  }

  public Condition below(Line other) {
    return Condition.compared(this, Relation.BELOW, other);
  }

  public Condition aboveOrEqual(Line other) {
    return Condition.compared(this, Relation.ABOVE_OR_EQUAL, other);
  }

  public Condition belowOrEqual(Line other) {
    return Condition.compared(this, Relation.BELOW_OR_EQUAL, other);
  }

  public Condition above(double level) {
    return Condition.compared(this, Relation.ABOVE, level);
  }

  public Condition below(double level) {
    return Condition.compared(this, Relation.BELOW, level);
  }

  public Condition aboveOrEqual(double level) {
    return Condition.compared(this, Relation.ABOVE_OR_EQUAL, level);
  }

  public Condition belowOrEqual(double level) {
    return Condition.compared(this, Relation.BELOW_OR_EQUAL, level);
  }

  /** Whether the value is above the one before it. Needs no bar more than the line: no, then. */
  public Condition rising() {
    return above(ArithmeticLines.shifted(this, 1));
  }

  /** Whether the value is below the one before it; see {@link #rising}. */
  public Condition falling() {
    return below(ArithmeticLines.shifted(this, 1));
  }

  /** Returns a line over the same data set that is not one of the run's yet. */
  Line derive(String label, int bars, Pane drawn, Supplier<double[]> values) {
    return new Line(scope, series, label, bars, drawn, () -> Column.of(values.get()));
  }

  /** Says how to make its values in tiles, which may turn out not to be possible. */
  Line inTiles(Supplier<@Nullable ColumnBlocks> make) {
    tiles = make;
    return this;
  }

  /** Says of what other lines its values are made, row by row. */
  Line mixedOf(double one, Line a, double other, Line b) {
    mix = new Mix(one, a, other, b);
    return this;
  }

  /** Returns of what it is made row by row, if that is known. */
  @Nullable Mix mix() {
    return mix;
  }

  /** Returns its values for one pass over them, which need not make them a column. */
  ColumnBlocks tiles() {
    Column known = column == null ? scope.columns().known(key()) : column;
    ColumnBlocks made = known == null && tiles != null ? tiles.get() : null;
    return made == null ? ColumnBlocks.of(column()) : made;
  }

  /**
   * Returns its values for a pass over them: of its column, or, where there is no room to keep one
   * and they can be made as they are needed, without.
   */
  ColumnBlocks kept() {
    return scope.columns().hasRoom(series.bars().size()) ? ColumnBlocks.of(column()) : tiles();
  }

  /** Returns the value at each strategy bar, the future included; NaN before the first. */
  Column byBar() {
    return series.rows().isEach()
        ? column()
        : scope.columns().column("at each bar " + key(), () -> Clock.column(this));
  }

  /** Returns a copy of all values. */
  double[] values() {
    return column().toArray();
  }

  /** Makes it one of the run's lines: it counts for the warm-up and is drawn. */
  Line registered() {
    return scope.register(this);
  }

  /** Makes it count for the warm-up. */
  Line needed() {
    scope.needs(series, barsNeeded);
    return this;
  }

  /** Returns the name of an indicator over this line. */
  String named(String indicator, double... arguments) {
    return Names.of(indicator, this, arguments);
  }

  /** Returns where this line and another over the same data set cross, found once for both ways. */
  Crossing crossing(Line other) {
    return crossings.computeIfAbsent(other.key(), _ -> new Crossing(this, other));
  }
}
