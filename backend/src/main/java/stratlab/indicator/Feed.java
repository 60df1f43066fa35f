package stratlab.indicator;

import java.util.function.Function;
import java.util.function.Supplier;
import org.ta4j.core.BarSeries;
import org.ta4j.core.Indicator;
import org.ta4j.core.Rule;
import org.ta4j.core.Strategy;
import org.ta4j.core.num.Num;
import stratlab.indicator.kernel.Arithmetic;
import stratlab.indicator.kernel.Ranges;
import stratlab.market.Bars;
import stratlab.market.Column;
import stratlab.market.Timeframe;

/** The prices of one data set, or of longer bars made from it, as lines of a run. */
public final class Feed {
  private final Scope scope;
  private final Series series;
  private final Bars bars;

  public Feed(Scope scope, int set) {
    this(scope, scope.columns().series(set));
  }

  private Feed(Scope scope, Series series) {
    this.scope = scope;
    this.series = series;
    this.bars = series.bars();
  }

  /**
   * Returns the prices of longer bars made from these. Each is seen only once it is complete: with
   * the bar that ends on the end of its period, or, where that one is missing, with the first bar
   * of a later period. Until then its lines show the bar before it, and {@code ago} and warm-up
   * count whole longer bars.
   *
   * @throws IllegalArgumentException when the time frame is not longer than that of this feed
   * @throws IllegalStateException when this feed is already made of longer bars
   */
  public Feed resample(Timeframe timeframe) {
    if (series.isMade() || scope.panel().isFollower(series.set())) {
      throw new IllegalStateException(
          "%s bars cannot be made from the %s bars of %s, which are made of shorter ones; resample"
                  .formatted(timeframe, bars.timeframe(), bars.instrument().symbol())
              + " the shorter ones instead");
    }
    Series made = scope.columns().series(series.set(), timeframe);
    scope.needs(made, 1);
    return new Feed(scope, made);
  }

  /** Returns the place of the data set among the roles of the strategy, from 0. */
  public int set() {
    return series.set();
  }

  public Line open() {
    return price("open", bars.open());
  }

  public Line high() {
    return price("high", bars.high());
  }

  public Line low() {
    return price("low", bars.low());
  }

  public Line close() {
    return price("close", bars.close());
  }

  public Line volume() {
    return price("volume", bars.volume());
  }

  /**
   * Returns a ta4j indicator as a line. It may look at the bars up to the one it computes, and
   * stops the run with a {@link LookAheadException} if it reaches further.
   *
   * @param name for people, with the arguments: it is what tells one line from another. The line's
   *     own begins with {@code ta4j}, so that it is never taken for one of ours
   * @param make builds the indicator on the series it is given; called once a run
   */
  public Line ta4j(String name, Pane pane, Function<BarSeries, Indicator<Num>> make) {
    Ta4j<Indicator<Num>> bridge = new Ta4j<>(bars, name, make);
    Indicator<Num> indicator = bridge.made();
    int needed = indicator.getCountOfUnstableBars() + 1;
    return scope.register(
        new Line(
            scope,
            series,
            series.named(prefixed(name)),
            needed,
            pane,
            () -> bridge.column(needed, indicator)));
  }

  /**
   * Returns a ta4j rule as a condition, closed to the future like {@link #ta4j}. Rules that ask for
   * the trades so far, such as ta4j's stops, end the run: {@code Signals} has its own.
   *
   * @param name for people, with the arguments
   * @param unstableBars how many bars the rule needs before its first answer counts, 0 or more
   * @param make builds the rule on the series it is given; called once a run
   */
  public Condition ta4jRule(String name, int unstableBars, Function<BarSeries, Rule> make) {
    Ta4j<Rule> bridge = new Ta4j<>(bars, name, make);
    return condition(name, unstableBars, bridge, bridge.made());
  }

