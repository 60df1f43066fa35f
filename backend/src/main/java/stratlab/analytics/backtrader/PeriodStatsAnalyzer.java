package stratlab.analytics.backtrader;

import java.util.Map;
import stratlab.analytics.statistics.Statistics;

/** Backtrader's PeriodStats. */
final class PeriodStatsAnalyzer {
  private PeriodStatsAnalyzer() {}

  static Map<String, ?> of(double[] returns) {
    int positive = 0;
    int negative = 0;
    double best = Double.NEGATIVE_INFINITY;
    double worst = Double.POSITIVE_INFINITY;
    for (double value : returns) {
      positive += value > 0 ? 1 : 0;
      negative += value < 0 ? 1 : 0;
      best = Math.max(best, value);
      worst = Math.min(worst, value);
    }
    return new NamedFigures()
        .number("average", Statistics.mean(returns))
        .number("stddev", Statistics.deviation(returns))
        .count("positive", positive)
        .count("negative", negative)
        .count("nochange", returns.length - positive - negative)
        .number("best", best)
        .number("worst", worst)
        .toMap();
  }
}
