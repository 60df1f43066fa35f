package stratlab.analytics;

import java.util.Map;
import stratlab.trading.EquityCurve;

/** Backtrader's DrawDown and TimeDrawDown: percentages of the running peak. */
final class DrawDownAnalyzer {
  private DrawDownAnalyzer() {}

  /** Returns the present and the greatest drawdown over all bars. */
  static Map<String, ?> ofBars(EquityCurve equity) {
    double peak = Double.NEGATIVE_INFINITY;
    double money = 0;
    double percent = 0;
    int length = 0;
    double mostMoney = 0;
    double mostPercent = 0;
    int longest = 0;
    for (int bar = 0; bar < equity.size(); bar++) {
      peak = Math.max(peak, equity.value(bar));
      money = peak - equity.value(bar);
      percent = 100.0 * money / peak;
      length = percent == 0 ? 0 : length + 1;
      mostMoney = Math.max(mostMoney, money);
      mostPercent = Math.max(mostPercent, percent);
      longest = Math.max(longest, length);
    }
    NamedFigures most = new NamedFigures().count("len", longest);
    most.number("drawdown", mostPercent).number("moneydown", mostMoney);
    NamedFigures figures = new NamedFigures().count("len", length);
    figures.number("drawdown", percent).number("moneydown", money);
    return figures.group("max", most.toMap()).toMap();
  }

  /** Returns the greatest drawdown over the first bars of periods. */
  static Map<String, ?> ofFirstBars(Periods periods) {
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
