package stratlab.analytics.series;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import stratlab.analytics.statistics.ColumnBlock;
import stratlab.trading.EquityCurve;

/**
 * The falls of an equity curve below its running peak, which begins with the start. One pass over
 * the bars, that divides only at the end of a fall; only the deepest falls become objects.
 */
public final class Drawdowns implements ColumnBlock.Reader {
  private static final int KEPT = 10;
  private static final double DAY = 86_400_000;

  private final EquityCurve equity;
  private final List<Drawdown> deepest = new ArrayList<>();

  private double peak;
  private int peakBar;

  /** The fall that goes on, if one does; its trough is at {@link #troughFrom} or after it. */
  private boolean under;

  private int firstUnder;
  private double trough;
  private int troughFrom;

  private int count;
  private int barsUnder;
  private double depths;
  private double days;
  private double longestDays;
  private double greatestMoney;
  private double greatest;

  private Drawdowns(EquityCurve equity) {
    this.equity = equity;
    this.peak = equity.start();
  }

  /** Finds the drawdowns of a curve that starts above 0. */
  public static Drawdowns of(EquityCurve equity) {
    return with(equity);
  }

  /** Finds the drawdowns while others read the same values. */
  public static Drawdowns with(EquityCurve equity, ColumnBlock.Reader... others) {
    if (!(equity.start() > 0)) {
      throw new IllegalArgumentException("a drawdown needs a start above 0");
    }
    Drawdowns drawdowns = new Drawdowns(equity);
    ColumnBlock.Reader[] readers = new ColumnBlock.Reader[others.length + 1];
    readers[0] = drawdowns;
    System.arraycopy(others, 0, readers, 1, others.length);
    ColumnBlock.readAll(equity.values(), readers);
    if (drawdowns.under) {
      drawdowns.end(equity.size() - 1, false);
    }
    return drawdowns;
  }

  @Override
  public void read(ColumnBlock piece) {
    if (under && piece.greatest() < peak) {
      deepen(piece.least(), piece.first());
      return;
    }
    int i = 0;
    while (i < piece.count()) {
      i = under ? readUnder(piece, i) : readAbove(piece, i);
    }
  }

  /** Follows the peak up to the first value below it, and returns the place of that. */
  private int readAbove(ColumnBlock piece, int from) {
    double[] values = piece.values();
    int count = piece.count();
    double top = peak;
    int i = from;
    while (i < count && values[i] >= top) {
      top = values[i++];
    }
    if (i > from) {
      peak = top;
      peakBar = piece.first() + i - 1;
    }
    if (i < count) {
      under = true;
      firstUnder = piece.first() + i;
      trough = Double.POSITIVE_INFINITY;
    }
    return i;
  }

  /** Follows a fall up to the first value at or above the peak, and returns the place of that. */
  private int readUnder(ColumnBlock piece, int from) {
    double[] values = piece.values();
    int count = piece.count();
    double top = peak;
    double least = values[from];
    int i = from;
    while (i < count && !(values[i] >= top)) {
      least = Math.min(least, values[i++]);
    }
    deepen(least, piece.first() + from);
    if (i < count) {
      end(piece.first() + i, true);
    }
    return i;
  }

  /** Takes in the least value of bars from one on; where it is, is found when that is asked for. */
  private void deepen(double least, int from) {
    if (least < trough) {
      trough = least;
      troughFrom = from;
    }
  }

  private int troughBar() {
    int bar = troughFrom;
    while (equity.value(bar) != trough) {
      bar++;
    }
    return bar;
  }

  private void end(int bar, boolean recovered) {
    double depth = (peak - trough) / peak;
    double length = (equity.time(bar) - equity.time(peakBar)) / DAY;
    under = false;
    count++;
    barsUnder += recovered ? bar - firstUnder : bar + 1 - firstUnder;
    depths += depth;
    days += length;
    longestDays = Math.max(longestDays, length);
    greatestMoney = Math.max(greatestMoney, peak - trough);
    greatest = Math.max(greatest, depth);
    if (deepest.size() < KEPT || depth > deepest.getLast().depth()) {
      deepest.add(drawdown(bar, recovered));
      deepest.sort(Comparator.comparingDouble(Drawdown::depth).reversed());
      if (deepest.size() > KEPT) {
        deepest.removeLast();
      }
    }
  }

  private Drawdown drawdown(int end, boolean recovered) {
    int low = troughBar();
    long top = equity.time(peakBar);
    return new Drawdown(
        top,
        equity.time(low),
        recovered ? equity.time(end) : null,
        (peak - trough) / peak,
        peak - trough,
        (equity.time(end) - top) / DAY,
        (equity.time(low) - top) / DAY,
        recovered ? (equity.time(end) - equity.time(low)) / DAY : null,
        low - peakBar,
        recovered ? end - low : null);
  }

  /** Returns the ten deepest, the deepest first. */
  public List<Drawdown> deepest() {
    return List.copyOf(deepest);
  }

  /** Returns the greatest fall as a fraction of the peak before it. */
  public double greatest() {
    return greatest;
  }

  /** Returns the greatest fall in money, which may be another one. */
  public double greatestMoney() {
    return greatestMoney;
  }

  /** Returns the longest time from a peak to its recovery or the end, in calendar days. */
  public double longestDays() {
    return longestDays;
  }

  public int count() {
    return count;
  }

  public double averageDepth() {
    return depths / count;
  }

  public double averageDays() {
    return days / count;
  }

  public double current() {
    return (peak - equity.end()) / peak;
  }

  public double shareUnder() {
    return (double) barsUnder / equity.size();
  }
}
