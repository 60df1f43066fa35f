package stratlab.trading;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import stratlab.market.Times;

/**
 * Turns fills into trades: from 0 to 0, one open trade a data set. Mutable, owned by one run; keeps
 * columns, so that a fill allocates nothing.
 */
public final class TradeBook {
  /** The trades that are open now, by data set; a size of 0 is none. */
  private final double[] size;

  private final double[] largest;
  private final int[] openRow;
  private final double[] average;
  private final double[] exitedUnits;
  private final double[] exitedMoney;
  private final double[] gross;
  private final double[] paid;
  private final double[] held;

  private final List<Times> times;
  private int closed;
  private int[] data = new int[16];
  private double[] signedSize = new double[16];
  private final int[][] rows = {new int[16], new int[16]};
  private final double[][] prices = {new double[16], new double[16]};
  private double[] pnl = new double[16];
  private final double[][] costs = {new double[16], new double[16]};

  /**
   * Opens a book.
   *
   * @param times of the rows of each data set
   */
  public TradeBook(List<Times> times) {
    int sets = times.size();
    this.times = List.copyOf(times);
    size = new double[sets];
    largest = new double[sets];
    openRow = new int[sets];
    average = new double[sets];
    exitedUnits = new double[sets];
    exitedMoney = new double[sets];
    gross = new double[sets];
    paid = new double[sets];
    held = new double[sets];
  }

  /**
   * Takes in a booked fill.
   *
   * @param multiplier the money that a move of one in the price earns a unit
   */
  public void add(int set, Booking booking, double multiplier, double price, int row) {
    if (booking.closed() != 0) {
      reduce(set, booking, multiplier, price, row);
    }
    if (booking.opened() != 0) {
      grow(set, booking, price, row);
    }
  }

  private void reduce(int set, Booking booking, double multiplier, double price, int row) {
    if (size[set] == 0) {
      throw new IllegalStateException("data set " + set + " has no open trade to reduce");
    }
    double units = Math.abs(booking.closed());
    exitedUnits[set] += units;
    exitedMoney[set] += units * price;
    gross[set] += -booking.closed() * (price - average[set]) * multiplier;
    paid[set] += booking.closedCommission();
    held[set] += booking.interest();
    size[set] += booking.closed();
    if (size[set] == 0) {
      double exit = exitedMoney[set] / exitedUnits[set];
      record(set, largest[set], gross[set]);
      spell(0, openRow[set], average[set]);
      spell(1, row, exit);
    }
  }

  private void grow(int set, Booking booking, double price, int row) {
    if (size[set] == 0) {
      largest[set] = 0;
      openRow[set] = row;
      average[set] = 0;
      exitedUnits[set] = 0;
      exitedMoney[set] = 0;
      gross[set] = 0;
      paid[set] = 0;
      held[set] = 0;
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

  private void record(int set, double signed, double profit) {
    if (closed == data.length) {
      widen();
    }
    data[closed] = set;
    signedSize[closed] = signed;
    pnl[closed] = profit;
    costs[0][closed] = paid[set];
    costs[1][closed++] = held[set];
  }

  /** Writes on which row and at what price the latest trade began (0) or ended (1). */
  private void spell(int end, int row, double price) {
    rows[end][closed - 1] = row;
    prices[end][closed - 1] = price;
  }

  private void widen() {
    int more = 2 * closed;
    data = Arrays.copyOf(data, more);
    signedSize = Arrays.copyOf(signedSize, more);
    for (int end = 0; end < 2; end++) {
      rows[end] = Arrays.copyOf(rows[end], more);
      prices[end] = Arrays.copyOf(prices[end], more);
      costs[end] = Arrays.copyOf(costs[end], more);
    }
    pnl = Arrays.copyOf(pnl, more);
  }

  /** Returns the number of closed trades so far. */
  public int count() {
    return closed;
  }

  /** Returns the closed trades, in the order of closing; those that close later are not in it. */
  public Trades closed() {
    return new Trades(times, closed, data, signedSize, rows, prices, pnl, costs);
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
            times.get(set).at(openRow[set]),
            openRow[set],
            average[set],
            paid[set],
            held[set],
            lastPrice,
            gross[set] + unrealized));
  }
}
