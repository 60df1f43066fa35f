package stratlab.analytics.backtrader;

import java.util.Map;
import stratlab.analytics.statistics.Statistics;

/** Backtrader's SQN: the system quality number of Van Tharp, with divisor n; 0 below two trades. */
public final class SqnAnalyzer {
  private SqnAnalyzer() {}

  static Map<String, ?> of(double[] profits) {
    NamedFigures figures = new NamedFigures();
    figures.number("sqn", profits.length < 2 ? 0 : sqn(profits));
    return figures.count("trades", profits.length).toMap();
  }

  /** Returns root n times mean over deviation; NaN when the profits do not vary. */
  public static double sqn(double[] profits) {
    double deviation = Statistics.deviation(profits);
    return deviation == 0
        ? Double.NaN
        : Math.sqrt(profits.length) * Statistics.mean(profits) / deviation;
  }
}
