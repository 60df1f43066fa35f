package stratlab.analytics.backtrader;

import java.util.Arrays;
import java.util.Map;
import stratlab.analytics.series.CalendarPeriods;
import stratlab.trading.EquityCurve;

/**
 * Backtrader's Calmar: the mean monthly logarithmic return of the last 36 samples over the greatest
 * drawdown (in percent) so far. A sample is taken at the first bar of each month and once more at
 * the very end, in the place of the last month's.
 */
final class CalmarAnalyzer {
  private static final int WINDOW = 36;

  private final double[] samples = new double[WINDOW];
  private final DrawDownAnalyzer.Sampled drawdown = new DrawDownAnalyzer.Sampled();
  private int next;

  private CalmarAnalyzer() {
    Arrays.fill(samples, Double.NaN);
  }

  static Map<String, ?> of(EquityCurve equity, CalendarPeriods months) {
    CalmarAnalyzer analyzer = new CalmarAnalyzer();
    NamedFigures figures = new NamedFigures();
    analyzer.push(equity.start());
    int last = months.size() - 1;
    for (int month = 0; month <= last; month++) {
      double value = months.firstValue(month);
      analyzer.drawdown.add(value);
      double ratio = analyzer.push(value);
      if (month == last) {
        ratio = analyzer.push(equity.end());
      }
      figures.number(TimeReturnAnalyzer.monthName(months, month), ratio);
    }
    return figures.toMap();
  }

  /** Takes a sample in and returns the ratio of the window that ends with it; NaN until full. */
  private double push(double value) {
    samples[next] = value;
    next = (next + 1) % WINDOW;
    double oldest = samples[next];
    double rate = Math.log(value / oldest) / WINDOW;
    double greatest = drawdown.greatest();
    return rate / (greatest == 0 ? Double.POSITIVE_INFINITY : greatest);
  }
}
