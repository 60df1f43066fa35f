package stratlab.analytics.breakdown;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntUnaryOperator;
import java.util.function.LongFunction;
import java.util.function.LongUnaryOperator;
import java.util.stream.IntStream;
import stratlab.analytics.series.CalendarPeriods;
import stratlab.analytics.series.CivilDay;
import stratlab.analytics.series.TradeColumns;

/** Sorts closed trades by the calendar (UTC) and by how long they were held. */
public final class TimeGroupings {
  private static final long HOUR = 3_600_000;
  private static final long DAY = 24 * HOUR;
  private static final List<String> WEEKDAYS =
      List.of("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday");

  /** The upper bounds of the lengths, each excluded; the last length has none. */
  private static final long[] BOUNDS = {
    HOUR, 4 * HOUR, DAY, 3 * DAY, 7 * DAY, 30 * DAY, 91 * DAY, 365 * DAY
  };

  private static final List<String> LENGTHS =
      List.of(
          "under 1 hour",
          "1 to 4 hours",
          "4 to 24 hours",
          "1 to 3 days",
          "3 to 7 days",
          "7 to 30 days",
          "30 to 91 days",
          "91 to 365 days",
          "365 days or more");

  private final TradeColumns trades;

  public TimeGroupings(TradeColumns trades) {
    this.trades = trades;
  }

  public Grouping years(CalendarPeriods days) {
    return periods(
        "year",
        "Year",
        "By the UTC year in which a trade was closed.",
        days.years(),
        CivilDay::year,
        Long::toString);
  }

  public Grouping quarters(CalendarPeriods days) {
    return periods(
        "quarter",
        "Quarter",
        "By the UTC quarter in which a trade was closed.",
        days.quarters(),
        CivilDay::quarter,
        quarter -> Math.floorDiv(quarter, 4L) + " Q" + (Math.floorMod(quarter, 4L) + 1));
  }

  private Grouping periods(
      String key,
      String name,
      String note,
      CalendarPeriods periods,
      LongUnaryOperator number,
      LongFunction<String> label) {
    long[] numbers = new long[periods.size()];
    List<String> labels = new ArrayList<>();
    for (int period = 0; period < numbers.length; period++) {
      numbers[period] = number.applyAsLong(periods.firstDay(period));
      labels.add(label.apply(numbers[period]));
    }
    int[] groups =
        groups(
            trade -> {
              long of = number.applyAsLong(CivilDay.of(trades.exitTimes()[trade]));
              int found = Arrays.binarySearch(numbers, of);
              // A bar of another data set may open in a period before that of the bar it is seen
              // on.
              return found >= 0 ? found : Math.min(-found - 1, numbers.length - 1);
            });
    return Grouping.of(key, name, note, labels, groups).with(earned(periods));
  }

  private static double[] earned(CalendarPeriods periods) {
    double[] returns = periods.returns();
    for (int period = 0; period < returns.length; period++) {
      returns[period] = periods.valueBefore(period) > 0 ? returns[period] : Double.NaN;
    }
    return returns;
  }

  public Grouping weekdays() {
    return Grouping.of(
        "weekday",
        "Weekday",
        "By the UTC weekday of the bar of the entry.",
        WEEKDAYS,
        groups(trade -> CivilDay.weekday(CivilDay.of(trades.entryTimes()[trade]))));
  }

  public Grouping hours() {
    return Grouping.of(
        "hour",
        "Hour",
        "By the UTC hour in which the bar of the entry opened.",
        IntStream.range(0, 24).mapToObj(hour -> (hour < 10 ? "0" : "") + hour + ":00").toList(),
        groups(trade -> (int) (Math.floorMod(trades.entryTimes()[trade], DAY) / HOUR)));
  }

  public Grouping lengths() {
    return Grouping.of(
        "holding_time",
        "Holding time",
        "By the time from the bar of the entry to that of the exit.",
        LENGTHS,
        groups(trade -> length(trades.exitTimes()[trade] - trades.entryTimes()[trade])));
  }

  private static int length(long held) {
    int length = 0;
    while (length < BOUNDS.length && held >= BOUNDS[length]) {
      length++;
    }
    return length;
  }

  private int[] groups(IntUnaryOperator group) {
    int[] groups = new int[trades.count];
    for (int trade = 0; trade < groups.length; trade++) {
      groups[trade] = group.applyAsInt(trade);
    }
    return groups;
  }
}
