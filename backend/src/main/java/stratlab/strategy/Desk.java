package stratlab.strategy;

import stratlab.trading.Order;
import stratlab.trading.PlacedOrder;
import stratlab.trading.Position;
import stratlab.trading.Side;
import stratlab.trading.Validity;

/**
 * A trader's view of the account, and the place to send orders. Data sets count from 0 by role.
 * Orders have ids from 1; the id 0 says that none was sent.
 */
public interface Desk {
  /** Returns the strategy bar, counted from 0 at the first bar of the data. */
  int bar();

  /** Returns the time of the strategy bar (UTC epoch milliseconds). */
  long time();

  /** Returns how many bars of a data set have ended. */
  int bars(int set);

  /** Returns the latest close of a data set. */
  double lastClose(int set);

  /**
   * Returns the open of the bar that begins, in {@link Trader#beforeOpen}.
   *
   * @throws IllegalStateException at any other time, when it lies in the future
   */
  double nextOpen(int set);

  /** Returns what is held of a data set now. */
  Position position(int set);

  /** Returns the cash now. */
  double cash();

  /** Returns cash plus positions at the latest closes. */
  double value();

  /** Returns what a position counts in {@link #targetValue}: negative for a short one. */
  double positionValue(int set);

  /** Whether the trader has not yet heard the end of an order it sent. */
  boolean hasPending();

  /** Whether the trader has not yet heard the end of this order; false for the id 0. */
  boolean isPending(int id);

  /** Returns an order as it stands now. */
  PlacedOrder order(int id);

  /**
   * Sends an order.
   *
   * @param rivalId the id of an order that was sent before: only one of them can fill (OCO); 0 for
   *     none
   * @return its id
   */
  int send(int set, Order order, Validity validity, int rivalId);

  /** Sends an order that waits until it is cancelled. */
  default int send(int set, Order order) {
    return send(set, order, Validity.UNTIL_CANCELLED, 0);
  }

  /** The ids of a bracket. */
  record Bracket(int main, int stop, int limit) {}

  /**
   * Sends an entry with its two exits. They wait until the entry has filled, are active from the
   * bar after it, and the first of them to fill cancels the other.
   *
   * @param validity of all three
   */
  Bracket bracket(int set, Order main, Order stop, Order limit, Validity validity);

  /**
   * Takes an order back. Its end is told on the next bar.
   *
   * @return false when it has ended, or was sent on this very bar and cannot be taken back yet
   */
  boolean cancel(int id);

  /**
   * Returns the units that the run's sizing gives an order now; 0 for none.
   *
   * @param stopDistance from the price to the protective stop, for sizing by risk; NaN for none
   */
  double units(int set, double stopDistance);

  /** Buys at the market. */
  default int buy(int set, double units) {
    return send(set, new Order.Market(Side.BUY, units));
  }

  /** Sells at the market. */
  default int sell(int set, double units) {
    return send(set, new Order.Market(Side.SELL, units));
  }

  /** Buys at the market what the sizing says. */
  default int buy(int set) {
    double units = units(set, Double.NaN);
    return units == 0 ? 0 : buy(set, units);
  }

  /** Sells at the market what the sizing says. */
  default int sell(int set) {
    double units = units(set, Double.NaN);
    return units == 0 ? 0 : sell(set, units);
  }

  /** Sends the market order that ends a position; none when there is none. */
  default int close(int set) {
    double size = position(set).size();
    return size == 0 ? 0 : trade(set, -size);
  }

  /** Buys or sells signed units at the market; none for 0. */
  default int trade(int set, double units) {
    if (units == 0) {
      return 0;
    }
    return units > 0 ? buy(set, units) : sell(set, -units);
  }

  /** Brings a position to a size: negative for a short one. */
  default int targetUnits(int set, double units) {
    return trade(set, units - position(set).size());
  }

  /**
   * Brings a position near a value at the latest close, in whole units; 0 closes it.
   *
   * @param value money, negative for a short position
   */
  int targetValue(int set, double value);

  /** Brings a position near a share of the account's value: 0.5 is half of it, negative short. */
  default int targetShare(int set, double share) {
    return targetValue(set, share * value());
  }
}
