package stratlab.indicator;

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

  private Line price(String name, Column column) {
    Pane pane = name.equals("volume") ? Pane.OWN : Pane.PRICE;
    return new Line(scope, set, name, 1, pane, () -> column);
  }
}
