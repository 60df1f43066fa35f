package stratlab.analytics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.LongStream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import stratlab.market.Timeframe;
import stratlab.trading.Commission;
import stratlab.trading.Contract;
import stratlab.trading.Costs;
import stratlab.trading.Direction;
import stratlab.trading.EquityCurve;
import stratlab.trading.OpenTrade;
import stratlab.trading.Trade;

/** Metrics worked out by hand. */
final class MetricsTest {
  private static final Offset<Double> CLOSE = within(1e-9);

  /** Daily returns 0, 0.1, -0.1, 0, 0.1, 0 over eight calendar days, Monday to Monday. */
  static final EquityCurve WEEK = EquityFixtures.daily(100, 100, 110, 99, 99, 108.9, 108.9);

  @ParameterizedTest(name = "{0} is {1}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          total_return          | 0.089
          net_profit            | 8.9
          final_value           | 108.9
          start_value           | 100
          peak_value            | 110
          lowest_value          | 99
          mean_day              | 0.016666666666666666
          expected_month        | 0.089
          best_day              | 0.1
          worst_day             | -0.1
          best_week             | 0.089
          worst_week            | 0
          positive_days         | 0.3333333333333333
          month_to_date         | 0.089
          volatility            | 1.1949895397031725
          sharpe                | 3.5146751167740367
          downside_deviation    | 0.6480740698407861
          sortino               | 6.480740698407860
          sortino_over_root_2   | 4.582575694955840
          omega                 | 2
          gain_to_pain          | 1
          skew                  | -0.22826882356360736
          excess_kurtosis       | -0.8927335640138403
          probabilistic_sharpe  | 0.6843610073099784
          minimum_track_record  | 59.73146051998967
          var_95                | 0.075
          var_99_normal         | 0.1584544393599188
          cvar_95               | 0.1
          cvar_99               | 0.1
          tail_ratio            | 1.3333333333333333
          max_drawdown          | 0.1
          max_drawdown_money    | 11
          longest_drawdown_days | 6
          average_drawdown      | 0.1
          drawdowns             | 1
          current_drawdown      | 0.01
          time_under_water      | 0.6666666666666666
          ulcer_index           | 0.05802298395176404
          recovery_factor       | 0.89
          max_run_up            | 0.1
          max_drawdown_days_down| 1
          positive_weeks        | 0.5
          positive_quarters     | 1
          best_days_share       | 1.1235955056179774
          outlier_win_ratio     | 1
          outlier_loss_ratio    | 0.95
          serenity              | 1.2973697687366093
          """)
  void aWeekByHand(String key, double expected) {
    List<Metric> metrics = Metrics.of(input(WEEK, List.of()));

    assertThat(EquityFixtures.metric(metrics, key).all()).isCloseTo(expected, CLOSE);
    assertThat(EquityFixtures.metric(metrics, key).reason()).isNull();
  }

  /** 110, 99, then 108.9 on each of 98 more working days: 138 days from the first to the last. */
  @ParameterizedTest(name = "{0} is {1}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          cagr              | 0.2531502303301483
          annualised_return | 0.2396818904634026
          benchmark_cagr    | -0.02624993707655987
          calmar            | 2.5315023033014827
          martin            | 17.990603483991823
          vwr               | 0.13894865684535304
          """)
  void growthOfAYearByHand(String key, double expected) {
    Metric metric = EquityFixtures.metric(Metrics.of(input(days(100), List.of())), key);

    assertThat(metric.all()).isCloseTo(expected, CLOSE);
    assertThat(metric.reason()).isNull();
  }

  /** 6.6 days of hourly prices were told to grow by 1,622,528,613 % a year. */
  @ParameterizedTest
  @ValueSource(strings = {"cagr", "annualised_return", "benchmark_cagr", "calmar", "martin", "vwr"})
  void ofAWindowThatIsTooShortNoGrowthOfAYearIsTold(String key) {
    Metric metric = EquityFixtures.metric(Metrics.of(input(WEEK, List.of())), key);

    assertThat(metric.all()).isNull();
    assertThat(metric.reason())
        .isEqualTo(
            "growth of a year needs 90 days and 30 returns; the window has 8.0 days and 6 returns");
  }

