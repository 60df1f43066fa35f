package stratlab.analytics.backtrader;

import java.util.Map;
import stratlab.analytics.series.CalendarPeriods;
import stratlab.analytics.statistics.ColumnBlock;

/** Backtrader's DrawDown and TimeDrawDown: percentages of the running peak. */
public final class DrawDownAnalyzer implements ColumnBlock.Reader {
  private double peak = Double.NEGATIVE_INFINITY;
  private double value;
  private double lowest = Double.POSITIVE_INFINITY;

  /** The fall that goes on: its bars below the peak, and the least value. */
  private int length;

  private double trough;
  private double mostMoney;
  private double mostPercent;
  private int longest;

  @Override
  public void read(ColumnBlock piece) {
    double[] values = piece.values();
    int count = piece.count();
    value = values[count - 1];
    lowest = Math.min(lowest, piece.least());
    if (piece.greatest() < peak) {
      length += count;
      trough = Math.min(trough, piece.least());
      return;
    }
    double top = peak;
    double least = trough;
    int under = length;
    for (int i = 0; i < count; i++) {
      double each = values[i];
      if (each >= top) {
        if (under > 0) {
          note(top, least, under);
        }
        under = 0;
        top = each;
        least = each;
      } else {
        under++;
        if (each < least) {
          least = each;
        }
      }
    }
    peak = top;
    trough = least;
    length = under;
  }

  /** Takes in a fall that is over, or goes on. */
  private void note(double top, double least, int under) {
    mostMoney = Math.max(mostMoney, top - least);
    mostPercent = Math.max(mostPercent, percent(top, least));
    longest = Math.max(longest, under);
  }

  private static double percent(double peak, double value) {
    return 100.0 * (peak - value) / peak;
  }

  /** Whether all values were above 0. */
  public boolean isOfPositive() {
    return lowest > 0;
  }

  /** Returns the greatest drawdown as a fraction of the peak. */
  public double greatest() {
    note(peak, trough, length);
    return mostPercent / 100;
  }

  /** Returns the present and the greatest drawdown over all bars. */
  public Map<String, ?> figures() {
    note(peak, trough, length);
    NamedFigures most = new NamedFigures().count("len", longest);
    most.number("drawdown", mostPercent).number("moneydown", mostMoney);
    NamedFigures figures = new NamedFigures().count("len", length);
    figures.number("drawdown", percent(peak, value)).number("moneydown", peak - value);
    return figures.group("max", most.toMap()).toMap();
  }

  /** Returns the greatest drawdown over the first bars of periods. */
  static Map<String, ?> ofFirstBars(CalendarPeriods periods) {
    Sampled sampled = new Sampled();
    for (int period = 0; period < periods.size(); period++) {
      sampled.add(periods.firstValue(period));
    }
    return new NamedFigures()
        .number("maxdrawdown", sampled.greatest)
        .count("maxdrawdownperiod", sampled.longest)
        .toMap();
  }

  /** A drawdown over samples. */
  static final class Sampled {
    private double peak = Double.NEGATIVE_INFINITY;
    private double greatest;
    private int length;
    private int longest;

    void add(double value) {
      if (value > peak) {
        peak = value;
        length = 0;
      }
      double percent = 100.0 * (peak - value) / peak;
      if (percent != 0) {
        length++;
      }
      greatest = Math.max(greatest, percent);
      longest = Math.max(longest, length);
    }

    /** Returns the greatest drawdown so far, in percent. */
    double greatest() {
      return greatest;
    }
  }
}
