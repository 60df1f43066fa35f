package stratlab.analytics.breakdown;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import stratlab.analytics.EquityFixtures;
import stratlab.analytics.MetricInput;
import stratlab.analytics.Metrics;
import stratlab.analytics.RunAnalysis;
import stratlab.analytics.series.CalendarPeriods;
import stratlab.analytics.series.Drawdowns;
import stratlab.analytics.series.MonthlyReturns;
import stratlab.analytics.series.TradeColumns;
import stratlab.analytics.statistics.Statistics;
import stratlab.market.Bars;
import stratlab.market.Instrument;
import stratlab.market.Timeframe;
import stratlab.trading.Direction;
import stratlab.trading.EquityCurve;
import stratlab.trading.Trade;

final class BreakdownTest {
  private static final Grouping SIDES =
      Grouping.of("side", "Side", "By side.", List.of("left", "right"), new int[] {0, 1, 0, 0});

  @Test
  void aRowAddsUpTheTradesOfItsGroup() {
    Breakdown breakdown = Breakdown.of(SIDES, new double[] {30, -10, -20, 40});

    assertThat(breakdown.rows())
        .containsExactly(
            new Breakdown.Row("left", 3, 2.0 / 3, 50, 50.0 / 3, 3.5, 1.25, null, null),
            new Breakdown.Row("right", 1, 0.0, -10, -10.0, 0.0, -0.25, null, null));
  }

  @Test
  void whatIsUndefinedSaysWhy() {
    Breakdown breakdown = Breakdown.of(SIDES, new double[] {30, -50, 0, 0});

    assertThat(breakdown.rows().getFirst())
        .isEqualTo(
            new Breakdown.Row(
                "left",
                3,
                1.0,
                30,
                10.0,
                null,
                null,
                null,
                "no trade was lost; the trades earned nothing in sum"));
  }

  @Test
  void aGroupThatHasNoLabelIsAFault() {
    assertThatThrownBy(() -> Grouping.of("side", "Side", "", List.of("left"), new int[] {1}))
        .hasMessage("side has no group 1, only 1");
  }

  @Test
  void periodsWithoutATradeAreListedWithWhatTheAccountEarned() {
    EquityCurve curve =
        EquityFixtures.at(
            times("2023-12-29T00:00", "2024-02-01T00:00", "2024-08-01T00:00"), 100, 110, 110, 121);
    TradeColumns trades = TradeColumns.of(List.of(trade("2023-12-29T00:00", "2024-02-01T00:00")));
    TimeGroupings groupings = new TimeGroupings(trades);

    assertThat(Breakdown.of(groupings.years(CalendarPeriods.days(curve)), trades.net).rows())
        .extracting(Breakdown.Row::label, Breakdown.Row::trades, BreakdownTest::percent)
        .containsExactly(tuple("2023", 0, 10L), tuple("2024", 1, 10L));
    assertThat(Breakdown.of(groupings.quarters(CalendarPeriods.days(curve)), trades.net).rows())
        .extracting(Breakdown.Row::label, Breakdown.Row::trades, BreakdownTest::percent)
        .containsExactly(
            tuple("2023 Q4", 0, 10L), tuple("2024 Q1", 1, 0L), tuple("2024 Q3", 0, 10L));
  }

  private static long percent(Breakdown.Row row) {
    Double earned = row.accountReturn();
    return earned == null ? -1 : Math.round(earned * 100);
  }

