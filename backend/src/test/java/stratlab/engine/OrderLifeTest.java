package stratlab.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import stratlab.testing.Scripted;
import stratlab.trading.BrokerRules;
import stratlab.trading.Commission;
import stratlab.trading.Contract;
import stratlab.trading.Costs;
import stratlab.trading.Distance;
import stratlab.trading.Fill;
import stratlab.trading.Order;
import stratlab.trading.PlacedOrder;
import stratlab.trading.Side;
import stratlab.trading.Slippage;
import stratlab.trading.Validity;
import stratlab.trading.VolumeLimit;

/** The life of an order from bar to bar: sent, filled, expired, cancelled, rejected. */
final class OrderLifeTest {
  private static final String FLAT =
      """
      100 101 99 100
      100 101 99 100
      100 101 99 100
      100 101 99 100
      100 101 99 100
      """;

  private static String fates(RunLog log) {
    return String.join(
        ", ",
        log.orders().stream()
            .map(
                order ->
                    order.state().getClass().getSimpleName().toLowerCase(java.util.Locale.ROOT)
                        + (order.finalBar() < 0 ? "" : "@" + order.finalBar()))
            .toList());
  }

  @Test
  void anOrderOfTheLastBarStaysSubmitted() {
    assertThat(fates(new Scripted().on(4, desk -> desk.buy(0, 1)).over(FLAT)))
        .isEqualTo("submitted");
  }

  @Test
  void aLimitExpiresOnTheFirstBarAfterItsSpan() {
    Order far = new Order.Limit(Side.BUY, 1, 50);
    RunLog log =
        new Scripted()
            .on(0, desk -> desk.send(0, far, Validity.span(Duration.ofDays(2)), 0))
            .over(FLAT);
    assertThat(fates(log)).isEqualTo("expired@3");
  }

  @Test
  void aDayOrderOnDailyBarsIsOverBeforeItsFirstBar() {
    Order reached = new Order.Limit(Side.BUY, 1, 100);
    RunLog log = new Scripted().on(0, desk -> desk.send(0, reached, Validity.DAY, 0)).over(FLAT);
    assertThat(fates(log)).isEqualTo("expired@1");
  }

  @Test
  void aCancelTakesEffectAtOnceAndIsHeardOnTheNextBar() {
    List<String> heard = new ArrayList<>();
    boolean[] pendingAfterCancel = {false, false};
    RunLog log =
        new Scripted()
            .hearing(order -> heard.add(order.state().getClass().getSimpleName()))
            .on(0, desk -> desk.send(0, new Order.Limit(Side.BUY, 1, 50)))
            .on(
                2,
                desk -> {
                  assertThat(desk.cancel(1)).isTrue();
                  pendingAfterCancel[0] = desk.hasPending();
                })
            .on(3, desk -> pendingAfterCancel[1] = desk.hasPending())
            .over(FLAT);
    assertThat(fates(log)).isEqualTo("canceled@3");
    assertThat(heard).containsExactly("Accepted", "Canceled");
    assertThat(pendingAfterCancel).containsExactly(true, false);
    assertThat(log.orders().getFirst().state().reason()).isEqualTo("the strategy took it back");
  }

  @Test
  void anOrderCannotBeTakenBackOnTheBarItWasSentOn() {
    RunLog log =
        new Scripted()
            .on(
                0,
                desk -> {
                  int id = desk.buy(0, 1);
                  assertThat(desk.cancel(id)).isFalse();
                })
            .over(FLAT);
    assertThat(fates(log)).isEqualTo("completed@1");
  }

  @Test
  void whereTheCashIsNotCheckedOnSendingAnOrderCanBeTakenBackAtOnce() {
    RunLog log =
        new Scripted()
            .rules(
                new BrokerRules(false, true, false, false, true, Slippage.NONE, VolumeLimit.NONE))
            .on(0, desk -> assertThat(desk.cancel(desk.buy(0, 1))).isTrue())
            .over(FLAT);
    assertThat(fates(log)).isEqualTo("canceled@1");
  }

  @Test
  void ofTwoRivalsTheFirstToFillCancelsTheOther() {
    RunLog log =
        new Scripted()
            .on(
                0,
                desk -> {
                  int stop = desk.send(0, new Order.Stop(Side.BUY, 1, 120));
                  desk.send(0, new Order.Limit(Side.BUY, 1, 99.5), Validity.UNTIL_CANCELLED, stop);
                })
            .over(FLAT);
    assertThat(fates(log)).isEqualTo("canceled@1, completed@1");
    assertThat(log.orders().getLast().ties().oco()).isEqualTo(1);
    assertThat(log.orders().getFirst().state().reason())
        .isEqualTo("order 2 ended, of which only one could fill");
  }

