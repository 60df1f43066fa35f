package stratlab.indicator;

import java.util.function.Function;
import org.ta4j.core.BarSeries;
import org.ta4j.core.Indicator;
import org.ta4j.core.num.Num;
import stratlab.market.Bars;
import stratlab.market.Column;

/** The prices of one data set as lines of a run. */
public final class Feed {
  private final Scope scope;
  private final int set;
  private final Bars bars;

  public Feed(Scope scope, int set) {
    this.scope = scope;
    this.set = set;
    this.bars = scope.panel().bars(set);
  }

  /** Returns the place of the data set among the roles of the strategy, from 0. */
  public int set() {
    return set;
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
    return scope.register(new Line(scope, set, name, bridge.barsNeeded(), pane, bridge::column));
  }

  private Line price(String name, Column column) {
    Pane pane = name.equals("volume") ? Pane.OWN : Pane.PRICE;
    return new Line(scope, set, name, 1, pane, () -> column);
  }
}