  @Test
  void growthOfAYearBeginsWith90DaysAnd30Returns() {
    // Working days from Monday, 2024-01-01: the 65th is Friday, 2024-03-29, the 89th day.
    assertThat(cagr(days(65)).reason()).contains("the window has 89.0 days and 65 returns");
    assertThat(cagr(days(66)).reason()).isNull();
    long[] weeks = LongStream.range(0, 30).map(week -> 7 * week * EquityFixtures.DAY).toArray();
    double[] rising = LongStream.range(0, 30).mapToDouble(week -> 100 + week).toArray();
    assertThat(cagr(EquityFixtures.at(weeks, 100, rising)).reason()).isNull();
    assertThat(
            cagr(EquityFixtures.at(Arrays.copyOf(weeks, 29), 100, Arrays.copyOf(rising, 29)))
                .reason())
        .endsWith("the window has 197 days and 29 returns");
  }

  private static Metric cagr(EquityCurve curve) {
    return EquityFixtures.metric(Metrics.of(input(curve, List.of())), "cagr");
  }

  private static EquityCurve days(int count) {
    double[] values = new double[count];
    Arrays.fill(values, 108.9);
    values[0] = 110;
    values[1] = 99;
    return EquityFixtures.daily(100, values);
  }

  /** Net profits 30 (long), -10 (short), 20 (long), -20 (long), 0 (short); commission 1 each. */
  static final List<Trade> TRADES =
      List.of(
          EquityFixtures.trade(1, Direction.LONG, 0, 1, 30, 1),
          EquityFixtures.trade(2, Direction.SHORT, 1, 2, -10, 1),
          EquityFixtures.trade(3, Direction.LONG, 2, 3, 20, 1),
          EquityFixtures.trade(4, Direction.LONG, 3, 4, -20, 1),
          EquityFixtures.trade(5, Direction.SHORT, 4, 5, 0, 1));

