package stratlab.analytics;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import stratlab.trading.EquityCurve;

/**
 * The falls of an equity curve below its running peak, which begins with the start. One pass over
 * the bars; only the deepest falls become objects.
 */
public final class Drawdowns {
  private static final int KEPT = 10;
  private static final double DAY = 86_400_000;

  private final EquityCurve equity;
  private final List<Drawdown> deepest = new ArrayList<>();

  private double peak;
  private int peakBar;
  private double trough = Double.NaN;
  private int troughBar;
  private boolean under;

  private int count;
  private int barsUnder;
  private double squares;
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
    if (!(equity.start() > 0)) {
      throw new IllegalArgumentException("a drawdown needs a start above 0");
    }
    Drawdowns drawdowns = new Drawdowns(equity);
    for (int bar = 0; bar < equity.size(); bar++) {
      drawdowns.see(bar, equity.value(bar));
    }
    if (drawdowns.under) {
      drawdowns.end(equity.size() - 1, false);
    }
    return drawdowns;
  }

  private void see(int bar, double value) {
    if (value >= peak) {
      if (under) {
        end(bar, true);
      }
      peak = value;
      peakBar = bar;
      under = false;
      return;
    }
    if (!under || value < trough) {
      trough = value;
      troughBar = bar;
      under = true;
    }
    double depth = (peak - value) / peak;
    barsUnder++;
    squares += depth * depth;
    greatestMoney = Math.max(greatestMoney, peak - value);
    greatest = Math.max(greatest, depth);
  }

  private void end(int bar, boolean recovered) {
    double depth = (peak - trough) / peak;
    double length = (equity.time(bar) - equity.time(peakBar)) / DAY;
    count++;
    depths += depth;
    days += length;
    longestDays = Math.max(longestDays, length);
    if (deepest.size() < KEPT || depth > deepest.getLast().depth()) {
      deepest.add(
          new Drawdown(
              equity.time(peakBar),
              equity.time(troughBar),
              recovered ? equity.time(bar) : null,
              depth,
              peak - trough,
              length));
      deepest.sort(Comparator.comparingDouble(Drawdown::depth).reversed());
      if (deepest.size() > KEPT) {
        deepest.removeLast();
      }
    }
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

  int count() {
    return count;
  }

  double averageDepth() {
    return depths / count;
  }

  double averageDays() {
    return days / count;
  }

  double current() {
    return (peak - equity.end()) / peak;
  }

  double shareUnder() {
    return (double) barsUnder / equity.size();
  }

  /** Returns the root of the mean squared drawdown over all bars. */
  double ulcer() {
    return Math.sqrt(squares / equity.size());
  }
}
