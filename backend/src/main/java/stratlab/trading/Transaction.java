package stratlab.trading;

/**
 * The net of all fills of one data set on one strategy bar.
 *
 * @param bar the strategy bar
 * @param time its time (UTC epoch milliseconds)
 * @param data the data set, from 0
 * @param size signed units, not 0
 * @param price average price, or that of the part that reversed the position
 */
public record Transaction(int bar, long time, int data, double size, double price) {
  /** Returns the money that flowed in: negative for a purchase; commission is no part of it. */
  public double value() {
    return -size * price;
  }
}
