package stratlab.trading;

import java.util.AbstractList;
import java.util.Arrays;
import java.util.RandomAccess;
import stratlab.market.Times;

/**
 * The net of the fills of each data set on each bar, in the order of bars, kept as columns. Grows
 * while a run goes on, and is owned by it until then.
 */
public final class Transactions extends AbstractList<Transaction> implements RandomAccess {
  private final Times times;
  private int count;
  private int[] bars = new int[16];
  private int[] sets = new int[16];
  private double[] sizes = new double[16];
  private double[] prices = new double[16];

  /**
   * Starts without any.
   *
   * @param times of the strategy bars
   */
  public Transactions(Times times) {
    this.times = times;
  }

  @Override
  public int size() {
    return count;
  }

  @Override
  public Transaction get(int index) {
    if (index < 0 || index >= count) {
      throw new IndexOutOfBoundsException("transaction " + index + " of " + count);
    }
    return new Transaction(
        bars[index], times.at(bars[index]), sets[index], sizes[index], prices[index]);
  }

  /** Returns the strategy bar of a transaction. */
  public int bar(int index) {
    return bars[index];
  }

  /** Returns the data set of a transaction, from 0. */
  public int data(int index) {
    return sets[index];
  }

  /** Returns the signed units of a transaction. */
  public double units(int index) {
    return sizes[index];
  }

  /** Returns the price of a transaction. */
  public double price(int index) {
    return prices[index];
  }

  /**
   * Adds a fill; those of one bar stand in the order of the data sets. Fills of one data set on one
   * bar are joined: growing averages the price, reducing keeps it, going through zero takes that of
   * the fill, and what cancels out leaves nothing.
   */
  public void add(int bar, int set, double size, double price) {
    for (int at = count - 1; at >= 0 && bars[at] == bar; at--) {
      if (sets[at] == set) {
        join(at, size, price);
        return;
      }
    }
    if (count == bars.length) {
      widen();
    }
    int at = count++;
    for (; at > 0 && bars[at - 1] == bar && sets[at - 1] > set; at--) {
      move(at - 1, at, 1);
    }
    bars[at] = bar;
    sets[at] = set;
    sizes[at] = size;
    prices[at] = price;
  }

  private void join(int at, double size, double price) {
    double before = sizes[at];
    double after = before + size;
    if (before > 0 == size > 0) {
      prices[at] = (prices[at] * before + price * size) / after;
    } else if (after > 0 != before > 0) {
      prices[at] = price;
    }
    sizes[at] = after;
    if (after == 0) {
      move(at + 1, at, --count - at);
    }
  }

  private void move(int from, int to, int entries) {
    System.arraycopy(bars, from, bars, to, entries);
    System.arraycopy(sets, from, sets, to, entries);
    System.arraycopy(sizes, from, sizes, to, entries);
    System.arraycopy(prices, from, prices, to, entries);
  }

  private void widen() {
    int more = 2 * count;
    bars = Arrays.copyOf(bars, more);
    sets = Arrays.copyOf(sets, more);
    sizes = Arrays.copyOf(sizes, more);
    prices = Arrays.copyOf(prices, more);
  }
}
