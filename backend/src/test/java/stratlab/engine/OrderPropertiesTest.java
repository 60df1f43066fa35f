package stratlab.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import stratlab.market.Bars;
import stratlab.testing.RandomTrader;
import stratlab.testing.RandomWalkFixtures;
import stratlab.testing.Scripted;
import stratlab.trading.BrokerRules;
import stratlab.trading.Commission;
import stratlab.trading.Contract;
import stratlab.trading.Costs;
import stratlab.trading.Fill;
import stratlab.trading.OpenTrade;
import stratlab.trading.Order;
import stratlab.trading.PlacedOrder;
import stratlab.trading.Slippage;
import stratlab.trading.Trade;
import stratlab.trading.VolumeLimit;

/** What holds for every price series, whatever kinds of orders are sent at whatever costs. */
final class OrderPropertiesTest {
  private static final double CASH = 40_000;

  @Provide
  Arbitrary<Costs> costs() {
    Costs shares = Costs.percent(0.001);
    return Arbitraries.of(
        Costs.NONE,
        shares,
        new Costs(new Commission.PerUnit(0.02, 1), new Contract.Stock(), 1, 0, false),
        new Costs(new Commission.PerFill(3), new Contract.Stock(), 4, 0, false),
        new Costs(new Commission.PerUnit(1.5, 0), new Contract.Future(300, 5), 1, 0, false),
        new Costs(new Commission.Percent(0.0001, 0), new Contract.Future(300, 5), 1, 0, false));
  }

  @Provide
  Arbitrary<BrokerRules> rules() {
    return Arbitraries.of(
        BrokerRules.DEFAULT,
        with(false, true, Slippage.NONE, VolumeLimit.NONE),
        with(true, false, Slippage.NONE, VolumeLimit.NONE),
        with(true, true, Slippage.ofFraction(0.002), VolumeLimit.NONE),
        with(true, true, new Slippage(0, 0.3, true, false, false, false), VolumeLimit.NONE),
        with(true, true, new Slippage(0, 0.3, true, true, true, true), VolumeLimit.NONE),
        with(true, true, Slippage.NONE, new VolumeLimit.BarShare(0.01)));
  }

  private static BrokerRules with(
      boolean checks, boolean credits, Slippage slippage, VolumeLimit limit) {
    return new BrokerRules(checks, credits, false, false, true, slippage, limit);
  }

  @Property(tries = 150)
  void cashAndPositionsAreTheEquityAtEveryBar(
      @ForAll @LongRange(min = 1, max = 1_000_000) long seed,
      @ForAll("costs") Costs costs,
      @ForAll("rules") BrokerRules rules) {
    Bars bars = RandomWalkFixtures.of(seed, 200);
    RunLog log = run(seed, bars, costs, rules);
    double multiplier = costs.contract().multiplier();
    List<Fill> fills = log.orders().stream().flatMap(order -> order.fills().stream()).toList();
    for (int bar = 0; bar < bars.size(); bar++) {
      double value = CASH;
      double held = 0;
      double paid = 0;
      double close = bars.close().at(bar);
      for (Fill fill : fills) {
        if (fill.bar() <= bar) {
          value += fill.size() * (close - fill.price()) * multiplier - fill.commission();
          held += fill.size();
          paid += fill.size() * fill.price() + fill.commission();
        }
      }
      assertThat(log.equity().value(bar)).as("bar %s", bar).isCloseTo(value, within(1e-6));
      if (!costs.contract().isSettled() && costs.leverage() == 1 && rules.creditsShorts()) {
        assertThat(log.equity().cash(bar)).isCloseTo(CASH - paid, within(1e-6));
        assertThat(log.equity().value(bar)).isCloseTo(CASH - paid + held * close, within(1e-6));
      }
    }
  }

  @Property(tries = 150)
  void theProfitOfAllTradesIsTheChangeOfTheAccount(
      @ForAll @LongRange(min = 1, max = 1_000_000) long seed,
      @ForAll("costs") Costs costs,
      @ForAll("rules") BrokerRules rules) {
    RunLog log = run(seed, RandomWalkFixtures.of(seed, 200), costs, rules);
    double closed = log.trades().stream().mapToDouble(Trade::pnlNet).sum();
    double open =
        log.openTrades().stream().mapToDouble(OpenTrade::pnl).sum()
            - log.openTrades().stream().mapToDouble(OpenTrade::commission).sum();
    assertThat(log.equity().end() - CASH).isCloseTo(closed + open, within(1e-6));
  }

