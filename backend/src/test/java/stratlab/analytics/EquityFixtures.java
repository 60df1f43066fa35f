package stratlab.analytics;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.LongStream;
import stratlab.analytics.series.Excursions;
import stratlab.analytics.series.OrderCounts;
import stratlab.analytics.series.SignalCounts;
import stratlab.market.Bars;
import stratlab.market.Column;
import stratlab.market.Instrument;
import stratlab.market.Timeframe;
import stratlab.market.Times;
import stratlab.trading.Costs;
import stratlab.trading.Direction;
import stratlab.trading.EquityCurve;
import stratlab.trading.Steps;
import stratlab.trading.Trade;

/** Small equity curves, price series and trades for the tests of this package. */
public final class EquityFixtures {
  public static final long DAY = 86_400_000;

  private EquityFixtures() {}

  /** Returns a curve with a point on each working day from 2024-01-01, a Monday, all in cash. */
  public static EquityCurve daily(double start, double... values) {
    return at(weekdays(values.length), start, values);
  }

  public static EquityCurve at(long[] times, double start, double... values) {
    return new EquityCurve(start, Times.of(times), Column.of(values), Steps.of(values));
  }

  /** Returns the working days from 2024-01-01. */
  public static long[] weekdays(int count) {
    return LongStream.iterate(LocalDate.of(2024, 1, 1).toEpochDay(), day -> day + 1)
        .filter(day -> LocalDate.ofEpochDay(day).getDayOfWeek().compareTo(DayOfWeek.FRIDAY) <= 0)
        .limit(count)
        .map(day -> day * DAY)
        .toArray();
  }

  /** Returns bars with the given closes at the times of a curve. */
  static Bars bars(EquityCurve curve, Timeframe timeframe, double... closes) {
    Bars.Builder bars = new Bars.Builder();
    for (int row = 0; row < closes.length; row++) {
      bars.add(curve.time(row), closes[row], closes[row], closes[row], closes[row], 1);
    }
    return bars.build(new Instrument("TEST"), timeframe);
  }

  /** Returns daily bars whose closes are the values of a curve. */
  public static Bars sameAs(EquityCurve curve) {
    return bars(curve, Timeframe.days(1), values(curve));
  }

  public static double[] values(EquityCurve curve) {
    double[] values = new double[curve.size()];
    for (int bar = 0; bar < values.length; bar++) {
      values[bar] = curve.value(bar);
    }
    return values;
  }

  /** Returns long trades of 1 unit entered at 100, of a day each, with these net profits. */
  public static List<Trade> trades(double... profits) {
    List<Trade> trades = new ArrayList<>();
    for (int i = 0; i < profits.length; i++) {
      trades.add(trade(i + 1, Direction.LONG, i, i + 1, profits[i], 0));
    }
    return trades;
  }

  /** Returns a trade of 1 unit at 100 between two of the working days from 2024-01-01. */
  public static Trade trade(
      int id, Direction side, int entry, int exit, double net, double commission) {
    long[] days = weekdays(exit + 1);
    double gross = net + commission;
    double exitPrice = side == Direction.LONG ? 100 + gross : 100 - gross;
    return new Trade(
        id,
        0,
        side,
        1,
        days[entry],
        entry,
        100,
        days[exit],
        exit,
        exitPrice,
        gross,
        net,
        commission,
        0);
  }

  /**
   * Returns a run with all there is to know; its bars are flat, so that trades move only between
   * entry and exit.
   */
  public static MetricInput input(EquityCurve curve, List<Trade> trades) {
    double[] closes = new double[curve.size()];
    Arrays.fill(closes, 100);
    Bars flat = bars(curve, Timeframe.days(1), closes);
    return new MetricInput(
        curve,
        trades,
        List.of(),
        sameAs(curve),
        Costs.NONE,
        Excursions.of(trades, List.of(flat), _ -> 1),
        0.0,
        OrderCounts.of(List.of()),
        new SignalCounts(0, 0));
  }

  public static Metric metric(List<Metric> metrics, String key) {
    return metrics.stream().filter(each -> each.key().equals(key)).findFirst().orElseThrow();
  }
}
