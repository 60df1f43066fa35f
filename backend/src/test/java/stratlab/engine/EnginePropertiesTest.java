package stratlab.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.SplittableRandom;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import stratlab.indicator.Columns;
import stratlab.market.Bars;
import stratlab.market.Panel;
import stratlab.strategy.Signals;
import stratlab.strategy.Strategy;
import stratlab.strategy.Trader;
import stratlab.strategy.library.Sides;
import stratlab.strategy.library.reversion.RsiReversion;
import stratlab.strategy.library.trend.SmaCross;
import stratlab.testing.RandomWalkFixtures;
import stratlab.trading.Costs;
import stratlab.trading.EquityCurve;
import stratlab.trading.Fill;
import stratlab.trading.OrderState;
import stratlab.trading.PlacedOrder;
import stratlab.trading.Sizing;
import stratlab.trading.Trade;

/** What holds for every price series, cost and strategy. */
final class EnginePropertiesTest {
  private static final RsiReversion BOTH_SIDES = new RsiReversion(5, 40, 60, 50, Sides.BOTH);

  /** Compares averages that are exact, where an index of rounded changes may miss its level. */
  private static final Strategy SAME_AT_ANY_SCALE =
      market -> {
        var quick = market.close().sma(3);
        var calm = market.close().sma(8);
        return Signals.enterLong(quick.crossesAbove(calm))
            .exitLong(quick.below(calm))
            .and(Signals.enterShort(quick.crossesBelow(calm)).exitShort(quick.above(calm)));
      };

  @Property(tries = 60)
  void cashAndPositionsAreTheEquityAtEveryBar(
      @ForAll @LongRange(min = 1, max = 1_000_000) long seed,
      @ForAll @DoubleRange(min = 0, max = 0.02) double rate,
      @ForAll @IntRange(min = 1, max = 60) int units) {
    Bars bars = walk(seed);
    RunLog log = run(BOTH_SIDES, bars, 5_000, rate, units);
    double cash = 5_000;
    double held = 0;
    int order = 0;
    for (int bar = 0; bar < bars.size(); bar++) {
      for (; order < log.orders().size() && fillBar(log.orders().get(order)) <= bar; order++) {
        for (Fill fill : log.orders().get(order).fills()) {
          cash -= fill.size() * fill.price() + fill.commission();
          held += fill.size();
          assertThat(fill.price()).isEqualTo(bars.open().at(fill.row()));
        }
      }
      assertThat(log.equity().cash(bar)).isCloseTo(cash, within(1e-6));
      assertThat(log.equity().value(bar))
          .isCloseTo(cash + held * bars.close().at(bar), within(1e-6));
    }
  }

  private static int fillBar(PlacedOrder order) {
    return order.finalBar() < 0 ? Integer.MAX_VALUE : order.finalBar();
  }

  @Property(tries = 60)
  void theProfitOfAllTradesIsTheChangeOfTheAccount(
      @ForAll @LongRange(min = 1, max = 1_000_000) long seed,
      @ForAll @DoubleRange(min = 0, max = 0.02) double rate) {
    RunLog log = run(BOTH_SIDES, walk(seed), 100_000, rate, 7);
    double closed = log.trades().stream().mapToDouble(Trade::pnlNet).sum();
    double open =
        log.openTrades().stream().mapToDouble(trade -> trade.pnl() - trade.commission()).sum();
    assertThat(log.equity().end() - 100_000).isCloseTo(closed + open, within(1e-6));
  }

  @Property(tries = 60)
  void aRunOnAPrefixIsAPrefixOfTheRun(
      @ForAll @LongRange(min = 1, max = 1_000_000) long seed,
      @ForAll @IntRange(min = 1, max = 299) int length) {
    Bars whole = walk(seed);
    EquityCurve all = run(new SmaCross(3, 9), whole, 10_000, 0.001, 5).equity();
    EquityCurve part = run(new SmaCross(3, 9), whole.rows(0, length), 10_000, 0.001, 5).equity();
    for (int bar = 0; bar < length; bar++) {
      assertThat(part.value(bar)).isEqualTo(all.value(bar));
      assertThat(part.cash(bar)).isEqualTo(all.cash(bar));
    }
  }

  @Property(tries = 40)
  void pricesTimesTenGiveMoneyTimesTen(@ForAll @LongRange(min = 1, max = 1_000_000) long seed) {
    RunLog one = run(SAME_AT_ANY_SCALE, RandomWalkFixtures.of(seed, 300), 2_000, 0.002, 5);
    RunLog ten = run(SAME_AT_ANY_SCALE, RandomWalkFixtures.of(seed, 300, 10, 0), 20_000, 0.002, 5);
    assertThat(ten.trades()).hasSameSizeAs(one.trades());
    assertThat(ten.equity().end()).isCloseTo(one.equity().end() * 10, within(1e-5));
  }

  @Property(tries = 30)
  void aTraderThatDoesWhatTheSignalsSayGetsTheSameRun(
      @ForAll @LongRange(min = 1, max = 1_000_000) long seed) {
    Strategy byHand =
        market -> {
          var quick = market.close().sma(3);
          var calm = market.close().sma(9);
          var up = quick.crossesAbove(calm);
          var down = quick.crossesBelow(calm);
          return (Trader)
              desk -> {
                if (desk.hasPending()) {
                  return;
                }
                if (desk.position(0).isFlat() && up.now()) {
                  desk.buy(0);
                } else if (!desk.position(0).isFlat() && down.now()) {
                  desk.close(0);
                }
              };
        };
    RunLog signals = run(new SmaCross(3, 9), walk(seed), 10_000, 0.001, 5);
    RunLog trader = run(byHand, walk(seed), 10_000, 0.001, 5);
    assertThat(trader.orders()).isEqualTo(signals.orders());
    assertThat(trader.trades()).isEqualTo(signals.trades());
    assertThat(trader.equity().values().toArray()).isEqualTo(signals.equity().values().toArray());
  }

  @Property(tries = 40)
  void ordersThatTheCashCannotPayAreRefusedWithTheShortfallAndChangeNothing(
      @ForAll @LongRange(min = 1, max = 1_000_000) long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    Strategy greedy = _ -> (Trader) desk -> desk.buy(0, random.nextInt(1, 40));
    RunLog log = run(greedy, walk(seed), 3_000, 0.001, 1);
    for (int bar = 0; bar < log.equity().size(); bar++) {
      assertThat(log.equity().cash(bar)).isNotNegative();
    }
    assertThat(log.orders())
        .filteredOn(order -> order.state() instanceof OrderState.Margin)
        .isNotEmpty()
        .allSatisfy(
            order ->
                assertThat(((OrderState.Margin) order.state()).reason())
                    .startsWith("the cash was short by "));
  }

  private static Bars walk(long seed) {
    return RandomWalkFixtures.of(seed, 300);
  }

  private static RunLog run(Strategy strategy, Bars bars, double cash, double rate, double units) {
    return Engine.run(
        RunSetup.of(
            new Columns(Panel.of(List.of(bars))),
            strategy,
            List.of("price"),
            cash,
            Costs.percent(rate),
            new Sizing.Fixed(units),
            Long.MIN_VALUE),
        _ -> true);
  }
}
