package stratlab.indicator;

import java.util.function.Function;
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
   * @param name for people, with the arguments: it is what tells one line from another
   * @param make builds the indicator on the series it is given; called once a run
   */
  public Line ta4j(String name, Pane pane, Function<BarSeries, Indicator<Num>> make) {
    Ta4j bridge = new Ta4j(bars, name, make);
    return scope.register(
        new Line(scope, series, series.named(name), bridge.barsNeeded(), pane, bridge::column));
  }

  private Line price(String name, Column column) {
    Pane pane = name.equals("volume") ? Pane.OWN : Pane.PRICE;
    return new Line(scope, series, series.named(name), 1, pane, () -> column);
  }
}