  @Property(tries = 150)
  void noFillLiesOutsideOfItsBarBeyondTheSlippage(
      @ForAll @LongRange(min = 1, max = 1_000_000) long seed, @ForAll("rules") BrokerRules rules) {
    Bars bars = RandomWalkFixtures.of(seed, 200);
    RunLog log = run(seed, bars, Costs.NONE, rules);
    Slippage slippage = rules.slippage();
    for (PlacedOrder order : log.orders()) {
      for (Fill fill : order.fills()) {
        double most = slippage.amount() + slippage.fraction() * fill.price() * 1.01;
        assertThat(fill.price())
            .as("%s", order)
            .isBetween(bars.low().at(fill.row()) - most, bars.high().at(fill.row()) + most);
        assertThat(fill.slippage() / Math.abs(fill.size())).isBetween(0.0, most + 1e-9);
        if (order.order() instanceof Order.Limit limit && !slippage.outside()) {
          double worse = limit.side().sign() * (fill.price() - limit.limit());
          assertThat(worse).as("%s", order).isLessThanOrEqualTo(0);
        }
      }
    }
  }

  @Property(tries = 100)
  void aRunOnAPrefixIsAPrefixOfTheRun(
      @ForAll @LongRange(min = 1, max = 1_000_000) long seed,
      @ForAll("costs") Costs costs,
      @ForAll("rules") BrokerRules rules,
      @ForAll @IntRange(min = 2, max = 199) int length) {
    Bars whole = RandomWalkFixtures.of(seed, 200);
    RunLog all = run(seed, whole, costs, rules);
    RunLog part = run(seed, whole.rows(0, length), costs, rules);
    for (int bar = 0; bar < length; bar++) {
      assertThat(part.equity().value(bar)).isEqualTo(all.equity().value(bar));
      assertThat(part.equity().cash(bar)).isEqualTo(all.equity().cash(bar));
    }
    for (int i = 0; i < part.orders().size(); i++) {
      PlacedOrder early = part.orders().get(i);
      PlacedOrder late = all.orders().get(i);
      assertThat(late.order()).isEqualTo(early.order());
      assertThat(late.createdBar()).isEqualTo(early.createdBar());
      assertThat(late.fills().subList(0, early.fills().size())).isEqualTo(early.fills());
      if (early.finalBar() >= 0) {
        assertThat(late).isEqualTo(early);
      }
    }
  }

  @Property(tries = 60)
  void pricesTimesEightGiveExactlyTheMoneyTimesEight(
      @ForAll @LongRange(min = 1, max = 1_000_000) long seed) {
    Costs costs = Costs.percent(0.002);
    RunLog one = run(seed, RandomWalkFixtures.of(seed, 200), costs, BrokerRules.DEFAULT);
    RunLog eight =
        new Scripted()
            .cash(8 * CASH)
            .costs(costs)
            .run(_ -> new RandomTrader(seed), List.of(times8(RandomWalkFixtures.of(seed, 200))));
    assertThat(eight.trades()).hasSameSizeAs(one.trades());
    for (int bar = 0; bar < 200; bar++) {
      assertThat(eight.equity().value(bar)).isEqualTo(8 * one.equity().value(bar));
    }
  }

  private static Bars times8(Bars bars) {
    Bars.Builder builder = new Bars.Builder();
    for (int row = 0; row < bars.size(); row++) {
      builder.add(
          bars.time(row),
          8 * bars.open().at(row),
          8 * bars.high().at(row),
          8 * bars.low().at(row),
          8 * bars.close().at(row),
          bars.volume().at(row));
    }
    return builder.build(bars.instrument(), bars.timeframe());
  }

  @Property(tries = 60)
  void tradingAtOnePriceLosesExactlyTheCosts(
      @ForAll @LongRange(min = 1, max = 1_000_000) long seed, @ForAll("costs") Costs costs) {
    Bars flat = Scripted.bars("100 100 100 100\n".repeat(150));
    RunLog log = run(seed, flat, costs, BrokerRules.DEFAULT);
    double commission = log.orders().stream().mapToDouble(PlacedOrder::commission).sum();
    assertThat(log.equity().end()).isCloseTo(CASH - commission, within(1e-6));
  }

  private static RunLog run(long seed, Bars bars, Costs costs, BrokerRules rules) {
    return new Scripted()
        .cash(CASH)
        .costs(costs)
        .rules(rules)
        .run(_ -> new RandomTrader(seed), List.of(bars));
  }
}
