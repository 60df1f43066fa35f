package stratlab.trading;

import java.util.AbstractList;
import java.util.List;
import java.util.Objects;
import java.util.RandomAccess;
import stratlab.market.Times;

/**
 * Closed trades in the order of closing, kept as columns: a {@link Trade} is made when it is asked
 * for, and figures over all of them read the columns. Immutable.
 */
public final class Trades extends AbstractList<Trade> implements RandomAccess {
  private final List<Times> times;
  private final int count;
  private final int[] data;
  private final double[] size;
  private final int[] entryBar;
  private final int[] exitBar;
  private final double[] entryPrice;
  private final double[] exitPrice;
  private final double[] pnl;
  private final double[] commission;
  private final double[] interest;

  /**
   * Shares columns, of which only what lies behind {@code count} may be written to.
   *
   * @param times of the rows of each data set
   * @param rows of entry and exit
   * @param prices of entry and exit
   * @param costs commission and interest
   */
  Trades(
      List<Times> times,
      int count,
      int[] data,
      double[] size,
      int[][] rows,
      double[][] prices,
      double[] pnl,
      double[][] costs) {
    this.times = times;
    this.count = count;
    this.data = data;
    this.size = size;
    this.entryBar = rows[0];
    this.exitBar = rows[1];
    this.entryPrice = prices[0];
    this.exitPrice = prices[1];
    this.pnl = pnl;
    this.commission = costs[0];
    this.interest = costs[1];
  }

  @Override
  public int size() {
    return count;
  }

  @Override
  public Trade get(int index) {
    Objects.checkIndex(index, count);
    return new Trade(
        index + 1,
        data[index],
        direction(index),
        Math.abs(size[index]),
        entryTime(index),
        entryBar[index],
        entryPrice[index],
        exitTime(index),
        exitBar[index],
        exitPrice[index],
        pnl[index],
        pnlNet(index),
        commission[index],
        interest[index]);
  }

  /** Returns the data set of a trade, from 0. */
  public int data(int index) {
    return data[index];
  }

  public Direction direction(int index) {
    return Direction.of(size[index]);
  }

  /** Returns the largest position held, in units: negative when short. */
  public double signedSize(int index) {
    return size[index];
  }

  public long entryTime(int index) {
    return times.get(data[index]).at(entryBar[index]);
  }

  public int entryBar(int index) {
    return entryBar[index];
  }

  public double entryPrice(int index) {
    return entryPrice[index];
  }

  public long exitTime(int index) {
    return times.get(data[index]).at(exitBar[index]);
  }

  public int exitBar(int index) {
    return exitBar[index];
  }

  public double exitPrice(int index) {
    return exitPrice[index];
  }

  /** Returns the gross profit of a trade. */
  public double pnl(int index) {
    return pnl[index];
  }

  /** Returns the profit of a trade after commission and interest. */
  public double pnlNet(int index) {
    return pnl[index] - commission[index] - interest[index];
  }

  public double commission(int index) {
    return commission[index];
  }

  /** Returns what was paid for holding a trade, 0 or more. */
  public double interest(int index) {
    return interest[index];
  }

  /** Returns how many bars of its data set a trade was held. */
  public int bars(int index) {
    return exitBar[index] - entryBar[index];
  }
}
