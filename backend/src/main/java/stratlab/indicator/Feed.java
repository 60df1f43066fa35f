package stratlab.indicator;

import java.util.function.Function;
import java.util.function.Supplier;
import org.ta4j.core.BarSeries;
import org.ta4j.core.Indicator;
import org.ta4j.core.num.Num;
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
    Ta4j bridge = new Ta4j(bars, name, make);
    String full = name.startsWith("ta4j ") ? name : "ta4j " + name;
    return scope.register(
        new Line(scope, series, series.named(full), bridge.barsNeeded(), pane, bridge::column));
  }

  /** Returns the range of each bar stretched to the close before it (J. W. Wilder, 1978). */
  public Line trueRange() {
    return own("TrueRange", 2, () -> Ranges.trueRange(bars)).registered();
  }

  /** Returns the average true range with Wilder's average. */
  public Line atr(int period) {
    return averageRange(period, MovingAverage.WILDER).registered();
  }

  /** Returns the average true range with another average. */
  public Line atr(int period, MovingAverage kind) {
    return averageRange(period, kind).registered();
  }

  private Line averageRange(int period, MovingAverage kind) {
    Line range = own("TrueRange", 2, () -> Ranges.trueRange(bars));
    return kind.over(range, period);
  }

  /**
   * Returns Wilder's directional movement, 0 to 100: the directional indicators +DI and −DI, and
   * the average directional index ADX of both. Where nothing moved an indicator is 0.
   */
  public Directional directional(int period) {
    Line range = averageRange(period, MovingAverage.WILDER);
    Line plus = direction("+DI", period, range, () -> Ranges.plusMovement(bars));
    Line minus = direction("-DI", period, range, () -> Ranges.minusMovement(bars));
    Line adx =
        own(
            Names.of("ADX", period),
            2 * period,
            () -> {
              double[] up = plus.column().toArray();
              double[] down = minus.column().toArray();
              return MovingAverages.wilder(Ranges.imbalance(up, down), period);
            });
    return new Directional(plus.registered(), minus.registered(), adx.registered());
  }

  private Line direction(String indicator, int period, Line range, Supplier<double[]> movement) {
    return own(
        Names.of(indicator, period),
        period + 1,
        () -> {
          double[] moves = MovingAverages.wilder(movement.get(), period);
          return Arithmetic.safeRatio(100, moves, range.column().toArray());
        });
  }

  /** Returns the slow stochastic: %K and %D are averages of the raw one and of %K. */
  public Stochastic stochastic(int period, int fast, int slow) {
    Line raw = rawStochastic(period);
    Line k = MovingAverage.SIMPLE.over(raw, fast);
    Line d = MovingAverage.SIMPLE.over(k, slow);
    return new Stochastic(k.registered(), d.registered());
  }

  private Line rawStochastic(int period) {
    Line.check("Stochastic", period);
    return own(
        Names.of("Stochastic", period),
        period,
        () -> {
          double[] low = Windows.lowest(bars.low().toArray(), period);
          double[] high = Windows.highest(bars.high().toArray(), period);
          double[] above = Arithmetic.minus(bars.close().toArray(), low);
          return Arithmetic.safeRatio(100, above, Arithmetic.minus(high, low));
        });
  }

  /**
   * Returns the commodity channel index (D. Lambert, 1980) of the typical price, in Backtrader's
   * form: the mean deviation is that of each value from the average of its own bar. NaN where
   * nothing deviates.
   */
  public Line cci(int period) {
    Line.check("CCI", period);
    return own(
            Names.of("CCI", period),
            2 * period - 1,
            () -> {
              double[] typical = Ranges.typical(bars);
              double[] means = Windows.means(typical, period);
              double[] deviations = Windows.means(Arithmetic.distances(typical, means), period);
              return Arithmetic.ratio(1 / 0.015, Arithmetic.minus(typical, means), deviations);
            })
        .registered();
  }

  private Line own(String name, int barsNeeded, Supplier<double[]> values) {
    return new Line(
        scope, series, series.named(name), barsNeeded, Pane.OWN, () -> Column.of(values.get()));
  }

  private Line price(String name, Column column) {
    Pane pane = name.equals("volume") ? Pane.OWN : Pane.PRICE;
    return new Line(scope, series, series.named(name), 1, pane, () -> column);
  }
}
