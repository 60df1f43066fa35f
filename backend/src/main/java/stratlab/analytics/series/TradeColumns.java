package stratlab.analytics.series;

import java.util.List;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;
import stratlab.trading.Direction;
import stratlab.trading.Trade;
import stratlab.trading.Trades;

/**
 * Closed trades as plain columns, in the order of closing, read once for all figures.
 *
 * <p>{@code net} and {@code gross} are profits after and before costs; {@code units} is the largest
 * size held, above 0; bars are rows of the data set.
 */
public final class TradeColumns {
  public final int count;
  public final int[] data;
  public final boolean[] isLong;
  public final double[] units;
  public final int[] entryBar;
  public final double[] entryPrice;
  final int[] exitBar;
  public final double[] exitPrice;
  public final double[] gross;
  public final double[] net;
  public final double[] commission;

  private final List<Trade> trades;
  private long @Nullable [] entryTimes;
  private long @Nullable [] exitTimes;

  private TradeColumns(List<Trade> trades) {
    this.trades = trades;
    this.count = trades.size();
    data = new int[count];
    isLong = new boolean[count];
    units = new double[count];
    entryBar = new int[count];
    entryPrice = new double[count];
    exitBar = new int[count];
    exitPrice = new double[count];
    gross = new double[count];
    net = new double[count];
    commission = new double[count];
  }

  /** Reads trades; those of a run are columns already, and no object is made of them. */
  public static TradeColumns of(List<Trade> trades) {
    TradeColumns columns = new TradeColumns(trades);
    for (int i = 0; i < columns.count; i++) {
      if (trades instanceof Trades kept) {
        columns.set(i, kept);
      } else {
        columns.set(i, trades.get(i));
      }
    }
    return columns;
  }

  private void set(int i, Trades trades) {
    data[i] = trades.data(i);
    isLong[i] = trades.direction(i) == Direction.LONG;
    units[i] = Math.abs(trades.signedSize(i));
    entryBar[i] = trades.entryBar(i);
    entryPrice[i] = trades.entryPrice(i);
    exitBar[i] = trades.exitBar(i);
    exitPrice[i] = trades.exitPrice(i);
    gross[i] = trades.pnl(i);
    net[i] = trades.pnlNet(i);
    commission[i] = trades.commission(i);
  }

  private void set(int i, Trade trade) {
    data[i] = trade.data();
    isLong[i] = trade.direction() == Direction.LONG;
    units[i] = trade.size();
    entryBar[i] = trade.entryBar();
    entryPrice[i] = trade.entryPrice();
    exitBar[i] = trade.exitBar();
    exitPrice[i] = trade.exitPrice();
    gross[i] = trade.pnl();
    net[i] = trade.pnlNet();
    commission[i] = trade.commission();
  }

  /**
   * Returns when trades began (UTC epoch milliseconds). Times are looked up when someone first asks
   * for them: they lie far apart in memory, and the plainest figures do without.
   */
  public long[] entryTimes() {
    long[] known = entryTimes;
    if (known == null) {
      known = times(Trade::entryTime);
      entryTimes = known;
    }
    return known;
  }

  /** Returns when trades ended (UTC epoch milliseconds). */
  public long[] exitTimes() {
    long[] known = exitTimes;
    if (known == null) {
      known = times(Trade::exitTime);
      exitTimes = known;
    }
    return known;
  }

  private long[] times(ToLongFunction<Trade> time) {
    long[] times = new long[count];
    for (int i = 0; i < count; i++) {
      times[i] = time.applyAsLong(trades.get(i));
    }
    return times;
  }

  public int bars(int trade) {
    return exitBar[trade] - entryBar[trade];
  }

  /** Returns the absolute value of the position at its average entry price. */
  public double entryValue(int trade) {
    return Math.abs(entryPrice[trade]) * units[trade];
  }
}