  @ParameterizedTest(name = "{0} is {1}, long {2}, short {3}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          trades                 | 5                  | 3                 | 2
          win_rate               | 0.6                | 0.6666666666666666| 0.5
          winning_trades         | 3                  | 2                 | 1
          losing_trades          | 2                  | 1                 | 1
          break_even_trades      | 1                  | 0                 | 1
          average_trade          | 4                  | 10                | -5
          median_trade           | 0                  | 20                | -5
          average_trade_return   | 0.04               | 0.1               | -0.05
          gross_profit           | 50                 | 50                | 0
          gross_loss             | -30                | -20               | -10
          average_win            | 16.666666666666668 | 25                | 0
          average_loss           | -15                | -20               | -10
          largest_win            | 30                 | 30                | 0
          largest_loss           | -20                | -20               | -10
          profit_factor          | 1.6666666666666667 | 2.5               | 0
          payoff_ratio           | 1.1111111111111112 | 1.25              | 0
          expectancy_r           | 0.26666666666666666| 0.5               | -0.5
          kelly                  | 0.24               | 0.4               |
          cpc_index              | 1.1111111111111112 | 2.0833333333333335| 0
          sqn                    | 0.4822428221704121 | 0.8017837257372732| -1.4142135623730951
          t_statistic            | 0.4313310928137536 | 0.6546536707079772| -1
          longest_winning_streak | 1                  | 2                 | 1
          longest_losing_streak  | 1                  | 1                 | 1
          current_streak         | 1                  | -1                | 1
          exposure               | 0.8333333333333334 | 0.5               | 0.3333333333333333
          commission_paid        | 5                  | 3                 | 2
          commission_share       | 0.0943396226415094 | 0.0576923076923077| 2
          average_commission     | 1                  | 1                 | 1
          traded_value           | 1041               | 633               | 408
          traded_units           | 10                 | 6                 | 4
          max_position           | 1                  | 1                 | 1
          max_position_value     | 100                | 100               | 100
          p_value                | 0.3442285448880020 | 0.2899579873957985| 0.75
          risk_of_ruin           | 0.1556002413293727 | 0.0574326192676174| 1
          """)
  void fiveTradesByHand(String key, double all, double longs, Double shorts) {
    Metric metric = EquityFixtures.metric(Metrics.of(input(WEEK, TRADES)), key);

    assertThat(metric.all()).isCloseTo(all, CLOSE);
    assertThat(metric.longs()).isCloseTo(longs, CLOSE);
    if (shorts == null) {
      assertThat(metric.shorts()).isNull();
    } else {
      assertThat(metric.shorts()).isCloseTo(shorts, CLOSE);
    }
  }

  @Test
  void theHeadlinesAreAPartOfAllMetrics() {
    List<Metric> headline = Metrics.headline(input(WEEK, TRADES));

    assertThat(headline)
        .extracting(Metric::key)
        .contains("total_return", "max_drawdown", "sharpe", "trades", "profit_factor");
    assertThat(Metrics.of(input(WEEK, TRADES))).containsSubsequence(headline);
  }

  @Test
  void theWinRateIsAFractionAndNotAHundredTimesTooSmall() {
    Metric rate = EquityFixtures.metric(Metrics.of(input(WEEK, TRADES)), "win_rate");

    assertThat(rate.unit()).isEqualTo("fraction");
    assertThat(rate.all()).isEqualTo(0.6);
  }

  @Test
  void theSharpeRatioOfAOneYearFileIsDefined() {
    double[] values = wavering(252);
    EquityCurve year = EquityFixtures.daily(100, values);

    Metric sharpe = EquityFixtures.metric(Metrics.of(input(year, List.of())), "sharpe");

    assertThat(sharpe.all()).isNotNull();
    assertThat(sharpe.sampling()).isEqualTo("daily (last value of each UTC day), 252 a year");
  }

  @Test
  void theLengthOfTheBarsDoesNotChangeTheFiguresOfDays() {
    double[] ends = wavering(60);
    long[] days = EquityFixtures.weekdays(60);
    long[] times = new long[600];
    double[] values = new double[600];
    for (int bar = 0; bar < 600; bar++) {
      times[bar] = days[bar / 10] + (bar % 10) * 300_000L;
      values[bar] = bar % 10 == 9 ? ends[bar / 10] : 90 + bar % 7;
    }
    EquityCurve fine = EquityFixtures.at(times, 100, values);
    List<Metric> coarse = Metrics.of(input(EquityFixtures.daily(100, ends), List.of()));
    List<Metric> intraday =
        Metrics.of(
            new MetricInput(
                fine,
                List.of(),
                List.of(),
                EquityFixtures.bars(fine, Timeframe.minutes(5), values),
                0));

    for (String key : List.of("sharpe", "sortino", "volatility", "best_day", "best_month")) {
      assertThat(EquityFixtures.metric(intraday, key).all())
          .isEqualTo(EquityFixtures.metric(coarse, key).all());
    }
  }

  @Test
  void aMarketThatTradesAtWeekendsHas365DaysAYear() {
    long monday = LocalDate.of(2024, 1, 1).toEpochDay();
    long[] times =
        LongStream.range(monday, monday + 14).map(day -> day * EquityFixtures.DAY).toArray();
    EquityCurve curve = EquityFixtures.at(times, 100, wavering(14));

    Metric sharpe = EquityFixtures.metric(Metrics.of(input(curve, List.of())), "sharpe");

    assertThat(sharpe.sampling()).endsWith("365 a year");
  }

  @Test
  void aSundayEveningDoesNotMakeAMarketTradeAtWeekends() {
    long sunday = LocalDate.of(2024, 1, 7).toEpochDay();
    long[] times =
        LongStream.range(sunday, sunday + 28)
            .filter(day -> LocalDate.ofEpochDay(day).getDayOfWeek().getValue() != 6)
            .map(day -> day * EquityFixtures.DAY)
            .toArray();
    EquityCurve curve = EquityFixtures.at(times, 100, wavering(times.length));

    Metric sharpe = EquityFixtures.metric(Metrics.of(input(curve, List.of())), "sharpe");

    assertThat(sharpe.sampling()).endsWith("252 a year");
  }

  @Test
  void buyingAndHoldingPaysItsCommission() {
    MetricInput input =
        new MetricInput(
            WEEK,
            List.of(),
            List.of(),
            EquityFixtures.bars(WEEK, Timeframe.days(1), 50, 51, 52, 53, 54, 60.06),
            0.001);

    Metric held = EquityFixtures.metric(Metrics.of(input), "buy_and_hold_return");

    assertThat(held.all()).isCloseTo(0.2, CLOSE);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          # story                                | kind     | commission | minimum | bought and held
          nothing                                | percent  | 0          | 0       | 0.2
          a share of the value                   | percent  | 0.001      | 0       | 0.19880119880119880
          a share below its minimum              | percent  | 0.001      | 1       | 0.188
          money for each unit, of which 19.96 are bought | per-unit | 0.1 | 0      | 0.19760479041916168
          money for the fill                     | per-fill | 5          | 0       | 0.14
          """)
  void whatBuyingAndHoldingPaysIsTheCommissionOfTheRun(
      String story, String kind, double commission, double minimum, double held) {
    Commission paid =
        switch (kind) {
          case "percent" -> new Commission.Percent(commission, minimum);
          case "per-unit" -> new Commission.PerUnit(commission, minimum);
          default -> new Commission.PerFill(commission);
        };
    List<Metric> metrics = Metrics.of(held(Costs.of(paid), 100));

    assertThat(EquityFixtures.metric(metrics, "buy_and_hold_return").all()).isCloseTo(held, CLOSE);
    assertThat(EquityFixtures.metric(metrics, "active_return").all())
        .isCloseTo(0.089 - held, CLOSE);
  }

