package stratlab.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SplittableRandom;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;
import stratlab.indicator.Columns;
import stratlab.indicator.ConditionEvaluator;
import stratlab.indicator.Scope;
import stratlab.market.Bars;
import stratlab.market.Panel;
import stratlab.strategy.Signals;
import stratlab.strategy.Strategy;
import stratlab.testing.RandomSignals;
import stratlab.testing.RandomWalkFixtures;
import stratlab.trading.BrokerRules;
import stratlab.trading.Commission;
import stratlab.trading.Costs;
import stratlab.trading.Sizing;
import stratlab.trading.Slippage;
import stratlab.trading.VolumeLimit;

/** Going from fill to fill gives the trades, values and falls of the bar loop, to the last bit. */
final class SignalFastPathPropertiesTest {
  private static final int BARS = 400;
  private static final int RUNS = 12;

  @Property(tries = 150)
  void manyRunsAreTheRunsOneByOne(@ForAll @LongRange(min = 1, max = 1_000_000_000L) long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    long walk = random.nextLong();
    Bars bars =
        random.nextInt(3) == 0
            ? RandomWalkFixtures.whole(walk, BARS)
            : RandomWalkFixtures.of(walk, BARS);
    RunSetup common = setup(random, bars);
    List<Strategy> strategies = new ArrayList<>();
    for (int run = 0; run < RUNS; run++) {
      strategies.add(new RandomSignals(random.nextLong(), random.nextInt(5) == 0));
    }
    SharedRunSetup ground = new SharedRunSetup(common, new TradedBars(bars), dayEnds(common, bars));
    Compared compared = new Compared(ground, strategies);
    new BatchRunner(ground).run(RUNS, strategies::get, compared, () -> true);
    assertThat(compared.heard).isEqualTo(RUNS);
  }

  @Test
  void onlyAFewRunsOfAnAccountThatCanPayLookAtEachBar() {
    SplittableRandom random = new SplittableRandom(7);
    int skipped = 0;
    for (int round = 0; round < 100; round++) {
      Bars bars = RandomWalkFixtures.of(random.nextLong(), BARS);
      Strategy strategy = new RandomSignals(random.nextLong(), round % 10 == 0);
      RunSetup common =
          RunSetup.of(
              new Columns(Panel.of(List.of(bars))),
              strategy,
              List.of("price"),
              1_000_000,
              costs(random),
              new Sizing.PercentOfValue(20, false),
              Long.MIN_VALUE);
      Compared compared =
          new Compared(
              new SharedRunSetup(common, new TradedBars(bars), dayEnds(common, bars)),
              List.of(strategy));
      new BatchRunner(compared.ground).run(1, _ -> strategy, compared, () -> true);
      skipped += compared.skipped;
    }
    assertThat(skipped).isGreaterThan(95);
  }

  @Test
  void aFaultThatTheBarLoopDoesNotShareIsCountedAndFailsHere() {
    Bars bars = RandomWalkFixtures.of(7, BARS);
    Strategy strategy = new RandomSignals(7, false);
    RunSetup common =
        RunSetup.of(
            new Columns(Panel.of(List.of(bars))),
            strategy,
            List.of("price"),
            1_000_000,
            Costs.of(Commission.NONE),
            new Sizing.Fixed(1),
            Long.MIN_VALUE);
    SharedRunSetup ground = new SharedRunSetup(common, new TradedBars(bars), dayEnds(common, bars));
    Compared compared = new Compared(ground, List.of(strategy));
    long before = FastPathFaults.count();

    assertThatThrownBy(
            () -> new BatchRunner(ground, Broken::new).run(1, _ -> strategy, compared, () -> true))
        .isInstanceOf(AssertionError.class)
        .hasRootCauseMessage("on purpose");

    assertThat(FastPathFaults.count()).isEqualTo(before + 1);
    assertThat(compared.heard).isEqualTo(1);
  }

  private static final class Broken extends SignalFastPath {
    Broken(SharedRunSetup ground, ConditionEvaluator answers) {
      super(ground, answers);
    }

    @Override
    boolean run(Signals plan, Scope scope, Slots slots) {
      throw new IllegalStateException("on purpose");
    }
  }

  /** Repeats each run by the bar loop and holds the two against each other. */
  private static final class Compared implements BatchRunner.Results {
    private final SharedRunSetup ground;
    private final List<Strategy> strategies;
    int heard;
    int skipped;

    Compared(SharedRunSetup ground, List<Strategy> strategies) {
      this.ground = ground;
      this.strategies = strategies;
    }

