package stratlab.analytics.backtrader;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Map;
import stratlab.analytics.series.CalendarPeriods;
import stratlab.analytics.series.CivilDay;
import stratlab.trading.EquityCurve;

/** Backtrader's TimeReturn and AnnualReturn: returns by period, named after its last day. */
final class TimeReturnAnalyzer {
  private TimeReturnAnalyzer() {}

  static Map<String, ?> months(CalendarPeriods months, double[] returns) {
    NamedFigures figures = new NamedFigures();
    for (int month = 0; month < returns.length; month++) {
      figures.number(monthName(months, month), returns[month]);
    }
    return figures.toMap();
  }

  /** Returns how Backtrader writes a month. */
  static String monthName(CalendarPeriods months, int month) {
    LocalDate first = LocalDate.ofEpochDay(months.firstDay(month));
    return YearMonth.from(first).atEndOfMonth() + "T00:00:00";
  }

  static Map<String, ?> years(CalendarPeriods years, double[] returns) {
    NamedFigures figures = new NamedFigures();
    for (int year = 0; year < returns.length; year++) {
      figures.number(CivilDay.year(years.firstDay(year)) + "-12-31", returns[year]);
    }
    return figures.toMap();
  }

  /** Returns the years again; the first is measured against the value after the first bar. */
  static Map<String, ?> annual(EquityCurve equity, CalendarPeriods years) {
    NamedFigures figures = new NamedFigures();
    double before = equity.value(0);
    for (int year = 0; year < years.size(); year++) {
      double after = years.lastValue(year);
      figures.number(Long.toString(CivilDay.year(years.firstDay(year))), after / before - 1);
      before = after;
    }
    return figures.toMap();
  }
}