  @Test
  void aContractIsBoughtByTheMoneyThatItIsWorth() {
    Contract future = new Contract.Future(20, 5);
    Costs costs = new Costs(new Commission.PerUnit(10, 0), future, 1, 0, false);
    // 100 / (50 * 5 + 10) contracts of 5 * 60 each.
    assertThat(EquityFixtures.metric(Metrics.of(held(costs, 100)), "buy_and_hold_return").all())
        .isCloseTo(300.0 / 260 - 1, CLOSE);
  }

  @Test
  void moneyThatDoesNotPayTheCommissionBuysNothing() {
    Costs costs = Costs.of(new Commission.PerFill(100));
    assertThat(EquityFixtures.metric(Metrics.of(held(costs, 100)), "buy_and_hold_return").reason())
        .isEqualTo("the money does not pay the commission of buying and holding");
  }

  private static MetricInput held(Costs costs, double start) {
    EquityCurve curve = EquityFixtures.daily(start, 110, 99, 99, 99, 99, 108.9);
    return new MetricInput(
        curve,
        List.of(),
        List.of(),
        EquityFixtures.bars(curve, Timeframe.days(1), 50, 51, 52, 53, 54, 60),
        costs,
        null,
        null,
        null,
        null);
  }

  @Test
  void aRunThatHoldsTheBenchmarkHasABetaOfOne() {
    List<Metric> metrics = Metrics.of(input(WEEK, List.of()));

    assertThat(EquityFixtures.metric(metrics, "beta").all()).isCloseTo(1, CLOSE);
    assertThat(EquityFixtures.metric(metrics, "alpha").all()).isCloseTo(0, CLOSE);
    assertThat(EquityFixtures.metric(metrics, "correlation").all()).isCloseTo(1, CLOSE);
    assertThat(EquityFixtures.metric(metrics, "up_capture").all()).isCloseTo(1, CLOSE);
    assertThat(EquityFixtures.metric(metrics, "information_ratio").all()).isNull();
  }

  @Test
  void anOpenTradeCountsAsExposureToTheEnd() {
    OpenTrade open = new OpenTrade(0, Direction.SHORT, 1, WEEK.time(3), 3, 100, 0.5, 0, 99, 1);
    MetricInput input =
        new MetricInput(WEEK, List.of(), List.of(open), EquityFixtures.sameAs(WEEK), 0);
    List<Metric> metrics = Metrics.of(input);

    assertThat(EquityFixtures.metric(metrics, "exposure").all()).isEqualTo(0.5);
    assertThat(EquityFixtures.metric(metrics, "exposure").longs()).isEqualTo(0.0);
    assertThat(EquityFixtures.metric(metrics, "open_trades").shorts()).isEqualTo(1.0);
    assertThat(EquityFixtures.metric(metrics, "commission_paid").all()).isEqualTo(0.5);
  }

  private static MetricInput input(EquityCurve curve, List<Trade> trades) {
    return EquityFixtures.input(curve, trades);
  }

  private static double[] wavering(int size) {
    double[] values = new double[size];
    for (int i = 0; i < size; i++) {
      values[i] = 100 + 0.1 * i + 3 * Math.sin(i);
    }
    return values;
  }
}
