package stratlab.trading;

import java.util.Arrays;
import java.util.Optional;

/**
 * Turns fills into trades: from 0 to 0, one open trade a data set. Mutable, owned by one run; keeps
 * columns, so that a fill allocates nothing.
 */
public final class TradeBook {
  /** The trades that are open now, by data set; a size of 0 is none. */
  private final double[] size;

  private final double[] largest;
  private final long[] openTime;
  private final int[] openRow;
  private final double[] average;
  private final double[] exitedUnits;
  private final double[] exitedMoney;
  private final double[] gross;
  private final double[] paid;

  private int closed;
  private int[] data = new int[16];
  private double[] signedSize = new double[16];
  private final long[][] times = {new long[16], new long[16]};
  private final int[][] rows = {new int[16], new int[16]};
  private final double[][] prices = {new double[16], new double[16]};
  private double[] pnl = new double[16];
  private double[] commission = new double[16];

  /** Opens a book for a number of data sets. */
  public TradeBook(int sets) {
    size = new double[sets];
    largest = new double[sets];
    openTime = new long[sets];
    openRow = new int[sets];
    average = new double[sets];
    exitedUnits = new double[sets];
    exitedMoney = new double[sets];
    gross = new double[sets];
    paid = new double[sets];
  }

  /**
   * Takes in a booked fill.
   *
   * @param multiplier the money that a move of one in the price earns a unit
   */
  public void add(
      int set, Account.Booking booking, double multiplier, double price, long time, int row) {
    if (booking.closed() != 0) {
      reduce(set, booking, multiplier, price, time, row);
    }
    if (booking.opened() != 0) {
      grow(set, booking, price, time, row);
    }
  }

  private void reduce(
      int set, Account.Booking booking, double multiplier, double price, long time, int row) {
    if (size[set] == 0) {
      throw new IllegalStateException("data set " + set + " has no open trade to reduce");
    }
    double units = Math.abs(booking.closed());
    exitedUnits[set] += units;
    exitedMoney[set] += units * price;
    gross[set] += -booking.closed() * (price - average[set]) * multiplier;
    paid[set] += booking.closedCommission();
    size[set] += booking.closed();
    if (size[set] == 0) {
      record(
          new Trade(
              closed + 1,
              set,
              Direction.of(largest[set]),
              Math.abs(largest[set]),
              openTime[set],
              openRow[set],
              average[set],
              time,
              row,
              exitedMoney[set] / exitedUnits[set],
              gross[set],
              gross[set] - paid[set],
              paid[set]));
    }
  }

  private void grow(int set, Account.Booking booking, double price, long time, int row) {
    if (size[set] == 0) {
      largest[set] = 0;
      openTime[set] = time;
      openRow[set] = row;
      average[set] = 0;
      exitedUnits[set] = 0;
      exitedMoney[set] = 0;
      gross[set] = 0;
      paid[set] = 0;
    }
    double after = size[set] + booking.opened();
    average[set] =
        size[set] == 0 ? price : (average[set] * size[set] + price * booking.opened()) / after;
    size[set] = after;
    if (Math.abs(after) > Math.abs(largest[set])) {
      largest[set] = after;
    }
    paid[set] += booking.openedCommission();
  }

  /** Appends a closed trade. */
  void record(Trade trade) {
    if (closed == data.length) {
      widen();
    }
    int at = closed++;
    data[at] = trade.data();
    signedSize[at] = trade.direction() == Direction.LONG ? trade.size() : -trade.size();
    times[0][at] = trade.entryTime();
    times[1][at] = trade.exitTime();
    rows[0][at] = trade.entryBar();
    rows[1][at] = trade.exitBar();
    prices[0][at] = trade.entryPrice();
    prices[1][at] = trade.exitPrice();
    pnl[at] = trade.pnl();
    commission[at] = trade.commission();
  }

  private void widen() {
    int more = 2 * closed;
    data = Arrays.copyOf(data, more);
    signedSize = Arrays.copyOf(signedSize, more);
    for (int end = 0; end < 2; end++) {
      times[end] = Arrays.copyOf(times[end], more);
      rows[end] = Arrays.copyOf(rows[end], more);
      prices[end] = Arrays.copyOf(prices[end], more);
    }
    pnl = Arrays.copyOf(pnl, more);
    commission = Arrays.copyOf(commission, more);
  }

  /** Returns the number of closed trades so far. */
  public int count() {
    return closed;
  }

  /** Returns a copy of the closed trades, in the order of closing. */
  public Trades closed() {
    return new Trades(
        Arrays.copyOf(data, closed),
        Arrays.copyOf(signedSize, closed),
        new long[][] {Arrays.copyOf(times[0], closed), Arrays.copyOf(times[1], closed)},
        new int[][] {Arrays.copyOf(rows[0], closed), Arrays.copyOf(rows[1], closed)},
        new double[][] {Arrays.copyOf(prices[0], closed), Arrays.copyOf(prices[1], closed)},
        Arrays.copyOf(pnl, closed),
        Arrays.copyOf(commission, closed));
  }

  /** Returns a closed trade, from 0. */
  public Trade closed(int index) {
    double net = pnl[index] - commission[index];
    return new Trade(
        index + 1,
        data[index],
        Direction.of(signedSize[index]),
        Math.abs(signedSize[index]),
        times[0][index],
        rows[0][index],
        prices[0][index],
        times[1][index],
        rows[1][index],
        prices[1][index],
        pnl[index],
        net,
        commission[index]);
  }

  /**
   * Returns the trade of a data set that is still open.
   *
   * @param multiplier the money that a move of one in the price earns a unit
   */
  public Optional<OpenTrade> open(int set, double multiplier, double lastPrice) {
    if (size[set] == 0) {
      return Optional.empty();
    }
    double unrealized = size[set] * (lastPrice - average[set]) * multiplier;
    return Optional.of(
        new OpenTrade(
            set,
            Direction.of(size[set]),
            Math.abs(size[set]),
            openTime[set],
            openRow[set],
            average[set],
            paid[set],
            lastPrice,
            gross[set] + unrealized));
  }
}
