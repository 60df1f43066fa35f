package stratlab.analytics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;
import stratlab.analytics.backtrader.AnalyzerInput;
import stratlab.analytics.backtrader.Analyzers;
import stratlab.analytics.series.CivilDay;
import stratlab.analytics.series.Drawdown;
import stratlab.analytics.series.Drawdowns;
import stratlab.analytics.series.MonthlyReturns;
import stratlab.market.Timeframe;
import stratlab.trading.Direction;
import stratlab.trading.EquityCurve;
import stratlab.trading.Trade;

/** What holds for every equity curve and every list of trades. */
final class AnalyticsPropertiesTest {
  private static final List<String> WITHOUT_CURRENCY =
      List.of(
          "total_return",
          "cagr",
          "max_drawdown",
          "ulcer_index",
          "sharpe",
          "sortino",
          "omega",
          "vwr",
          "cvar_99",
          "max_leverage",
          "benchmark_sharpe",
          "benchmark_max_drawdown");
  private static final List<String> WITH_CURRENCY =
      List.of("net_profit", "max_drawdown_money", "peak_value", "lowest_value");

  @Property(tries = 100)
  void ratesDoNotDependOnTheCurrency(
      @ForAll @LongRange(min = 1, max = 1_000_000) long seed,
      @ForAll @DoubleRange(min = 0.01, max = 1000) double rate) {
    EquityCurve curve = walk(seed, 300);
    double[] scaled = EquityFixtures.values(curve);
    for (int bar = 0; bar < scaled.length; bar++) {
      scaled[bar] *= rate;
    }
    EquityCurve other = EquityFixtures.at(curve.times().toArray(), curve.start() * rate, scaled);

    List<Metric> metrics = metrics(curve);
    List<Metric> others = metrics(other);
    for (String key : WITHOUT_CURRENCY) {
      Double expected = EquityFixtures.metric(metrics, key).all();
      assertThat(EquityFixtures.metric(others, key).all())
          .as(key)
          .isCloseTo(expected, within(1e-8 * Math.max(1, Math.abs(expected))));
    }
    for (String key : WITH_CURRENCY) {
      assertThat(EquityFixtures.metric(others, key).all())
          .as(key)
          .isCloseTo(EquityFixtures.metric(metrics, key).all() * rate, within(1e-8 * rate * 1000));
    }
  }

  @Property(tries = 50)
  void figuresOfDaysDoNotDependOnTheWeekInWhichTheyLie(
      @ForAll @LongRange(min = 1, max = 1_000_000) long seed,
      @ForAll @IntRange(min = 1, max = 400) int weeks) {
    EquityCurve curve = walk(seed, 100);
    long[] times = curve.times().toArray();
    for (int bar = 0; bar < times.length; bar++) {
      times[bar] += 7L * weeks * EquityFixtures.DAY;
    }
    List<Metric> later =
        metrics(EquityFixtures.at(times, curve.start(), EquityFixtures.values(curve)));

    for (String key : List.of("sharpe", "best_week", "positive_weeks", "serenity", "cagr")) {
      assertThat(EquityFixtures.metric(later, key).all())
          .isEqualTo(EquityFixtures.metric(metrics(curve), key).all());
    }
  }

  @Property(tries = 100)
  void theOrderOfTradesMattersOnlyForStreaks(
      @ForAll @Size(min = 2, max = 40) List<@IntRange(min = -50, max = 50) Integer> profits) {
    List<Trade> trades = new ArrayList<>();
    for (int i = 0; i < profits.size(); i++) {
      Direction side = i % 3 == 0 ? Direction.SHORT : Direction.LONG;
      trades.add(EquityFixtures.trade(i + 1, side, i, i + 2, profits.get(i), 0));
    }
    EquityCurve curve = walk(profits.size(), 50);
    List<Metric> metrics =
        Metrics.of(new MetricInput(curve, trades, List.of(), EquityFixtures.sameAs(curve), 0));
    List<Metric> turned =
        Metrics.of(
            new MetricInput(curve, trades.reversed(), List.of(), EquityFixtures.sameAs(curve), 0));

    for (String key :
        List.of("median_trade", "best_five_share", "win_rate", "median_days_won", "exposure")) {
      assertThat(EquityFixtures.metric(turned, key).all())
          .isEqualTo(EquityFixtures.metric(metrics, key).all());
      assertThat(EquityFixtures.metric(turned, key).shorts())
          .isEqualTo(EquityFixtures.metric(metrics, key).shorts());
    }
  }

  @Property(tries = 100)
  void monthsCompoundToTheirYearAndYearsToTheTotal(
      @ForAll @LongRange(min = 1, max = 1_000_000) long seed,
      @ForAll @IntRange(min = 1, max = 900) int bars) {
    EquityCurve curve = walk(seed, bars);

    double total = 1;
    for (MonthlyReturns year : MonthlyReturns.of(curve)) {
      double months =
          year.months().stream()
              .filter(each -> each != null)
              .mapToDouble(each -> 1 + each)
              .reduce(1, (left, right) -> left * right);
      assertThat(months).isCloseTo(1 + year.total(), within(1e-9));
      assertThat(year.months()).hasSize(12);
      total *= 1 + year.total();
    }
    assertThat(total).isCloseTo(curve.end() / curve.start(), within(1e-9 * total));
  }

