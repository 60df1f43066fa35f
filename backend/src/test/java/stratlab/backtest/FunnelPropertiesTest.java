package stratlab.backtest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;
import stratlab.engine.Engine;
import stratlab.engine.RunLog;
import stratlab.engine.RunSetup;
import stratlab.indicator.Columns;
import stratlab.indicator.Condition;
import stratlab.indicator.Line;
import stratlab.market.Bars;
import stratlab.market.Panel;
import stratlab.strategy.Market;
import stratlab.strategy.Offset;
import stratlab.strategy.Signals;
import stratlab.strategy.Strategy;
import stratlab.strategy.StrategyCatalog;
import stratlab.strategy.StrategyDefinition;
import stratlab.testing.RandomTrader;
import stratlab.testing.RandomWalkFixtures;
import stratlab.trading.BrokerRules;
import stratlab.trading.Commission;
import stratlab.trading.Contract;
import stratlab.trading.Costs;
import stratlab.trading.Sizing;
import stratlab.trading.Slippage;
import stratlab.trading.VolumeLimit;

/** Every raw signal ends in one way, and a slow count finds the same. */
final class FunnelPropertiesTest {
  private static final int BARS = 240;
  private static final long START = 1_577_836_800_000L;
  private static final long DAY = 86_400_000L;
  private static final StrategyCatalog CATALOG = StrategyCatalog.discover();

  @Property(tries = 40)
  void ofEveryCataloguedStrategyTheOutcomesAddUpToTheRawSignals(
      @ForAll @LongRange(min = 1, max = 1_000_000) long seed) {
    for (StrategyDefinition definition : CATALOG.list()) {
      SplittableRandom random = new SplittableRandom(seed);
      agrees(CATALOG.create(definition.name(), definition.defaults()), definition.roles(), random);
    }
  }

  @Property(tries = 300)
  void ofRandomConditionsTheOutcomesAddUpToTheRawSignals(
      @ForAll @LongRange(min = 1, max = 1_000_000_000) long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    long plan = random.nextLong();
    agrees(market -> signals(market, new SplittableRandom(plan)), List.of("price"), random);
  }

  @Property(tries = 100)
  void ofATraderTheFatesOfItsOrdersAddUpToTheRawSignals(
      @ForAll @LongRange(min = 1, max = 1_000_000_000) long seed) {
    agrees(_ -> new RandomTrader(seed), List.of("price"), new SplittableRandom(seed));
  }

  /**
   * Otherwise the properties above would hold of too little. Only exits of brackets are rejected.
   */
  @Test
  void randomRunsReachEveryOutcomeOfAnEntry() {
    Set<SignalOutcome> reached = EnumSet.noneOf(SignalOutcome.class);
    for (long seed = 1; seed <= 200; seed++) {
      SplittableRandom random = new SplittableRandom(seed);
      long plan = random.nextLong();
      Strategy strategy =
          seed % 4 == 0
              ? _ -> new RandomTrader(plan)
              : market -> signals(market, new SplittableRandom(plan));
      for (Funnel.Outcome outcome : agrees(strategy, List.of("price"), random).outcomes()) {
        if (outcome.signals() > 0) {
          reached.add(outcome.outcome());
        }
      }
    }
    assertThat(reached).isEqualTo(EnumSet.complementOf(EnumSet.of(SignalOutcome.REJECTED)));
  }

  private static Funnel agrees(Strategy strategy, List<String> roles, SplittableRandom random) {
    List<Bars> sets = new ArrayList<>();
    for (int set = 0; set < roles.size(); set++) {
      sets.add(RandomWalkFixtures.of(random.nextLong(), BARS, 1, random.nextBoolean() ? 0 : 4));
    }
    Panel panel = Panel.of(sets);
    RunSetup setup = setup(strategy, roles, panel, random);
    boolean binds = setup.costs().getFirst().contract().isSettled();
    RunLog log = Engine.run(setup, _ -> true);
    Funnel funnel = new FunnelMaker(panel, log, binds).funnel();

    Map<SignalOutcome, List<Integer>> slow =
        log.plan() instanceof Signals signals
            ? new SlowFunnel(panel, log, binds).of(signals)
            : new SlowFunnel(panel, log, binds).ofOrders();
    for (int i = 0;
        i < log.unsent().withoutSize().size() && !(log.plan() instanceof Signals);
        i++) {
      slow.get(SignalOutcome.NO_SIZE).add(log.unsent().withoutSize().at(i));
    }
    for (int i = 0; i < log.unsent().atTarget().size(); i++) {
      slow.get(SignalOutcome.IN_POSITION).add(log.unsent().atTarget().at(i));
    }
    int sum = 0;
    for (Funnel.Outcome outcome : funnel.outcomes()) {
      List<Integer> expected = slow.get(outcome.outcome());
      assertThat(outcome.signals()).as(outcome.label()).isEqualTo(expected.size());
      List<Integer> all = expected.stream().distinct().sorted().toList();
      List<Integer> listed = bars(outcome, log.firstBar());
      assertThat(outcome.bars()).as(outcome.label()).isEqualTo(all.size());
      assertThat(listed).as(outcome.label()).isEqualTo(all.subList(0, listed.size()));
      assertThat(outcome.stretches() > Funnel.MOST_STRETCHES).isEqualTo(listed.size() < all.size());
      sum += outcome.signals();
    }
    assertThat(sum).isEqualTo(funnel.raw());
    assertThat(funnel.raw()).isEqualTo(slow.values().stream().mapToInt(List::size).sum());
    assertThat(funnel.explanation() == null)
        .isEqualTo(log.orders().stream().anyMatch(order -> !order.fills().isEmpty()));
    return funnel;
  }

