package stratlab.strategy.library.rotation;

import stratlab.strategy.Desk;
import stratlab.strategy.Trader;
import stratlab.strategy.library.Every;

/**
 * Brings the account to shares in its data sets on the first bar of each period; what frees cash is
 * sent first. An order that still waits puts it off to the next bar.
 */
abstract class Shares implements Trader {
  private final Every every;
  private long period = Long.MIN_VALUE;

  Shares(Every every) {
    this.every = every;
  }

  /** Returns the share of the account's value for each data set, 0 for none. */
  abstract double[] shares(Desk desk);

  @Override
  public final void next(Desk desk) {
    long begin = every.begin(desk.time());
    if (begin == period || desk.hasPending()) {
      return;
    }
    period = begin;
    double[] shares = shares(desk);
    double value = desk.value();
    boolean[] above = new boolean[shares.length];
    for (int set = 0; set < shares.length; set++) {
      above[set] = desk.positionValue(set) > shares[set] * value;
    }
    for (boolean turn : new boolean[] {true, false}) {
      for (int set = 0; set < shares.length; set++) {
        if (above[set] == turn) {
          desk.targetShare(set, shares[set]);
        }
      }
    }
  }
}
