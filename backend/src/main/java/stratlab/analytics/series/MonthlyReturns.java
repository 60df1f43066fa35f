package stratlab.analytics.series;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;
import stratlab.trading.EquityCurve;

/**
 * The returns of one calendar year (UTC) by month, as fractions.
 *
 * @param months twelve, January first; null where the month has no bar or began with a value of 0
 *     or less
 * @param total of the year; null when it began with a value of 0 or less
 */
public record MonthlyReturns(int year, List<@Nullable Double> months, @Nullable Double total) {
  public MonthlyReturns {
    months = Collections.unmodifiableList(new ArrayList<>(months));
  }

  /** Returns the years that have a bar, in order. */
  public static List<MonthlyReturns> of(EquityCurve equity) {
    return of(CalendarPeriods.days(equity));
  }

  public static List<MonthlyReturns> of(CalendarPeriods days) {
    CalendarPeriods months = days.months();
    CalendarPeriods years = months.years();
    List<MonthlyReturns> rows = new ArrayList<>();
    int month = 0;
    for (int year = 0; year < years.size(); year++) {
      @Nullable Double[] cells = new Double[12];
      for (; month < months.size() && months.firstBar(month) <= years.lastBar(year); month++) {
        long number = CivilDay.month(months.firstDay(month));
        cells[(int) Math.floorMod(number, 12L)] = change(months, month);
      }
      int name = (int) CivilDay.year(years.firstDay(year));
      rows.add(new MonthlyReturns(name, Arrays.asList(cells), change(years, year)));
    }
    return List.copyOf(rows);
  }

  private static @Nullable Double change(CalendarPeriods periods, int period) {
    double before = periods.valueBefore(period);
    return before > 0 ? (Double) (periods.lastValue(period) / before - 1) : null;
  }
}
