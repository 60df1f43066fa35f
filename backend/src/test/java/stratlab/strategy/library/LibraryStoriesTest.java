package stratlab.strategy.library;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import stratlab.engine.RunLog;
import stratlab.market.Bars;
import stratlab.market.Timeframe;
import stratlab.strategy.StrategyDefinition;
import stratlab.trading.PlacedOrder;

/**
 * Each strategy over a few bars whose decisions can be worked out by hand. A letter stands under
 * the bar on which an order was sent; it fills at the next open.
 */
final class LibraryStoriesTest {
  /** Told by recorded runs of the predecessor: see {@code PredecessorStrategiesTest}. */
  private static final Set<String> RECORDED = Set.of("BBandPearsonDivergence", "MACrossOver");

  private static final String MONDAY = "2024-01-01";

  @ParameterizedTest(name = "{0} {1}: {2}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          # strategy         | parameters                               | prices                 | decisions
          SmaCross           | fast=1 slow=2                            | 10 9 11 12 9           | . . B . S
          EmaCross           | fast=1 slow=3                            | 10 10 10 9 12 13 9 8   | . . . . B . S .
          EmaCross           | fast=1 slow=3 side=short                 | 10 10 10 9 12 13 9 8   | . . . S B . S .
          EmaCross           | fast=1 slow=3 side=both                  | 10 10 10 9 12 13 9 8   | . . . S B B S S
          EmaCross           | fast=1 slow=3 band=15                    | 10 10 10 9 12 13 9 8   | . . . . . . . .
          TripleMaCross      | fast=1 middle=2 slow=3                   | 10 10 10 11 12 11 10   | . . . B . S .
          MacdSignal         | fast=1 slow=2 signal=2                   | 10 10 10 11 12 11 10   | . . . B . S .
          MacdSignal         | fast=1 slow=2 signal=2 zero=true         | 10 10 10 11 12 11 10   | . . . . . . .
          ParabolicSar       |                                          | 10 11 12 9             | . B . S
          AdxTrend           | period=2 strength=50                     | 10 11 12 13 8          | . . . B S
          IchimokuCloud      | conversion=1 base=2 span=3 lead=1        | 10 10 10 11 12 10      | . . . B . S
          Momentum           | lookback=2                               | 10 10 11 12 10         | . . B . S
          Momentum           | lookback=2 threshold=15                  | 10 10 11 12 10         | . . . B S
          RsiReversion       | period=2 low=30 exit=55                  | 10 9 8 10              | . . B S
          BollingerReversion | period=2 deviations=0.9                  | 10 10 8 8 9            | . . B S .
          BollingerReversion | period=2 deviations=0.9 side=short       | 10 10 12 12 9          | . . S B .
          BollingerBreakout  | period=2 deviations=0.9                  | 10 10 12 11            | . . B S
          ConnorsRsi2        | period=1 low=10 trend=3 exit=2           | 10 12 15 14 16         | . . . B S
          DonchianBreakout   | entry=2 exit=1 stop=0 side=long          | 10 11 12 11 10         | . . B S .
          DonchianBreakout   | entry=2 exit=1 stop=0                    | 10 11 12 11 10         | . . B S S
          KeltnerBreakout    | period=3 range=1 factor=0.1              | 10 10 10 14 10         | . . . B S
          VolatilityBreakout | range=1 factor=1 side=long               | 10 11 13 12 9          | . . B . S
          BuyAndHold         |                                          | 10 11 12               | B . .
          Grid               | step=10 rungs=2                          | 100 95 90 80 90 100 99 | . . B B S S .
          """)
  void closesDecide(String strategy, String params, String prices, String decisions) {
    play(strategy, params == null ? "" : params, decisions, Played.daily(MONDAY, prices));
  }

  @ParameterizedTest(name = "{0} {1}: {2}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          # strategy          | parameters                          | open/high/low/close                                         | decisions
          SuperTrend          | period=1 factor=1                   | 10/11/9/10 10/11/9/10 10/13/10/13 13/13/8/8                 | . B . S
          StochasticReversion | period=1 fast=1 slow=2 low=30 high=70 | 15/20/10/10 15/20/10/12 15/20/10/15 15/20/10/18           | . B . S
          BarStrength         |                                     | 15/20/10/15 15/20/10/11 15/20/10/15 15/20/10/19             | . B . S
          BarStrength         | hold=1                              | 15/20/10/15 15/20/10/11 15/20/10/15 15/20/10/15 15/20/10/19 | . B . S .
          """)
  void wholeBarsDecide(String strategy, String params, String prices, String decisions) {
    play(strategy, params == null ? "" : params, decisions, Played.daily(MONDAY, prices));
  }

