package stratlab.analytics.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import stratlab.analytics.EquityFixtures;
import stratlab.analytics.Metric;
import stratlab.analytics.MetricInput;
import stratlab.analytics.Metrics;
import stratlab.analytics.RunAnalysis;
import stratlab.analytics.evidence.Evidence.Band;
import stratlab.analytics.evidence.Evidence.Simulation;
import stratlab.analytics.series.DailyReturns;
import stratlab.analytics.statistics.SeededRandom;
import stratlab.market.Timeframe;

final class EvidenceTest {
  @ParameterizedTest(name = "{0} days")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          # days | mean stretch | resamples
          20     | 3            | 1000
          250    | 6            | 1000
          2000   | 13           | 1000
          2001   | 13           | 999
          3472   | 15           | 576
          20000  | 27           | 100
          90000  | 45           | 100
          """)
  void stretchesGrowWithTheDaysAndResamplesAreBounded(int days, int block, int resamples) {
    assertThat(ReturnBootstrap.blockLength(days)).isEqualTo(block);
    assertThat(ReturnBootstrap.resamples(days)).isEqualTo(resamples);
  }

  @Test
  void theSameSeedGivesTheSameNumbersForEver() {
    SeededRandom draws = new SeededRandom(Evidence.SEED);
    assertThat(IntStream.range(0, 8).map(_ -> draws.index(1000)).toArray())
        .containsExactly(877, 978, 255, 809, 436, 284, 12, 91);
    double[] lasting = SeededRandom.lasting(10);
    assertThat(IntStream.range(0, 8).map(_ -> draws.length(lasting)).toArray())
        .containsExactly(1, 1, 1, 1, 66, 1, 13, 6);
  }

  @Test
  void stretchesHaveTheMeanLengthAskedForAndPlacesAreSpreadEvenly() {
    SeededRandom draws = new SeededRandom(Evidence.SEED);
    double[] lasting = SeededRandom.lasting(7);
    assertThat(IntStream.range(0, 100_000).map(_ -> draws.length(lasting)).average().orElseThrow())
        .isCloseTo(7, within(0.1));
    assertThat(draws.length(SeededRandom.lasting(1))).isEqualTo(1);
    int[] counts = new int[7];
    IntStream.range(0, 70_000).forEach(_ -> counts[draws.index(7)]++);
    assertThat(Arrays.stream(counts))
        .allSatisfy(count -> assertThat(count).isBetween(9_700, 10_300));
  }

  @Test
  void theRunItselfIsMeasuredAsItsMetricsAre() {
    MetricInput input =
        EquityFixtures.input(EquityFixtures.daily(100, wave(400)), EquityFixtures.trades(5, -3, 4));
    List<Metric> metrics = Metrics.of(input);

    Simulation bootstrap =
        RunAnalysis.of(input, List.of(input.traded()), List.of())
            .evidence()
            .simulations()
            .getFirst();

    assertThat(bootstrap.bands())
        .extracting(Band::key)
        .containsExactly("cagr", "sharpe", "max_drawdown");
    for (Band band : bootstrap.bands()) {
      assertThat(band.observed())
          .isCloseTo(EquityFixtures.metric(metrics, band.key()).all(), within(1e-9));
    }
  }

  @Test
  void runsThatNeverChangeHaveNoSpread() {
    double[] values = new double[60];
    for (int day = 0; day < values.length; day++) {
      values[day] = 100 * Math.pow(2, day + 1);
    }
    Simulation bootstrap = bootstrap(100, values);

    Band growth = band(bootstrap, "cagr");
    assertThat(growth.low()).isEqualTo(growth.high());
    assertThat(band(bootstrap, "sharpe").reason()).isEqualTo("the daily returns do not vary");
    assertThat(band(bootstrap, "max_drawdown").high()).isZero();
  }

  @Test
  void theIntervalOfALongRunOfIndependentDaysIsThatOfTheTextbook() {
    SplittableRandom coin = new SplittableRandom(7);
    double[] values = new double[2000];
    double value = 100;
    for (int day = 0; day < values.length; day++) {
      value *= 1 + (coin.nextBoolean() ? 0.011 : -0.010);
      values[day] = value;
    }
    Band sharpe = band(bootstrap(100, values), "sharpe");

    // The standard error of a yearly Sharpe ratio over n independent days is sqrt(A / n).
    double error = 1.96 * Math.sqrt(252.0 / 2000);
    assertThat(number(sharpe.high()) - number(sharpe.low())).isCloseTo(2 * error, within(0.2));
    assertThat(sharpe.middle()).isCloseTo(sharpe.observed(), within(0.1));
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          # story         | days | last | why
          too few days    | 19   | 101  | fewer than 20 daily returns
          nothing left    | 30   | -1   | the account was worth 0 or less
          """)
  void withoutEnoughToDrawFromThereIsNoInterval(String story, int days, double last, String why) {
    double[] values = new double[days];
    Arrays.fill(values, 100);
    values[days - 1] = last;

    Simulation bootstrap = bootstrap(100, values);

    assertThat(bootstrap.resamples()).isZero();
    assertThat(bootstrap.bands())
        .hasSize(3)
        .allSatisfy(band -> assertThat(band.reason()).isEqualTo(why))
        .allSatisfy(band -> assertThat(band.observed()).isNull());
  }

  @Test
  void twoTradesHaveOnlyTwoOrders() {
    List<Simulation> simulations = TradeResamples.of(new double[] {10, -10}, 100);
    Band shuffled = band(simulations.getFirst(), "max_drawdown");

    assertThat(shuffled.observed()).isEqualTo(10.0 / 110);
    assertThat(shuffled.low()).isEqualTo(10.0 / 110);
    assertThat(shuffled.high()).isEqualTo(0.1);
    Band drawn = band(simulations.getLast(), "final_value");
    assertThat(drawn.observed()).isEqualTo(100);
    assertThat(drawn.low()).isEqualTo(80);
    assertThat(drawn.middle()).isEqualTo(100);
    assertThat(drawn.high()).isEqualTo(120);
  }

  @Test
  void oneTradeHasNoOrder() {
    assertThat(TradeResamples.of(new double[] {10}, 100))
        .allSatisfy(each -> assertThat(each.resamples()).isZero())
        .flatExtracting(Simulation::bands)
        .allSatisfy(band -> assertThat(band.reason()).isEqualTo("fewer than 2 closed trades"));
  }

  @Test
  void manyTradesStayTogetherInAtMostTwoHundredAndFiftySteps() {
    double[] profits = new double[1201];
    for (int trade = 0; trade < profits.length; trade++) {
      profits[trade] = (trade * 37 % 101) - 48;
    }
    double fell = drawdown(profits, 1_000_000);

    for (Simulation simulation : TradeResamples.of(profits, 1_000_000)) {
      assertThat(simulation.blockLength()).isEqualTo(5);
      assertThat(simulation.observations()).isEqualTo(1201);
      assertThat(simulation.resamples()).isEqualTo(1000);
      assertThat(band(simulation, "max_drawdown").observed()).isCloseTo(fell, within(1e-7));
    }
  }

  @Property(tries = 100)
  void bandsAreInOrderAndTheSameEveryTime(
      @ForAll @Size(min = 2, max = 30) List<@DoubleRange(min = -50, max = 60) Double> profits) {
    double[] net = profits.stream().mapToDouble(Double::doubleValue).toArray();

    List<Simulation> simulations = TradeResamples.of(net, 1000);

    assertThat(simulations).isEqualTo(TradeResamples.of(net, 1000));
    assertThat(band(simulations.getFirst(), "max_drawdown").observed())
        .isCloseTo(drawdown(net, 1000), within(1e-12));
    assertThat(simulations)
        .flatExtracting(Simulation::bands)
        .allSatisfy(
            band -> {
              assertThat(number(band.low())).isLessThanOrEqualTo(number(band.middle()));
              assertThat(number(band.middle())).isLessThanOrEqualTo(number(band.high()));
            });
  }

  private static double drawdown(double[] profits, double start) {
    double value = start;
    double peak = start;
    double greatest = 0;
    for (double profit : profits) {
      value += profit;
      peak = Math.max(peak, value);
      greatest = Math.max(greatest, (peak - value) / peak);
    }
    return greatest;
  }

  private static double[] wave(int days) {
    double[] values = new double[days];
    for (int day = 0; day < days; day++) {
      values[day] = 100 + day * 0.1 + 5 * Math.sin(day);
    }
    return values;
  }

  private static Simulation bootstrap(double start, double... values) {
    return ReturnBootstrap.of(
        DailyReturns.of(EquityFixtures.daily(start, values), Timeframe.days(1)));
  }

  private static Band band(Simulation simulation, String key) {
    return simulation.bands().stream()
        .filter(band -> band.key().equals(key))
        .findFirst()
        .orElseThrow();
  }

  private static double number(Double value) {
    return value;
  }
}
