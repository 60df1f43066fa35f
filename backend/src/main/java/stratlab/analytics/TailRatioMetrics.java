package stratlab.analytics;

import java.util.Arrays;
import stratlab.analytics.series.DailyReturns;
import stratlab.analytics.statistics.Figure;
import stratlab.analytics.statistics.Selection;
import stratlab.analytics.statistics.Statistics;

/** What the best and the worst days mean for the whole. */
final class TailRatioMetrics {
  private static final double WORST = 0.95;
  private static final int DAYS_OF_ONE_BEST = 100;

  private final Measures measures;
  private final DailyReturns daily;
  private final double start;

  private TailRatioMetrics(Measures measures, DailyReturns daily, double start) {
    this.measures = measures;
    this.daily = daily;
    this.start = start;
  }

  static void addTo(Measures measures, DailyReturns daily, double start) {
    TailRatioMetrics metrics = new TailRatioMetrics(measures, daily, start);
    metrics.addOutliers();
    metrics.addSerenity();
    metrics.addBestDays();
  }

  private void addOutliers() {
    double[] sorted = daily.returns().clone();
    Arrays.sort(sorted);
    double[] gains = Arrays.stream(sorted).filter(each -> each > 0).toArray();
    double[] losses = Arrays.stream(sorted).filter(each -> each < 0).toArray();
    measures.put(
        "outlier_win_ratio", ratio(Statistics.quantile(sorted, 0.99), gains, "no day was above 0"));
    measures.put(
        "outlier_loss_ratio",
        ratio(Statistics.quantile(sorted, 0.01), losses, "no day was below 0"));
  }

  private Figure ratio(double quantile, double[] days, String whenNone) {
    Figure defined = daily.figure(false, quantile);
    if (defined.value() == null || days.length > 0) {
      return defined.value() == null ? defined : Figure.of(quantile / Statistics.mean(days));
    }
    return Figure.none(whenNone);
  }

  private void addSerenity() {
    double[] falls = falls();
    double[] squares = Arrays.stream(falls).map(each -> each * each).toArray();
    double ulcer = Math.sqrt(Statistics.mean(squares));
    Arrays.sort(falls);
    double limit = Statistics.quantile(falls, WORST);
    double[] worst = Arrays.stream(falls).filter(each -> each >= limit).toArray();
    double pitfall = Statistics.mean(worst) / Statistics.sampleDeviation(daily.returns());
    Figure defined = daily.figure(true, 0);
    measures.put(
        "serenity",
        defined.value() == null
            ? defined
            : Figure.ratio(
                Statistics.sum(daily.returns()), ulcer * pitfall, "no day ended below its peak"));
  }

  /** Returns the drawdown at the end of each day, as a fraction of the peak. */
  private double[] falls() {
    double[] falls = daily.values().clone();
    double peak = start;
    for (int day = 0; day < falls.length; day++) {
      peak = Math.max(peak, falls[day]);
      falls[day] = (peak - falls[day]) / peak;
    }
    return falls;
  }

  private void addBestDays() {
    double[] changes = daily.values().clone();
    for (int day = changes.length - 1; day >= 0; day--) {
      changes[day] -= day == 0 ? start : changes[day - 1];
    }
    double profit = daily.values()[changes.length - 1] - start;
    int best = (changes.length + DAYS_OF_ONE_BEST - 1) / DAYS_OF_ONE_BEST;
    measures.put(
        "best_days_share",
        profit > 0
            ? Figure.of(Statistics.sum(Selection.greatest(changes, best)) / profit)
            : Figure.none("the run earned nothing"));
  }
}