  @Property(tries = 200)
  void sharesOfTradesLieBetween0And1AndSidesAddUp(
      @ForAll @Size(min = 1, max = 40) List<@DoubleRange(min = -50, max = 50) Double> profits) {
    List<Trade> trades = new ArrayList<>();
    for (int i = 0; i < profits.size(); i++) {
      Direction side = i % 3 == 0 ? Direction.SHORT : Direction.LONG;
      trades.add(EquityFixtures.trade(i + 1, side, i, i + 2, profits.get(i), 0.5));
    }
    EquityCurve curve = walk(profits.size(), 50);
    List<Metric> metrics =
        Metrics.of(new MetricInput(curve, trades, List.of(), EquityFixtures.sameAs(curve), 0));

    assertThat(EquityFixtures.metric(metrics, "win_rate").all()).isBetween(0.0, 1.0);
    assertThat(EquityFixtures.metric(metrics, "exposure").all()).isBetween(0.0, 1.0);
    for (String key : List.of("trades", "winning_trades", "gross_loss", "commission_paid")) {
      Metric metric = EquityFixtures.metric(metrics, key);
      assertThat(metric.longs() + metric.shorts()).isCloseTo(metric.all(), within(1e-9));
    }
  }

  @Property(tries = 100)
  void everyMetricHasANumberOrAReason(
      @ForAll @LongRange(min = 1, max = 1_000_000) long seed,
      @ForAll @IntRange(min = 1, max = 40) int bars) {
    EquityCurve curve = walk(seed, bars);
    for (Metric metric : metrics(curve)) {
      assertThat(metric.all() == null).as(metric.key()).isEqualTo(metric.reason() != null);
      if (metric.all() != null) {
        assertThat(metric.all()).as(metric.key()).isFinite();
      }
    }
  }

  @Property(tries = 100)
  void theDeepestDrawdownIsTheMaximumAndEachHasItsDatesInOrder(
      @ForAll @LongRange(min = 1, max = 1_000_000) long seed) {
    EquityCurve curve = walk(seed, 400);
    Drawdowns drawdowns = Drawdowns.of(curve);

    List<Drawdown> deepest = drawdowns.deepest();
    assertThat(deepest).hasSize(Math.min(10, drawdowns.count()));
    assertThat(deepest.getFirst().depth()).isEqualTo(drawdowns.greatest()).isBetween(0.0, 1.0);
    assertThat(deepest).isSortedAccordingTo((a, b) -> Double.compare(b.depth(), a.depth()));
    for (Drawdown each : deepest) {
      assertThat(each.peakTime()).isLessThanOrEqualTo(each.troughTime());
      if (each.recoveryTime() != null) {
        assertThat(each.troughTime()).isLessThan(each.recoveryTime());
      }
    }
  }

  @Property(tries = 100)
  void backtradersDrawdownIsOursInPercentWhenTheFirstBarIsTheStart(
      @ForAll @LongRange(min = 1, max = 1_000_000) long seed) {
    EquityCurve walk = walk(seed, 400);
    EquityCurve curve =
        EquityFixtures.at(walk.times().toArray(), walk.value(0), EquityFixtures.values(walk));
    Map<?, ?> analyzer =
        (Map<?, ?>)
            Analyzers.of(new AnalyzerInput(curve, List.of(), 0, List.of(), Timeframe.days(1)))
                .get("drawdown");
    Map<?, ?> most = (Map<?, ?>) analyzer.get("max");

    assertThat((Double) most.get("drawdown"))
        .isCloseTo(100 * Drawdowns.of(curve).greatest(), within(1e-9));
  }

  @Property
  void daysAreThoseOfTheCalendar(@ForAll @LongRange(min = -800_000, max = 800_000) long day) {
    LocalDate date = LocalDate.ofEpochDay(day);

    assertThat(CivilDay.month(day)).isEqualTo(date.getYear() * 12L + date.getMonthValue() - 1);
    assertThat(CivilDay.year(day)).isEqualTo(date.getYear());
    assertThat(CivilDay.isWeekend(day)).isEqualTo(date.getDayOfWeek().getValue() > 5);
    assertThat(CivilDay.week(day) != CivilDay.week(day - 1))
        .isEqualTo(date.getDayOfWeek().getValue() == 1);
  }

  private static List<Metric> metrics(EquityCurve curve) {
    return Metrics.of(
        new MetricInput(curve, List.of(), List.of(), EquityFixtures.sameAs(curve), 0.001));
  }

  /** Returns a curve of working days that wanders and never reaches 0. */
  private static EquityCurve walk(long seed, int bars) {
    SplittableRandom random = new SplittableRandom(seed);
    double[] values = new double[bars];
    double value = 1000;
    for (int bar = 0; bar < bars; bar++) {
      value *= Math.exp(random.nextDouble(-0.03, 0.031));
      values[bar] = value;
    }
    return EquityFixtures.daily(1000, values);
  }
}
