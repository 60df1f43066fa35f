package stratlab.analytics;

import java.util.Map;
import stratlab.trading.EquityCurve;

/**
 * Backtrader's VWR, the variability-weighted return: the yearly return in percent, shrunk by how
 * far the values stray from steady growth (tau 0.2, greatest deviation 2).
 */
final class VwrAnalyzer {
  private static final double TAU = 0.20;
  private static final double GREATEST_DEVIATION = 2.0;

  private VwrAnalyzer() {}

  static Map<String, ?> of(EquityCurve equity, Periods periods) {
    ReturnsAnalyzer returns = ReturnsAnalyzer.of(equity, periods);
    double deviation = Statistics.sampleDeviation(strays(equity, periods, returns.average()));
    double shrink = 1 - Math.pow(deviation / GREATEST_DEVIATION, TAU);
    return new NamedFigures().number("vwr", returns.normalPercent() * shrink).toMap();
  }

  /**
   * Pairs each sample with the next: the start, the value at the first bar of each period and, when
   * bars follow it, the end.
   */
  private static double[] strays(EquityCurve equity, Periods periods, double average) {
    int last = periods.size() - 1;
    boolean more = periods.lastBar(last) > periods.firstBar(last);
    double[] strays = new double[periods.size() + (more ? 1 : 0)];
    double from = equity.start();
    for (int pair = 0; pair < strays.length; pair++) {
      double to = pair <= last ? periods.firstValue(pair) : equity.end();
      strays[pair] = to / (from * Math.exp(average * (pair + 1))) - 1;
      from = to;
    }
    return strays;
  }
}