    @Override
    public void skipped(int run, FastPathResult log) {
      heard++;
      skipped++;
      RunLog slow = Engine.run(ground.setup(strategies.get(run)), _ -> true);
      assertThat(log.trades()).isEqualTo(slow.trades().size());
      for (int trade = 0; trade < log.trades(); trade++) {
        assertThat(trade(log, trade)).isEqualTo(trade(slow, trade));
      }
      assertThat(log.end()).isEqualTo(slow.equity().end());
      int[] days = ground.dayEnds;
      double[] values = new double[days.length];
      for (int day = 0; day < days.length; day++) {
        values[day] = slow.equity().value(days[day] - ground.first);
      }
      assertThat(log.daily()).isEqualTo(values);
      assertThat(log.greatestFall()).isEqualTo(greatestFall(slow));
      assertThat(log.openCommission())
          .isEqualTo(slow.openTrades().stream().mapToDouble(trade -> trade.commission()).sum());
    }

    private static List<Object> trade(FastPathResult log, int trade) {
      return List.of(
          log.entryBar(trade),
          log.exitBar(trade),
          log.size(trade),
          log.entryPrice(trade),
          log.exitPrice(trade),
          log.pnl(trade),
          log.commission(trade));
    }

    private static List<Object> trade(RunLog log, int trade) {
      return List.of(
          log.trades().entryBar(trade),
          log.trades().exitBar(trade),
          log.trades().signedSize(trade),
          log.trades().entryPrice(trade),
          log.trades().exitPrice(trade),
          log.trades().pnl(trade),
          log.trades().commission(trade));
    }

    private static double greatestFall(RunLog log) {
      double peak = log.equity().start();
      double greatest = 0;
      for (int bar = 0; bar < log.equity().size(); bar++) {
        peak = Math.max(peak, log.equity().value(bar));
        greatest = Math.max(greatest, (peak - log.equity().value(bar)) / peak);
      }
      return greatest;
    }

    @Override
    public void looped(int run, RunLog log) {
      heard++;
    }

    @Override
    public void failed(int run, RuntimeException reason) {
      heard++;
      assertThat(reason).isInstanceOf(Sizing.NoStop.class);
    }
  }

  private static int[] dayEnds(RunSetup common, Bars bars) {
    int first = common.columns().panel().barAtOrAfter(common.from());
    int[] ends = new int[bars.size() - first];
    for (int day = 0; day < ends.length; day++) {
      ends[day] = first + day;
    }
    return ends;
  }

  private static RunSetup setup(SplittableRandom random, Bars bars) {
    return new RunSetup(
        new Columns(Panel.of(List.of(bars)), random.nextBoolean() ? 20_000 : Long.MAX_VALUE),
        _ -> {
          throw new IllegalStateException("each run has a strategy of its own");
        },
        List.of("price"),
        random.nextBoolean() ? 1_000_000 : random.nextDouble(80, 2_000),
        Collections.nCopies(1, costs(random)),
        rules(random),
        sizing(random),
        random.nextBoolean() ? Long.MIN_VALUE : bars.time(random.nextInt(BARS / 2)));
  }

  private static Costs costs(SplittableRandom random) {
    return Costs.of(
        switch (random.nextInt(4)) {
          case 0 -> Commission.NONE;
          case 1 -> new Commission.Percent(random.nextDouble(0.01), random.nextInt(2));
          case 2 -> new Commission.PerUnit(random.nextDouble(0.1), random.nextInt(2));
          default -> new Commission.PerFill(random.nextDouble(3));
        });
  }

  private static BrokerRules rules(SplittableRandom random) {
    Slippage slippage =
        switch (random.nextInt(4)) {
          case 0 -> Slippage.ofFraction(random.nextDouble(0.01));
          case 1 ->
              new Slippage(
                  0,
                  random.nextDouble(0.5),
                  random.nextBoolean(),
                  random.nextInt(6) > 0,
                  random.nextBoolean(),
                  random.nextBoolean());
          default -> Slippage.NONE;
        };
    return new BrokerRules(
        random.nextInt(5) > 0,
        random.nextInt(12) > 0,
        random.nextInt(12) == 0,
        random.nextInt(12) == 0,
        true,
        slippage,
        random.nextInt(12) == 0 ? new VolumeLimit.BarShare(5) : VolumeLimit.NONE);
  }

  private static Sizing sizing(SplittableRandom random) {
    boolean whole = random.nextBoolean();
    return switch (random.nextInt(5)) {
      case 0 -> new Sizing.Fixed(random.nextInt(1, 20));
      case 1 -> new Sizing.PercentOfCash(random.nextBoolean() ? 100 : 40, whole);
      case 2 -> new Sizing.PercentOfValue(random.nextDouble(5, 120), whole);
      case 3 -> new Sizing.Reverser(random.nextDouble(0.5, 3));
      default -> new Sizing.Risk(random.nextDouble(0.2, 3), whole);
    };
  }
}
