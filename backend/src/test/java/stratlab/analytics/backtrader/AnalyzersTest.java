package stratlab.analytics.backtrader;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.InstanceOfAssertFactories.LIST;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import stratlab.analytics.EquityFixtures;
import stratlab.market.Timeframe;
import stratlab.trading.Direction;
import stratlab.trading.EquityCurve;
import stratlab.trading.Transaction;

/** What the recorded runs do not reach. */
final class AnalyzersTest {
  @Test
  void barsShorterThanADayAreCountedInStepsOfTheirTimeFrame() {
    long minute = 60_000;
    long[] times = {0, minute, 5 * minute, 23 * 60 * minute, 24 * 60 * minute};
    EquityCurve curve = EquityFixtures.at(times, 100, 100, 101, 102, 103, 104);

    // Minutes 0 and 1 share a step of five minutes: four steps in all.
    assertThat(returns(curve, Timeframe.minutes(5)).get("ravg")).isEqualTo(Math.log(1.04) / 4);
    assertThat(returns(curve, Timeframe.minutes(1)).get("ravg")).isEqualTo(Math.log(1.04) / 5);
    assertThat(returns(curve, Timeframe.days(1)).get("ravg")).isEqualTo(Math.log(1.04) / 2);
  }

  @Test
  void aYearHas252DaysAndAnIntradayStepIsNotAnnualised() {
    EquityCurve curve = EquityFixtures.daily(100, 100, 101, 102);
    double average = Math.log(1.02) / 3;

    assertThat((Double) returns(curve, Timeframe.days(1)).get("rnorm"))
        .isCloseTo(Math.expm1(252 * average), within(1e-15));
    assertThat((Double) returns(curve, Timeframe.minutes(5)).get("rnorm"))
        .isCloseTo(Math.expm1(average), within(1e-15));
  }

  @Test
  void dailyBarsLabelledAsMinutesAreOnePeriodABarAndAreNotAnnualised() {
    EquityCurve curve = EquityFixtures.daily(100, 100, 101, 102);
    double average = Math.log(1.02) / 3;

    assertThat(returns(curve, Timeframe.minutes(1)).get("ravg")).isEqualTo(average);
    assertThat((Double) returns(curve, Timeframe.minutes(1)).get("rnorm"))
        .isCloseTo(Math.expm1(average), within(1e-15));
  }

  @Test
  void aRuinedAccountGivesNullAndNoInfinity() {
    EquityCurve ruin = EquityFixtures.daily(100, 100, 0, -10);

    Map<String, Object> figures = figures(ruin, Timeframe.days(1));

    assertThat(returns(ruin, Timeframe.days(1)).get("rtot")).isNull();
    assertThat(figures.toString()).doesNotContain("NaN", "Infinity");
  }

  @Test
  void transactionsAreListedAndSummed() {
    EquityCurve curve = EquityFixtures.daily(100, 100, 100);
    List<Transaction> transactions =
        List.of(
            new Transaction(0, curve.time(0), 0, 2, 10),
            new Transaction(0, curve.time(0), 1, -1, 5),
            new Transaction(1, curve.time(1), 0, -2, 11));

    Map<?, ?> figures =
        (Map<?, ?>)
            Analyzers.of(new AnalyzerInput(curve, List.of(), 0, transactions, Timeframe.days(1)))
                .get("transactions");

    assertThat(figures.get("datetimes")).isEqualTo(2L);
    assertThat(figures.get("count")).isEqualTo(3L);
    assertThat(figures.get("amount_sum")).isEqualTo(-1.0);
    assertThat(figures.get("abs_value_sum")).isEqualTo(47.0);
    assertThat(figures.get("entries"))
        .asInstanceOf(LIST)
        .first()
        .isEqualTo(new TransactionEntry(curve.time(0), 0, 2, 10, -20));
  }

  /** Backtrader shows its untouched minimum, 9223372036854775807 bars. */
  @Test
  void theShortestOfNoTradesIsNull() {
    Map<?, ?> trade =
        (Map<?, ?>)
            Analyzers.of(
                    new AnalyzerInput(
                        EquityFixtures.daily(100, 100),
                        List.of(EquityFixtures.trade(1, Direction.LONG, 0, 2, 5, 0)),
                        0,
                        List.of(),
                        Timeframe.days(1)))
                .get("trade");

    assertThat(trade.get("len"))
        .hasToString(
            "{total=2, average=2.0, max=2, min=2, won={total=2, average=2.0, max=2, min=2},"
                + " lost={total=0, average=0.0, max=0}, long={total=2, average=2.0, max=2, min=2,"
                + " won={total=2, average=2.0, max=2, min=2}, lost={total=0, average=0.0, max=0,"
                + " min=null}}, short={total=0, average=0.0, max=0, min=null, won={total=0,"
                + " average=0.0, max=0, min=null}, lost={total=0, average=0.0, max=0,"
                + " min=null}}}");
    assertThat(figures(EquityFixtures.daily(100, 100, 101), Timeframe.days(1)).toString())
        .doesNotContain("9223372036854775807");
  }

  @Test
  void longAndShortTradesAreToldApart() {
    Map<?, ?> trade =
        (Map<?, ?>)
            Analyzers.of(
                    new AnalyzerInput(
                        EquityFixtures.daily(100, 100),
                        List.of(
                            EquityFixtures.trade(1, Direction.SHORT, 0, 3, -7, 0),
                            EquityFixtures.trade(2, Direction.LONG, 0, 2, 5, 0)),
                        1,
                        List.of(),
                        Timeframe.days(1)))
                .get("trade");

    assertThat(trade.get("total")).hasToString("{total=3, open=1, closed=2}");
    assertThat(trade.get("short"))
        .hasToString(
            "{total=1, pnl={total=-7.0, average=-7.0, won={total=0.0, average=0.0, max=0.0},"
                + " lost={total=-7.0, average=-7.0, max=-7.0}}, won=0, lost=1}");
    assertThat(trade.get("streak"))
        .hasToString("{won={current=1, longest=1}, lost={current=0, longest=1}}");
  }

  private static Map<?, ?> returns(EquityCurve curve, Timeframe timeframe) {
    return (Map<?, ?>) figures(curve, timeframe).get("returns_default");
  }

  private static Map<String, Object> figures(EquityCurve curve, Timeframe timeframe) {
    return Analyzers.of(new AnalyzerInput(curve, List.of(), 0, List.of(), timeframe));
  }
}