  @Test
  void theExitsOfABracketWaitForItsEntryAndOneTakesTheOther() {
    RunLog log =
        new Scripted()
            .on(
                0,
                desk ->
                    desk.bracket(
                        0,
                        new Order.Market(Side.BUY, 10),
                        new Order.Stop(Side.SELL, 10, 95),
                        new Order.Limit(Side.SELL, 10, 104),
                        Validity.UNTIL_CANCELLED))
            .over(
                """
                100 101 99 100
                100 105 90 100
                100 103 99 102
                102 105 100 104
                """);
    // The bar of the entry reaches both exits, but they are active from the next one.
    assertThat(fates(log)).isEqualTo("completed@1, canceled@3, completed@3");
    assertThat(log.orders().get(2).averagePrice()).isEqualTo(104);
    assertThat(log.orders().get(1).ties().parent()).isEqualTo(1);
    assertThat(log.trades().getFirst().pnl()).isEqualTo(40);
  }

  @Test
  void aBracketWhoseEntryTheCashCannotPayIsRejectedAsAWhole() {
    RunLog log =
        new Scripted()
            .cash(500)
            .on(
                0,
                desk ->
                    desk.bracket(
                        0,
                        new Order.Market(Side.BUY, 10),
                        new Order.Stop(Side.SELL, 10, 95),
                        new Order.Limit(Side.SELL, 10, 104),
                        Validity.UNTIL_CANCELLED))
            .over(FLAT);
    assertThat(fates(log)).isEqualTo("margin@1, rejected@1, rejected@1");
    assertThat(log.orders().getFirst().state().reason())
        .isEqualTo("the cash was short by 500.00 when it was sent");
  }

  @Test
  void anOrderThatLeavesCashOfExactly0IsAcceptedAndFilled() {
    RunLog log = new Scripted().cash(1_000).on(0, desk -> desk.buy(0, 10)).over(FLAT);
    assertThat(fates(log)).isEqualTo("completed@1");
    assertThat(log.equity().cash().at(1)).isZero();
  }

  @Test
  void anEntryThatIsTakenBackTakesItsExitsWithIt() {
    RunLog log =
        new Scripted()
            .on(
                0,
                desk ->
                    desk.bracket(
                        0,
                        new Order.Limit(Side.BUY, 10, 50),
                        new Order.Stop(Side.SELL, 10, 45),
                        new Order.Limit(Side.SELL, 10, 104),
                        Validity.UNTIL_CANCELLED))
            .on(1, desk -> desk.cancel(1))
            .over(FLAT);
    assertThat(fates(log)).isEqualTo("canceled@2, canceled@2, canceled@2");
  }

  @Test
  void whereOneBarReachesStopAndTargetTheOlderFillsAndIsMarkedAmbiguous() {
    RunLog log =
        new Scripted()
            .on(
                0,
                desk ->
                    desk.bracket(
                        0,
                        new Order.Market(Side.BUY, 10),
                        new Order.Stop(Side.SELL, 10, 95),
                        new Order.Limit(Side.SELL, 10, 104),
                        Validity.UNTIL_CANCELLED))
            .over("100 101 99 100\n100 101 99 100\n100 110 90 100");
    assertThat(fates(log)).isEqualTo("completed@1, completed@2, canceled@2");
    assertThat(log.orders().get(1).fills()).extracting(Fill::ambiguous).containsExactly(true);
    assertThat(log.orders().get(0).fills()).extracting(Fill::ambiguous).containsExactly(false);
  }

  @Test
  void aTrailingStopFollowsTheClosesAndNeverSteps() {
    RunLog log =
        new Scripted()
            .on(0, desk -> desk.buy(0, 10))
            .on(
                1,
                desk ->
                    desk.send(
                        0,
                        new Order.StopTrail(
                            Side.SELL, 10, new Distance.Amount(5), desk.lastClose(0))))
            .over(
                """
                100 100 100 100
                100 100 100 100
                100 108 99 108
                108 109 104 105
                105 106 102 104
                """);
    PlacedOrder trail = log.orders().getLast();
    assertThat(trail.trigger()).isEqualTo(103);
    assertThat(trail.averagePrice()).isEqualTo(103);
    assertThat(fates(log)).isEqualTo("completed@1, completed@4");
  }

