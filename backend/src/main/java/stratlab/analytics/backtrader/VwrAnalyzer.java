package stratlab.analytics.backtrader;

import java.util.Map;
import stratlab.analytics.series.CalendarPeriods;
import stratlab.analytics.statistics.ColumnBlock;
import stratlab.analytics.statistics.RunningDeviation;
import stratlab.trading.EquityCurve;

/**
 * Backtrader's VWR, the variability-weighted return: the yearly return in percent, shrunk by how
 * far the values stray from steady growth (tau 0.2, greatest deviation 2).
 */
final class VwrAnalyzer {
  private static final double TAU = 0.20;
  private static final double GREATEST_DEVIATION = 2.0;

  private VwrAnalyzer() {}

  static Map<String, ?> of(EquityCurve equity, CalendarPeriods periods) {
    ReturnsAnalyzer returns = ReturnsAnalyzer.of(equity, periods);
    double deviation = strays(equity, periods, returns.average()).sampleDeviation();
    double shrink = 1 - Math.pow(deviation / GREATEST_DEVIATION, TAU);
    return new NamedFigures().number("vwr", returns.normalPercent() * shrink).toMap();
  }

  /**
   * Pairs each sample with the next: the start, the value at the first bar of each period and, when
   * bars follow it, the end. Steady growth over a piece is computed once and then scaled.
   */
  private static RunningDeviation strays(
      EquityCurve equity, CalendarPeriods periods, double average) {
    double[] growth = new double[Math.min(ColumnBlock.LENGTH, periods.size())];
    for (int i = 0; i < growth.length; i++) {
      growth[i] = Math.exp(average * (i + 1));
    }
    RunningDeviation spread = new RunningDeviation();
    double[] samples = new double[growth.length];
    double[] strays = new double[growth.length];
    double from = equity.start();
    for (int first = 0; first < periods.size(); first += growth.length) {
      int count = Math.min(growth.length, periods.size() - first);
      periods.firstValues(first, count, samples);
      double before = Math.exp(average * first);
      strays[0] = samples[0] / (from * (before * growth[0])) - 1;
      for (int i = 1; i < count; i++) {
        strays[i] = samples[i] / (samples[i - 1] * (before * growth[i])) - 1;
      }
      from = samples[count - 1];
      spread.add(strays, count);
    }
    int last = periods.size() - 1;
    if (periods.lastBar(last) > periods.firstBar(last)) {
      strays[0] = equity.end() / (from * Math.exp(average * (periods.size() + 1))) - 1;
      spread.add(strays, 1);
    }
    return spread;
  }
}