  @ParameterizedTest(name = "{0} to {1}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          # entry         | exit             | weekday   | hour  | held
          2024-01-01T00:00 | 2024-01-01T00:00 | Monday    | 00:00 | under 1 hour
          2024-01-03T23:59 | 2024-01-04T00:59 | Wednesday | 23:00 | 1 to 4 hours
          2024-01-07T09:30 | 2024-01-08T09:29 | Sunday    | 09:00 | 4 to 24 hours
          2024-01-06T09:30 | 2024-01-07T09:30 | Saturday  | 09:00 | 1 to 3 days
          1969-12-31T22:00 | 1970-01-04T00:00 | Wednesday | 22:00 | 3 to 7 days
          2024-02-29T12:00 | 2024-03-29T12:00 | Thursday  | 12:00 | 7 to 30 days
          2024-01-02T12:00 | 2024-02-01T12:00 | Tuesday   | 12:00 | 30 to 91 days
          2024-01-05T12:00 | 2024-12-31T12:00 | Friday    | 12:00 | 91 to 365 days
          2023-01-01T12:00 | 2024-01-01T12:00 | Sunday    | 12:00 | 365 days or more
          """)
  void tradesAreSortedByWhenTheyBeganAndHowLongTheyWereHeld(
      String entry, String exit, String weekday, String hour, String held) {
    TradeColumns trades = TradeColumns.of(List.of(trade(entry, exit)));
    TimeGroupings groupings = new TimeGroupings(trades);

    assertThat(List.of(groupings.weekdays(), groupings.hours(), groupings.lengths()))
        .flatExtracting(grouping -> Breakdown.of(grouping, trades.net).rows())
        .extracting(Breakdown.Row::label)
        .containsExactly(weekday, hour, held);
  }

  /** Closes of 101 bars, then the bar of the entry, which must not be looked at. */
  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          # story               | step, 80 bars | step, 20 bars | volatility | trend
          a steady rise         |  1            |  1            | usual      | rising
          a steady fall         | -1            | -1            | usual      | falling
          a rise that calms     |  1            |  0.1          | quiet      | rising
          a fall that quickens  | -0.1          | -2            | volatile   | falling
          nothing moves         |  0            |  0            | usual      | no direction
          a fall after a rise   |  1            | -3            | volatile   | no direction
          """)
  void theMarketIsJudgedByWhatWasKnownAtTheEntry(
      String story, double first, double last, String volatility, String trend) {
    double[] closes = new double[102];
    closes[0] = 1000;
    for (int row = 1; row <= 100; row++) {
      closes[row] = closes[row - 1] + (row <= 80 ? first : last);
    }
    closes[101] = 5000;

    assertThat(regimes(closes, 101)).containsExactly(volatility, trend);
  }

  @Test
  void withTooFewBarsBeforeTheEntryTheMarketIsNotKnown() {
    assertThat(regimes(new double[102], 100))
        .containsOnly("not known (fewer than 101 bars before)");
  }

  private static List<String> regimes(double[] closes, int entry) {
    Bars.Builder bars = new Bars.Builder();
    long[] days = EquityFixtures.weekdays(closes.length);
    for (int row = 0; row < closes.length; row++) {
      double close = Math.max(1, closes[row]);
      bars.add(days[row], close, close, close, close, 1);
    }
    TradeColumns trades =
        TradeColumns.of(List.of(EquityFixtures.trade(1, Direction.LONG, entry, entry + 1, 5, 0)));
    RegimeGroupings regimes =
        new RegimeGroupings(trades, List.of(bars.build(new Instrument("TEST"), Timeframe.days(1))));
    return List.of(regimes.volatilities(), regimes.trends()).stream()
        .flatMap(grouping -> Breakdown.of(grouping, trades.net).rows().stream())
        .map(Breakdown.Row::label)
        .toList();
  }

  @Property(tries = 100)
  void everyTradeIsInExactlyOneRowOfEveryBreakdown(
      @ForAll @Size(min = 1, max = 40) List<@DoubleRange(min = -50, max = 60) Double> profits) {
    double[] net = profits.stream().mapToDouble(Double::doubleValue).toArray();
    double[] values = new double[net.length + 1];
    double value = 10_000;
    for (int day = 0; day < values.length; day++) {
      values[day] = value;
      value += day < net.length ? net[day] : 0;
    }
    MetricInput input =
        EquityFixtures.input(EquityFixtures.daily(10_000, values), EquityFixtures.trades(net));

    RunAnalysis findings = RunAnalysis.of(input, List.of(input.traded()), List.of());

    double total = Statistics.sum(net);
    assertThat(findings.breakdowns())
        .extracting(Breakdown::key)
        .containsExactly("year", "quarter", "weekday", "holding_time", "volatility", "trend");
    assertThat(findings.breakdowns())
        .allSatisfy(
            breakdown -> {
              assertThat(breakdown.rows().stream().mapToInt(Breakdown.Row::trades).sum())
                  .isEqualTo(net.length);
              assertThat(breakdown.rows().stream().mapToDouble(Breakdown.Row::netProfit).sum())
                  .isCloseTo(total, within(1e-9));
            });
    assertThat(findings.metrics()).isEqualTo(Metrics.of(input));
    assertThat(findings.monthlyReturns()).isEqualTo(MonthlyReturns.of(input.equity()));
    assertThat(findings.drawdowns()).isEqualTo(Drawdowns.of(input.equity()).deepest());
  }

  private static Trade trade(String entry, String exit) {
    return new Trade(
        1, 0, Direction.LONG, 1, millis(entry), 0, 100, millis(exit), 1, 105, 5, 5, 0, 0);
  }

  private static long[] times(String... moments) {
    return Stream.of(moments).mapToLong(BreakdownTest::millis).toArray();
  }

  private static long millis(String moment) {
    return LocalDateTime.parse(moment).toInstant(ZoneOffset.UTC).toEpochMilli();
  }
}