  /** Returns the bars of the stretches that are listed. */
  private static List<Integer> bars(Funnel.Outcome outcome, int first) {
    assertThat(outcome.first()).hasSize(Math.min(outcome.stretches(), Funnel.MOST_STRETCHES));
    return outcome.first().stream()
        .flatMap(
            stretch ->
                IntStream.range(stretch.bar(), stretch.bar() + stretch.bars())
                    .mapToObj(bar -> bar + first))
        .toList();
  }

  private static RunSetup setup(
      Strategy strategy, List<String> roles, Panel panel, SplittableRandom random) {
    BrokerRules rules =
        new BrokerRules(
            random.nextInt(3) > 0,
            random.nextBoolean(),
            random.nextInt(4) == 0,
            random.nextInt(6) == 0,
            true,
            Slippage.NONE,
            random.nextInt(3) == 0 ? new VolumeLimit.Units(3) : VolumeLimit.NONE);
    Contract contract = random.nextInt(4) == 0 ? new Contract.Future(500, 2) : new Contract.Stock();
    Costs costs =
        new Costs(new Commission.Percent(0.001, 0), contract, 1 + random.nextInt(2), 0.03, false);
    return new RunSetup(
        new Columns(panel),
        strategy,
        roles,
        new double[] {60, 400, 2_000, 50_000}[random.nextInt(4)],
        Collections.nCopies(roles.size(), costs),
        rules,
        sizing(random),
        START + random.nextInt(3) * 25L * DAY);
  }

  private static Sizing sizing(SplittableRandom random) {
    return switch (random.nextInt(3)) {
      case 0 -> new Sizing.PercentOfCash(95, true);
      case 1 -> new Sizing.PercentOfValue(40, true);
      default -> new Sizing.Fixed(7);
    };
  }

  private static Signals signals(Market market, SplittableRandom random) {
    Signals plan = Signals.enterLong(condition(market, random)).exitLong(condition(market, random));
    if (random.nextBoolean()) {
      plan =
          plan.and(
              Signals.enterShort(condition(market, random)).exitShort(condition(market, random)));
    }
    if (random.nextBoolean()) {
      plan = plan.stopLoss(Offset.fraction(0.01 + random.nextInt(5) / 100.0));
    }
    if (random.nextInt(3) == 0) {
      plan = plan.target(Offset.times(1, rise(market)));
    }
    if (random.nextInt(4) == 0) {
      plan = plan.trail(Offset.amount(3));
    }
    return random.nextInt(4) == 0 ? plan.timeStop(1 + random.nextInt(9)) : plan;
  }

  /** Returns a line that has a value above 0 on some bars alone. */
  private static Line rise(Market market) {
    return market.close().minus(market.close().sma(5));
  }

  private static Condition condition(Market market, SplittableRandom random) {
    Line close = market.close();
    return switch (random.nextInt(7)) {
      case 0 -> close.crossesAbove(close.sma(2 + random.nextInt(20)));
      case 1 -> close.sma(3).crossesBelow(close.sma(5 + random.nextInt(20)));
      case 2 -> close.rsi(5).below(20 + random.nextInt(60));
      case 3 -> close.above(90 + random.nextInt(20));
      case 4 -> condition(market, random).and(condition(market, random));
      case 5 -> condition(market, random).or(condition(market, random));
      default -> condition(market, random).not();
    };
  }
}
