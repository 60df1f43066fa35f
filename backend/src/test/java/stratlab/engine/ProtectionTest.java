package stratlab.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import stratlab.indicator.Pane;
import stratlab.strategy.Offset;
import stratlab.strategy.Protection.InBar;
import stratlab.strategy.Signals;
import stratlab.strategy.Strategy;
import stratlab.testing.Scripted;
import stratlab.trading.Fill;
import stratlab.trading.Trade;

/** Stop, target, trail and time stop of a plan of signals: it buys when the close is 100. */
final class ProtectionTest {
  private static final String ENTRY = "100 100 100 100\n100 100 99 99\n";

  private static Strategy plan(UnaryOperator<Signals> guard) {
    return market ->
        guard.apply(
            Signals.enterLong(
                    market.close().aboveOrEqual(100).and(market.close().belowOrEqual(100)))
                .exitLong(market.close().above(1_000)));
  }

  private static RunLog run(UnaryOperator<Signals> guard, String bars) {
    return new Scripted().run(plan(guard), List.of(Scripted.bars(ENTRY + bars)));
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          # story                                      | bar            | first       | left at | ambiguous
          the stop alone is reached                    | 99 101 94 98   | PESSIMISTIC |      95 | false
          the target alone is reached                  | 99 111 98 98   | PESSIMISTIC |     110 | false
          a gap through the stop                       | 90 98 89 97    | PESSIMISTIC |      90 | false
          a gap through the target                     | 115 116 98 98  | PESSIMISTIC |     115 | false
          both inside: the worse                       | 99 111 94 98   | PESSIMISTIC |      95 | true
          both inside: the better                      | 99 111 94 98   | OPTIMISTIC  |     110 | true
          opens beyond the target and falls to the stop| 115 116 94 98  | PESSIMISTIC |     115 | false
          opens below the stop and rises to the target | 90 116 89 98   | OPTIMISTIC  |      90 | false
          """)
  void stopAndTargetOfFiveAndTenPercent(
      String story, String bar, InBar first, double leftAt, boolean ambiguous) {
    RunLog log =
        run(
            signals ->
                signals.stopLoss(Offset.fraction(0.05)).target(Offset.fraction(0.10)).inBar(first),
            bar);
    assertThat(log.trades()).extracting(Trade::exitPrice).containsExactly(leftAt);
    assertThat(log.orders())
        .flatExtracting(order -> order.fills())
        .extracting(Fill::ambiguous)
        .containsExactly(false, ambiguous);
  }

  @Test
  void aTrailFollowsTheBestClose() {
    RunLog log =
        run(
            signals -> signals.trail(Offset.amount(5)),
            "99 112 97 110\n110 112 106 107\n107 107 101 103\n");
    assertThat(log.trades()).extracting(Trade::exitPrice).containsExactly(105.0);
  }

  @Test
  void anOffsetCanBeAMultipleOfALine() {
    Strategy plan =
        market ->
            Signals.enterLong(
                    market.close().aboveOrEqual(100).and(market.close().belowOrEqual(100)))
                .stopLoss(Offset.times(0.5, market.close().drawn(Pane.OWN)));
    RunLog log = new Scripted().run(plan, List.of(Scripted.bars(ENTRY + "99 99 40 60")));
    assertThat(log.trades()).extracting(Trade::exitPrice).containsExactly(50.0);
  }

  @Test
  void aTimeStopLeavesAtTheMarketAfterItsBars() {
    RunLog log =
        run(signals -> signals.timeStop(2), "99 99 99 99\n98 98 98 98\n97 97 97 97\n96 96 96 96\n");
    assertThat(log.trades()).extracting(Trade::exitPrice).containsExactly(97.0);
    assertThat(log.trades()).extracting(Trade::bars).containsExactly(3);
  }

  @Test
  void anExitTakesTheGuardsBackAndLeavesNothingBehind() {
    Strategy plan =
        market ->
            Signals.enterLong(
                    market.close().aboveOrEqual(100).and(market.close().belowOrEqual(100)))
                .exitLong(market.close().below(98))
                .stopLoss(Offset.fraction(0.5))
                .target(Offset.fraction(0.5));
    RunLog log =
        new Scripted()
            .run(
                plan,
                List.of(
                    Scripted.bars(ENTRY + "99 99 99 99\n97 97 97 97\n96 96 96 96\n95 95 40 95")));
    assertThat(log.trades()).extracting(Trade::exitPrice).containsExactly(96.0);
    assertThat(log.openTrades()).isEmpty();
    assertThat(log.orders()).allMatch(order -> order.finalBar() > 0);
  }

  @Test
  void twoProtectionsCannotBeJoined() {
    Strategy plan =
        market ->
            Signals.enterLong(market.close().above(1))
                .timeStop(3)
                .and(Signals.enterShort(market.close().below(1)).timeStop(4));
    assertThatThrownBy(() -> new Scripted().run(plan, List.of(Scripted.bars(ENTRY))))
        .hasMessage("both plans have a protection; give it to one of them");
  }
}
