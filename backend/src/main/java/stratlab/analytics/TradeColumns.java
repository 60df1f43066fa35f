package stratlab.analytics;

import java.util.List;
import stratlab.trading.Direction;
import stratlab.trading.Trade;

/**
 * Closed trades as plain columns, in the order of closing, read once for all figures.
 *
 * <p>{@code net} and {@code gross} are profits after and before commission; {@code units} is the
 * largest size held, above 0; bars are rows of the data set.
 */
final class TradeColumns {
  final int count;
  final int[] data;
  final boolean[] isLong;
  final double[] units;
  final long[] entryTime;
  final int[] entryBar;
  final double[] entryPrice;
  final long[] exitTime;
  final int[] exitBar;
  final double[] exitPrice;
  final double[] gross;
  final double[] net;
  final double[] commission;

  private TradeColumns(int count) {
    this.count = count;
    data = new int[count];
    isLong = new boolean[count];
    units = new double[count];
    entryTime = new long[count];
    entryBar = new int[count];
    entryPrice = new double[count];
    exitTime = new long[count];
    exitBar = new int[count];
    exitPrice = new double[count];
    gross = new double[count];
    net = new double[count];
    commission = new double[count];
  }

  static TradeColumns of(List<Trade> trades) {
    TradeColumns columns = new TradeColumns(trades.size());
    for (int i = 0; i < columns.count; i++) {
      columns.set(i, trades.get(i));
    }
    return columns;
  }

  private void set(int i, Trade trade) {
    data[i] = trade.data();
    isLong[i] = trade.direction() == Direction.LONG;
    units[i] = trade.size();
    entryTime[i] = trade.entryTime();
    entryBar[i] = trade.entryBar();
    entryPrice[i] = trade.entryPrice();
    exitTime[i] = trade.exitTime();
    exitBar[i] = trade.exitBar();
    exitPrice[i] = trade.exitPrice();
    gross[i] = trade.pnl();
    net[i] = trade.pnlNet();
    commission[i] = trade.commission();
  }

  int bars(int trade) {
    return exitBar[trade] - entryBar[trade];
  }

  /** Returns the absolute value of the position at its average entry price. */
  double entryValue(int trade) {
    return Math.abs(entryPrice[trade]) * units[trade];
  }
}
