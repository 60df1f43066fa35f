package stratlab.strategy;

import stratlab.trading.Position;

/** A trader's view of the account, and the place to send orders. Data sets count from 0 by role. */
public interface Desk {
  /** Returns what is held of a data set now. */
  Position position(int set);

  /** Returns the cash now. */
  double cash();

  /** Returns cash plus positions at the latest closes. */
  double value();

  /** Whether an order of this run still waits for its fate. */
  boolean hasPending();

  /**
   * Buys at the market.
   *
   * @param units above 0
   * @return the order's id
   */
  int buy(int set, double units);

  /** Sells at the market; see {@link #buy(int, double)}. */
  int sell(int set, double units);

  /** Returns the units that the run's sizing gives an order. */
  double units();

  /** Buys what the sizing says. */
  default int buy(int set) {
    return buy(set, units());
  }

  /** Sells what the sizing says. */
  default int sell(int set) {
    return sell(set, units());
  }

  /**
   * Sends the market order that ends a position.
   *
   * @throws IllegalStateException when there is none
   */
  default int close(int set) {
    Position position = position(set);
    if (position.isFlat()) {
      throw new IllegalStateException("data set " + set + " has no position to close");
    }
    return position.size() > 0 ? sell(set, position.size()) : buy(set, -position.size());
  }
}