  /**
   * Returns the rules of a ta4j strategy as conditions; see {@link #ta4jRule}.
   *
   * @param name for people, with the arguments
   * @param make builds the strategy on the series it is given; called once a run
   */
  public EntryExit ta4jStrategy(String name, Function<BarSeries, Strategy> make) {
    Ta4j<Strategy> bridge = new Ta4j<>(bars, name, make);
    Strategy strategy = bridge.made();
    int unstable = strategy.getUnstableBars();
    return new EntryExit(
        condition(name + " entry", unstable, bridge, strategy.getEntryRule()),
        condition(name + " exit", unstable, bridge, strategy.getExitRule()));
  }

  private Condition condition(String name, int unstableBars, Ta4j<?> bridge, Rule rule) {
    if (unstableBars < 0) {
      throw new IllegalArgumentException(
          name + ": unstable bars are 0 or more, not " + unstableBars);
    }
    return Condition.ofRows(
        scope,
        series,
        series.named(prefixed(name)),
        unstableBars + 1,
        () -> bridge.mask(unstableBars + 1, rule));
  }

  private static String prefixed(String name) {
    return name.startsWith("ta4j ") ? name : "ta4j " + name;
  }

  /** Returns the mean of high, low and close. */
  public Line typical() {
    return priceLine("typical", 1, () -> Ranges.typical(bars));
  }

  /** Returns the middle between high and low. */
  public Line median() {
    return priceLine(
        "median", 1, () -> Arithmetic.mixed(0.5, bars.high().toArray(), 0.5, bars.low().toArray()));
  }

  /** Returns the range of each bar stretched to the close before it (J. W. Wilder, 1978). */
  public Line trueRange() {
    return range().registered();
  }

  private Line range() {
    return line("TrueRange", 2, () -> Ranges.trueRange(bars));
  }

  /** Returns the average true range with Wilder's average. */
  public Line atr(int period) {
    return atr(period, MovingAverage.WILDER);
  }

  /** Returns the average true range with another average. */
  public Line atr(int period, MovingAverage kind) {
    return averageRange(period, kind).registered();
  }

  Line averageRange(int period, MovingAverage kind) {
    return kind.over(range(), period);
  }

  /** Returns Wilder's directional movement; see {@link BarTrends#directional}. */
  public Directional directional(int period) {
    return trends().directional(period);
  }

  /** Returns the slow stochastic; see {@link BarOscillators#stochastic}. */
  public Stochastic stochastic(int period, int fast, int slow) {
    return oscillators().stochastic(period, fast, slow);
  }

  /** Returns the commodity channel index; see {@link BarOscillators#cci}. */
  public Line cci(int period) {
    return oscillators().cci(period);
  }

  /** Returns the indicators that swing around a middle, or between two bounds. */
  public BarOscillators oscillators() {
    return new BarOscillators(this, bars);
  }

  /** Returns the indicators that say where prices are heading. */
  public BarTrends trends() {
    return new BarTrends(this, bars);
  }

  /** Returns what the calendar and the clock say of a bar. */
  public BarTimes times() {
    return new BarTimes(this, bars);
  }

  /** Returns the levels that follow from a bar. */
  public PivotLevels levels() {
    return new PivotLevels(this, bars);
  }

  /** Returns a line on a scale of its own that is not one of the run's yet. */
  Line line(String name, int barsNeeded, Supplier<double[]> values) {
    return new Line(
        scope, series, series.named(name), barsNeeded, Pane.OWN, () -> Column.of(values.get()));
  }

  /** Returns a line on the scale of the prices that is not one of the run's yet. */
  Line priceLine(String name, int barsNeeded, Supplier<double[]> values) {
    return new Line(
        scope, series, series.named(name), barsNeeded, Pane.PRICE, () -> Column.of(values.get()));
  }

  private Line price(String name, Column column) {
    Pane pane = name.equals("volume") ? Pane.OWN : Pane.PRICE;
    return new Line(scope, series, series.named(name), 1, pane, () -> column);
  }
}
