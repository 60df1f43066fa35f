package stratlab.engine;

import stratlab.market.Bars;

/**
 * The prices of one bar, each read when it is asked for: most orders need one or two of them. One
 * object is moved from bar to bar.
 */
final class BarPrices {
  private Bars bars;
  private int row;

  BarPrices(Bars bars) {
    this.bars = bars;
  }

  /** Moves to a bar. */
  void moveTo(Bars of, int at) {
    bars = of;
    row = at;
  }

  int row() {
    return row;
  }

  /** Returns when the bar opened (UTC epoch milliseconds). */
  long time() {
    return bars.time(row);
  }

  double open() {
    return bars.open().at(row);
  }

  double high() {
    return bars.high().at(row);
  }

  double low() {
    return bars.low().at(row);
  }

  double close() {
    return bars.close().at(row);
  }

  double volume() {
    return bars.volume().at(row);
  }
}