  @ParameterizedTest(name = "{0} {1} from {2}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          # strategy          | parameters                      | first day  | prices              | decisions
          TurnOfMonth         | before=1 after=3                | 2024-01-29 | 10 10 10 10 10 10   | . B . . . S
          DayOfWeek           | enter=tuesday leave=thursday    | 2024-01-01 | 10 10 10 10 10 10 9 | . B . S . . B
          DayOfWeek           | enter=friday leave=monday side=short | 2024-01-05 | 10 10 10       | S B .
          DollarCostAveraging | amount=100 every=week           | 2024-01-05 | 10 9 9 9 9 9 8      | B B . . . . B
          DollarCostAveraging | amount=100 every=month          | 2024-01-30 | 10 9 9 9            | B . B .
          """)
  void theCalendarDecides(
      String strategy, String params, String day, String prices, String decisions) {
    play(strategy, params, decisions, Played.daily(day, prices));
  }

  @Test
  void theOpeningOfTheDayIsTheRangeToBreak() {
    Bars hours =
        Played.bars(
            MONDAY + "T00:00Z",
            "10/12/9/11 11 13 13 13 13 13",
            new Timeframe(Timeframe.Unit.HOUR, 1));
    play("OpeningRange", "minutes=60 last=240 close=300", ". . B . . S .", hours);
    play("OpeningRange", "minutes=60 last=240 close=300 side=short", ". . . . . . .", hours);
  }

  @ParameterizedTest(name = "{0} {1}: {2} and {3}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          # strategy         | parameters                                      | first             | second            | decisions
          CorrelatedSMACross | p_fast_d0=1 p_slow_d0=2 p_fast_d1=1 p_slow_d1=2 | 10 9 11 12 9      | 10 11 9 8 11      | . . B . S
          PairsZScore        | period=5 entry=1.5 exit=0.6                     | 10 10 10 10 11 10 | 10 10 10 10 10 10 | . . . . Sb Bs
          DualMomentum       | lookback=1 every=day                            | 10 11 11 10       | 10 10 12 11       | . B Sb s
          RankRotation       | lookback=1 every=day                            | 10 11 11 10       | 10 10 12 11       | . B Sb s
          ConstantMix        | every=week                                      | 10 10 10 10 10 20 | 10 10 10 10 10 10 | Bb . . . . Sb
          """)
  void twoDataSetsDecide(
      String strategy, String params, String first, String second, String decisions) {
    play(strategy, params, decisions, Played.daily(MONDAY, first), Played.daily(MONDAY, second));
  }

  @Test
  void aRotationHoldsTheBestOfAsManyAssetsAsThereAre() {
    RunLog log =
        Played.run(
            "RankRotation",
            "lookback=1 every=day places=2 buffer=1",
            List.of(
                Played.daily(MONDAY, "10 13 13"),
                Played.daily(MONDAY, "10 10 10"),
                Played.daily(MONDAY, "10 12 11"),
                Played.daily(MONDAY, "10 11 14")));
    assertThat(log.orders())
        .filteredOn(order -> order.createdBar() == 1)
        .extracting(PlacedOrder::data)
        .containsExactly(0, 2);
    // Ranks 3, 0, -1, 2 by now: the first falls to second and stays; the third is out.
    assertThat(log.orders())
        .filteredOn(order -> order.createdBar() == 2 && order.order().quantity() > 1_000)
        .extracting(PlacedOrder::data)
        .containsExactly(2, 3);
  }

  @Test
  void theSameMoneyBuysMoreWhenPricesAreLow() {
    RunLog log =
        Played.run(
            "DollarCostAveraging",
            "amount=100 every=day",
            List.of(Played.daily(MONDAY, "10 20 40 30 9")));
    assertThat(log.orders())
        .extracting(order -> order.order().quantity())
        .containsExactly(10.0, 5.0, 2.0, 3.0, 11.0);
  }

  @Test
  void theLegsOfAPairAreWorthTheSame() {
    RunLog log =
        Played.run(
            "PairsZScore",
            "period=5 entry=1.5 exit=0.6",
            List.of(
                Played.daily(MONDAY, "10 10 10 10 11 10"), Played.daily(MONDAY, "4 4 4 4 4 4")));
    assertThat(log.orders().get(0).order().quantity() * 11).isEqualTo(11);
    assertThat(log.orders().get(1).order().quantity() * 4).isEqualTo(11);
  }

  @Test
  void everyStrategyIsToldOf() {
    Set<String> told =
        Arrays.stream(LibraryStoriesTest.class.getDeclaredMethods())
            .filter(method -> method.isAnnotationPresent(CsvSource.class))
            .flatMap(method -> method.getAnnotation(CsvSource.class).textBlock().lines())
            .map(line -> line.split("\\|", 2)[0].strip())
            .collect(Collectors.toCollection(TreeSet::new));
    told.addAll(RECORDED);
    told.add("OpeningRange");
    assertThat(told)
        .containsAll(Played.CATALOG.list().stream().map(StrategyDefinition::name).toList());
  }

  private static void play(String strategy, String params, String decisions, Bars... sets) {
    RunLog log = Played.run(strategy, params, List.of(sets));
    assertThat(Played.decisions(log, sets[0].size())).isEqualTo(decisions);
  }
}
