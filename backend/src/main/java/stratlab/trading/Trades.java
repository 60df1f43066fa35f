package stratlab.trading;

import java.util.AbstractList;
import java.util.List;
import java.util.RandomAccess;

/**
 * Closed trades in the order of closing, kept as columns: a {@link Trade} is made when it is asked
 * for, and figures over all of them read the columns. Immutable.
 */
public final class Trades extends AbstractList<Trade> implements RandomAccess {
  public static final Trades NONE = new TradeBook(0).closed();

  private final int[] data;
  private final double[] size;
  private final long[] entryTime;
  private final int[] entryBar;
  private final double[] entryPrice;
  private final long[] exitTime;
  private final int[] exitBar;
  private final double[] exitPrice;
  private final double[] pnl;
  private final double[] commission;

  /** Takes the columns over. */
  Trades(
      int[] data,
      double[] size,
      long[][] times,
      int[][] bars,
      double[][] prices,
      double[] pnl,
      double[] commission) {
    this.data = data;
    this.size = size;
    this.entryTime = times[0];
    this.exitTime = times[1];
    this.entryBar = bars[0];
    this.exitBar = bars[1];
    this.entryPrice = prices[0];
    this.exitPrice = prices[1];
    this.pnl = pnl;
    this.commission = commission;
  }

  /** Copies trades into columns; {@code trades} stand in the order of closing. */
  public static Trades of(List<Trade> trades) {
    if (trades instanceof Trades columns) {
      return columns;
    }
    TradeBook book = new TradeBook(0);
    trades.forEach(book::record);
    return book.closed();
  }

  @Override
  public int size() {
    return data.length;
  }

  @Override
  public Trade get(int index) {
    return new Trade(
        index + 1,
        data[index],
        direction(index),
        Math.abs(size[index]),
        entryTime[index],
        entryBar[index],
        entryPrice[index],
        exitTime[index],
        exitBar[index],
        exitPrice[index],
        pnl[index],
        pnlNet(index),
        commission[index]);
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
    return entryTime[index];
  }

  public int entryBar(int index) {
    return entryBar[index];
  }

  public double entryPrice(int index) {
    return entryPrice[index];
  }

  public long exitTime(int index) {
    return exitTime[index];
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

  /** Returns the profit of a trade after commission. */
  public double pnlNet(int index) {
    return pnl[index] - commission[index];
  }

  public double commission(int index) {
    return commission[index];
  }

  /** Returns how many bars of its data set a trade was held. */
  public int bars(int index) {
    return exitBar[index] - entryBar[index];
  }
}