  @Test
  void aBarFillsNoMoreThanItsShareOfTheVolume() {
    RunLog log =
        new Scripted()
            .rules(
                new BrokerRules(
                    true, true, false, false, true, Slippage.NONE, new VolumeLimit.BarShare(25)))
            .on(0, desk -> desk.buy(0, 30))
            .over(
                """
                100 100 100 100 80
                100 100 100 100 80
                110 110 110 110 0
                120 120 120 120 80
                """);
    PlacedOrder order = log.orders().getFirst();
    assertThat(order.fills()).extracting(Fill::size).containsExactly(20.0, 10.0);
    assertThat(order.averagePrice()).isCloseTo((20 * 100 + 10 * 120) / 30.0, within());
    assertThat(fates(log)).isEqualTo("completed@3");
  }

  @Test
  void futuresBindAMarginAndAreSettledAtEveryClose() {
    Costs future =
        new Costs(new Commission.PerUnit(2.5, 0), new Contract.Future(1_000, 20), 1, 0, false);
    RunLog log =
        new Scripted()
            .cash(10_000)
            .costs(future)
            .on(0, desk -> desk.buy(0, 2))
            .on(2, desk -> desk.close(0))
            .over(
                """
                100 100 100 100
                100 102 100 101
                101 101 95 96
                97 98 97 98
                """);
    assertThat(log.equity().cash(1)).isCloseTo(10_000 - 2_000 - 5 + 2 * 20, within());
    assertThat(log.equity().value(1)).isCloseTo(10_000 - 5 + 40, within());
    assertThat(log.equity().cash(2)).isCloseTo(10_000 - 2_000 - 5 + 40 - 200, within());
    assertThat(log.equity().end()).isCloseTo(10_000 - 10 - 3 * 2 * 20, within());
    assertThat(log.trades().getFirst().pnl()).isCloseTo(-120, within());
  }

  @Test
  void aShortPositionPaysInterestByTheDayAndItCountsIntoTheTrade() {
    Costs lent = new Costs(Commission.NONE, new Contract.Stock(), 1, 0.365, false);
    RunLog log =
        new Scripted()
            .costs(lent)
            .on(0, desk -> desk.sell(0, 10))
            .on(3, desk -> desk.close(0))
            .over(FLAT);
    // Sold on bar 1 at 100: a thousandth of 1000 a day on bars 2, 3 and 4.
    assertThat(log.equity().cash(2)).isCloseTo(101_000 - 1, within());
    assertThat(log.trades().getFirst().commission()).isZero();
    assertThat(log.trades().getFirst().interest()).isCloseTo(3, within());
    assertThat(log.trades().getFirst().pnlNet()).isCloseTo(-3, within());
    assertThat(log.orders().getLast().commission()).isZero();
    assertThat(log.interest()).isCloseTo(3, within());
    assertThat(log.equity().end()).isCloseTo(100_000 - 3, within());
  }

  @Test
  void leverageLetsAFractionOfTheValuePay() {
    Costs levered = new Costs(Commission.NONE, new Contract.Stock(), 5, 0, false);
    RunLog log =
        new Scripted().cash(1_000).costs(levered).on(0, desk -> desk.buy(0, 40)).over(FLAT);
    assertThat(fates(log)).isEqualTo("completed@1");
    assertThat(log.equity().cash(1)).isCloseTo(1_000 - 800, within());
    assertThat(log.equity().end()).isCloseTo(1_000, within());
  }

  @Test
  void targetOrdersTradeTheDifferenceInWholeUnits() {
    RunLog log =
        new Scripted()
            .on(0, desk -> desk.targetValue(0, 1_050))
            .on(1, desk -> desk.targetUnits(0, 4))
            .on(2, desk -> desk.targetShare(0, 0.001))
            .on(3, desk -> desk.targetValue(0, 0))
            .over(FLAT);
    assertThat(log.orders())
        .extracting(order -> order.order().signedQuantity())
        .containsExactly(10.0, -6.0, -3.0, -1.0);
  }

  @Test
  void theNextOpenIsKnownBeforeItAlone() {
    assertThatThrownBy(() -> new Scripted().on(1, desk -> desk.nextOpen(0)).over(FLAT))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("the next open lies in the future; it is known in beforeOpen alone");
  }

  private static org.assertj.core.data.Offset<Double> within() {
    return org.assertj.core.api.Assertions.within(1e-9);
  }
}
