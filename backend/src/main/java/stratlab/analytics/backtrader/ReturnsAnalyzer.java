package stratlab.analytics.backtrader;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import stratlab.analytics.series.CalendarPeriods;
import stratlab.trading.EquityCurve;

/**
 * Backtrader's Returns: the logarithmic return of the run, a period and a year.
 *
 * @param total of the run
 * @param average a period
 * @param normal the average compounded to a year, no longer logarithmic
 */
record ReturnsAnalyzer(double total, double average, double normal) {
  static ReturnsAnalyzer of(EquityCurve equity, CalendarPeriods periods) {
    double total = Math.log(equity.end() / equity.start());
    double average = total / periods.size();
    return new ReturnsAnalyzer(total, average, Math.expm1(average * periods.perYear()));
  }

  double normalPercent() {
    return normal * 100;
  }

  Map<String, @Nullable Object> toMap() {
    return new NamedFigures()
        .number("rtot", total)
        .number("ravg", average)
        .number("rnorm", normal)
        .number("rnorm100", normalPercent())
        .toMap();
  }
}
