package stratlab.analytics.series;

import java.util.List;
import java.util.function.IntToDoubleFunction;
import stratlab.analytics.statistics.ArrayKernels;
import stratlab.analytics.statistics.ColumnBlock;
import stratlab.market.Bars;
import stratlab.market.Column;
import stratlab.trading.Direction;
import stratlab.trading.Trade;

/**
 * How far prices went against and in favour of each closed trade while it was held (maximum adverse
 * and favourable excursion), as columns in the order of the trades.
 *
 * <p>Prices are the average entry price, the mean exit price, and the highs and lows of the bars
 * from that of the first entry up to, not with, that of the last exit. The bar of the entry counts
 * whole, although what it did before the fill was not met; of the bar of the exit only the exit
 * counts, so that a trade which ends on the bar it began on has moved from its entry to its exit
 * and no further. In money a move counts for the largest size held, and never for less than what
 * the trade made or lost before costs, which may be more where units were added and taken off.
 */
public final class Excursions {
  /** One value a trade; not to be written to. */
  public final double[] adverse;

  public final double[] favourable;
  public final double[] adverseShare;
  public final double[] favourableShare;
  public final double[] givenBack;
  private final double[] buffer = new double[ColumnBlock.LENGTH];

  private Excursions(int count) {
    adverse = new double[count];
    favourable = new double[count];
    adverseShare = new double[count];
    favourableShare = new double[count];
    givenBack = new double[count];
  }

  /**
   * Measures closed trades.
   *
   * @param sets the bars of all data sets; a trade says of which it is, and its rows
   * @param multipliers the money that a move of one in the price of a data set earns a unit
   */
  public static Excursions of(
      List<Trade> trades, List<Bars> sets, IntToDoubleFunction multipliers) {
    Excursions excursions = new Excursions(trades.size());
    for (int i = 0; i < trades.size(); i++) {
      Trade trade = trades.get(i);
      double multiplier = multipliers.applyAsDouble(trade.data());
      excursions.measure(i, trade, sets.get(trade.data()), multiplier);
    }
    return excursions;
  }

  private void measure(int i, Trade trade, Bars bars, double multiplier) {
    double entry = trade.entryPrice();
    double high = Math.max(entry, trade.exitPrice());
    double low = Math.min(entry, trade.exitPrice());
    for (int row = trade.entryBar(); row < trade.exitBar(); row += ColumnBlock.LENGTH) {
      int rows = Math.min(ColumnBlock.LENGTH, trade.exitBar() - row);
      high = Math.max(high, ArrayKernels.greatest(copied(bars.high(), row, rows), rows));
      low = Math.min(low, ArrayKernels.least(copied(bars.low(), row, rows), rows));
    }
    boolean isLong = trade.direction() == Direction.LONG;
    double against = isLong ? entry - low : high - entry;
    double along = isLong ? high - entry : entry - low;
    double money = trade.size() * multiplier;
    adverse[i] = Math.max(against * money, -trade.pnl());
    favourable[i] = Math.max(along * money, trade.pnl());
    adverseShare[i] = against / Math.abs(entry);
    favourableShare[i] = along / Math.abs(entry);
    givenBack[i] = favourable[i] - trade.pnl();
  }

  private double[] copied(Column column, int from, int rows) {
    column.copy(from, rows, buffer);
    return buffer;
  }

  /** Returns the number of trades. */
  public int size() {
    return adverse.length;
  }

  /** Returns the maximum adverse excursion of a trade in money, 0 or more. */
  public double adverse(int trade) {
    return adverse[trade];
  }

  /** Returns the maximum favourable excursion of a trade in money, 0 or more. */
  public double favourable(int trade) {
    return favourable[trade];
  }

  /** Returns the adverse move as a fraction of the entry price; not finite where that is 0. */
  public double adverseShare(int trade) {
    return adverseShare[trade];
  }

  /** Returns the favourable move as a fraction of the entry price; not finite where that is 0. */
  public double favourableShare(int trade) {
    return favourableShare[trade];
  }

  /** Returns how much of the best moment was lost until the exit, in money before costs. */
  public double givenBack(int trade) {
    return givenBack[trade];
  }
}
