package stratlab.analytics;

import org.jspecify.annotations.Nullable;
import stratlab.analytics.series.DailyReturns;
import stratlab.analytics.statistics.Figure;
import stratlab.analytics.statistics.Statistics;

/** How steadily the daily values grew. */
final class GrowthMetrics {
  private static final double TAU = 0.2;
  private static final double GREATEST_DEVIATION = 2;
  private static final String FLAT = "the value does not change";

  private GrowthMetrics() {}

  static void addTo(Measures measures, DailyReturns daily, double start) {
    measures.put("stability", stability(daily));
    measures.put("vwr", vwr(measures.all("annualised_return"), daily, start));
  }

  private static Figure stability(DailyReturns daily) {
    if (!daily.solvent()) {
      return Figure.none(DailyReturns.INSOLVENT);
    }
    double[] logarithms = new double[daily.size()];
    double[] days = new double[daily.size()];
    for (int day = 0; day < days.length; day++) {
      logarithms[day] = Math.log(daily.values()[day]);
      days[day] = day;
    }
    @Nullable Double correlation = Statistics.correlation(logarithms, days, FLAT).value();
    return correlation == null ? Figure.none(FLAT) : Figure.of(correlation * correlation);
  }

  /**
   * The variability-weighted return as it was published (Crystal Bull, "Sharpe ratio better with
   * log returns"): the deviation is that from one line of steady growth through start and end.
   */
  private static Figure vwr(Figure growth, DailyReturns daily, double start) {
    double[] values = daily.values();
    double average = Math.log(values[values.length - 1] / start) / values.length;
    double[] strays = new double[values.length];
    for (int day = 0; day < values.length; day++) {
      strays[day] = values[day] / (start * Math.exp(average * (day + 1))) - 1;
    }
    Figure defined = daily.figure(false, 0);
    if (growth.value() == null || defined.value() == null) {
      return growth.value() == null ? growth : defined;
    }
    double deviation = Statistics.sampleDeviation(strays);
    return Figure.of(growth.value() * (1 - Math.pow(deviation / GREATEST_DEVIATION, TAU)));
  }
}
