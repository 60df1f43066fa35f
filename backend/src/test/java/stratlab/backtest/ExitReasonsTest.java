package stratlab.backtest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import stratlab.analytics.breakdown.Grouping;
import stratlab.engine.RunLog;
import stratlab.market.Bars;
import stratlab.strategy.Signals;
import stratlab.testing.Scripted;
import stratlab.trading.Distance;
import stratlab.trading.Order;
import stratlab.trading.Side;

final class ExitReasonsTest {
  private static final Bars BARS =
      Scripted.bars(
          """
          100 100 100 100
          100 101  99 100
          100 110  90 100
          100 110  90 100
          100 101  99 100
          """);

  static Stream<Arguments> exits() {
    return Stream.of(
        Arguments.of(new Order.Market(Side.SELL, 1), "market order"),
        Arguments.of(new Order.Close(Side.SELL, 1), "end of the session (order at the close)"),
        Arguments.of(new Order.Limit(Side.SELL, 1, 105), "target (limit order)"),
        Arguments.of(new Order.Stop(Side.SELL, 1, 95), "stop"),
        Arguments.of(new Order.StopLimit(Side.SELL, 1, 95, 94), "stop"),
        Arguments.of(
            new Order.StopTrail(Side.SELL, 1, new Distance.Amount(5), 100), "trailing stop"),
        Arguments.of(
            new Order.StopTrailLimit(Side.SELL, 1, new Distance.Amount(5), 100, 99),
            "trailing stop"));
  }

  @ParameterizedTest(name = "{1}: {0}")
  @MethodSource("exits")
  void aTradeIsClosedByTheOrderThatTookItsPositionToZero(Order exit, String reason) {
    RunLog log =
        new Scripted()
            .on(0, desk -> desk.buy(0, 1))
            .on(1, desk -> desk.send(0, exit))
            .over(List.of(BARS));

    assertThat(reasons(log)).containsExactly(reason);
  }

  @Test
  void aReversalClosesTheTradeBeforeItAndTheNextExitTheNext() {
    RunLog log =
        new Scripted()
            .on(0, desk -> desk.buy(0, 1))
            .on(1, desk -> desk.send(0, new Order.Stop(Side.SELL, 2, 95)))
            .on(3, desk -> desk.buy(0, 1))
            .over(List.of(BARS));

    assertThat(reasons(log)).containsExactly("stop", "market order");
  }

  @ParameterizedTest(name = "above {0}, at the latest after {1}: {2}")
  @CsvSource({"105, 9, exit signal", "105, 1, exit signal", "120, 1, time stop"})
  void aPlanOfConditionsLeavesByItsSignalOrByItsTimeStop(double level, int bars, String reason) {
    RunLog log =
        new Scripted()
            .run(
                market ->
                    Signals.enterLong(market.high().belowOrEqual(100))
                        .exitLong(market.high().above(level))
                        .timeStop(bars),
                List.of(BARS));

    assertThat(reasons(log)).containsExactly(reason);
  }

  private static List<String> reasons(RunLog log) {
    Grouping reasons = ExitReasons.of(log, List.of(BARS));
    return IntStream.range(0, log.trades().size()).mapToObj(reasons::label).toList();
  }
}
