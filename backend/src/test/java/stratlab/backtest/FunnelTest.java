package stratlab.backtest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import stratlab.engine.Engine;
import stratlab.engine.RunLog;
import stratlab.engine.RunSetup;
import stratlab.indicator.Columns;
import stratlab.indicator.Condition;
import stratlab.indicator.Line;
import stratlab.market.Bars;
import stratlab.market.Panel;
import stratlab.strategy.Desk;
import stratlab.strategy.Market;
import stratlab.strategy.Signals;
import stratlab.strategy.Strategy;
import stratlab.strategy.Trader;
import stratlab.testing.Scripted;
import stratlab.trading.Commission;
import stratlab.trading.Contract;
import stratlab.trading.Costs;
import stratlab.trading.Order;
import stratlab.trading.Side;
import stratlab.trading.Sizing;
import stratlab.trading.Validity;

/** Short runs whose funnel a person can check; the closes are 1, 2, 3, 4, 5, 4, 3, 2. */
final class FunnelTest {
  private static final Bars BARS =
      Scripted.bars("1 1 1 1\n2 2 2 2\n3 3 3 3\n4 4 4 4\n5 5 5 5\n4 4 4 4\n3 3 3 3\n2 2 2 2\n");

  private static Funnel run(Strategy strategy, double cash) {
    RunLog log = new Scripted().cash(cash).run(strategy, List.of(BARS));
    return new FunnelMaker(Panel.of(List.of(BARS)), log, false).funnel();
  }

  private static Funnel act(int bar, Consumer<Desk> action) {
    return run(
        _ ->
            (Trader)
                desk -> {
                  if (desk.bar() == bar) {
                    action.accept(desk);
                  }
                },
        100);
  }

  private interface Entry {
    Condition of(Line close, Market market);
  }

  private static Funnel enter(double cash, Entry entry) {
    return run(market -> Signals.enterLong(entry.of(market.close(), market)), cash);
  }

  private static Funnel.Outcome row(Funnel funnel, SignalOutcome outcome) {
    return funnel.outcomes().stream()
        .filter(each -> each.outcome() == outcome)
        .findFirst()
        .orElseThrow();
  }

  private static List<Funnel.Stretch> stretches(Funnel funnel, SignalOutcome outcome) {
    return row(funnel, outcome).first();
  }

  @Test
  void aPositionThatIsHeldTakesTheSignalsAfterIt() {
    Funnel funnel = enter(100, (close, _) -> close.above(1.5));
    assertThat(funnel.words()).isEqualTo("7 raw, 1 filled, 6 already in position");
    assertThat(stretches(funnel, SignalOutcome.FILLED))
        .containsExactly(new Funnel.Stretch(1, 1, BARS.time(1), BARS.time(1)));
    assertThat(stretches(funnel, SignalOutcome.IN_POSITION))
        .containsExactly(new Funnel.Stretch(2, 6, BARS.time(2), BARS.time(7)));
    assertThat(funnel.explanation()).isNull();
  }

  @Test
  void aSignalOnTheLastBarComesTooLate() {
    Funnel funnel = enter(100, (close, _) -> close.belowOrEqual(2).and(close.falling()));
    assertThat(funnel.words()).isEqualTo("1 raw, 0 filled, 1 end of data");
    assertThat(funnel.explanation()).isEqualTo("The one raw signal was not filled: 1 end of data.");
  }

  @Test
  void cashThatIsMissingIsAnOutcomeOnEveryBar() {
    Funnel funnel = enter(0.5, (close, _) -> close.above(2.5));
    assertThat(funnel.words()).isEqualTo("5 raw, 0 filled, 5 no cash");
  }

  @Test
  void ofAFutureItIsTheMarginThatIsMissing() {
    Costs future = new Costs(Commission.NONE, new Contract.Future(50, 1), 1, 0, false);
    RunLog log =
        new Scripted()
            .cash(10)
            .costs(future)
            .run(market -> Signals.enterLong(market.close().above(2.5)), List.of(BARS));
    assertThat(new FunnelMaker(Panel.of(List.of(BARS)), log, true).funnel().words())
        .isEqualTo("5 raw, 0 filled, 5 no margin");
  }

  @Test
  void warmUpIsAnOutcomeWhenAnotherLineIsNotReady() {
    Funnel funnel =
        enter(
            100,
            (close, _) -> {
              close.sma(4);
              return close.above(0);
            });
    assertThat(funnel.words()).isEqualTo("8 raw, 1 filled, 3 warm-up, 4 already in position");
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          level    | close above 7.5 came closest on 2020-01-05, at 5 against 7.5: 2.5 apart
          cross    | close crosses above ((close * 0) + 6) came closest on 2020-01-05, at 5 against 6: 1 apart
          below    | (close + 100) crosses above ((close * 0) + 6) was above throughout and so never came from below
          apart    | (close above 4.5 and close below 1.5) both parts held, never on one bar; they came within 4 bars on 2020-01-05
          part     | (close above 1.5 and close above 7.5); close above 7.5 came closest on 2020-01-05, at 5 against 7.5: 2.5 apart
          either   | (close above 8 or close above 7.5); close above 8 came closest on 2020-01-05, at 5 against 8: 3 apart; close above 7.5 came closest on 2020-01-05, at 5 against 7.5: 2.5 apart
          not      | not close above 0.5 its opposite held wherever it was known
          """)
  void aConditionThatNeverHeldSaysHowCloseItCame(String which, String words) {
    Funnel funnel = enter(100, (close, _) -> condition(which, close));
    assertThat(funnel.raw()).isZero();
    assertThat(funnel.explanation())
        .isEqualTo(
            "The long entry condition never held on the 8 bars of the window: " + words + ".");
  }

  private static Condition condition(String which, Line close) {
    Line six = close.times(0).plus(6);
    return switch (which) {
      case "level" -> close.above(7.5);
      case "cross" -> close.crossesAbove(six);
      case "below" -> close.plus(100).crossesAbove(six);
      case "apart" -> close.above(4.5).and(close.below(1.5));
      case "part" -> close.above(1.5).and(close.above(7.5));
      case "either" -> close.above(8).or(close.above(7.5));
      default -> close.above(0.5).not();
    };
  }

  @Test
  void theTreeOfAConditionCountsTheBarsOfEachPart() {
    Funnel funnel =
        run(
            market -> {
              Line close = market.close();
              return Signals.enterLong(close.above(2.5).and(close.below(4.5).not()))
                  .exitLong(close.below(9));
            },
            100);
    assertThat(funnel.conditions())
        .extracting(Funnel.Part::step, Funnel.Part::depth, Funnel.Part::bars)
        .containsExactly(
            tuple("enter_long", 0, 1),
            tuple("enter_long", 1, 5),
            tuple("enter_long", 1, 1),
            tuple("enter_long", 2, 7),
            tuple("exit_long", 0, 8));
  }

  @Test
  void anExitOfATraderIsNoRawSignal() {
    Funnel funnel =
        run(
            _ ->
                (Trader)
                    desk -> {
                      switch (desk.bar()) {
                        case 0 -> desk.buy(0, 3);
                        case 2 -> desk.sell(0, 2);
                        case 4 -> desk.close(0);
                        default -> {}
                      }
                    },
            100);
    assertThat(funnel.basis()).isEqualTo(Funnel.Basis.ORDERS);
    assertThat(funnel.words()).isEqualTo("1 raw, 1 filled");
  }

  @Test
  void anOrderThatTurnsAPositionAroundIsOne() {
    Funnel funnel =
        run(
            _ ->
                (Trader)
                    desk -> {
                      if (desk.bar() == 0) {
                        desk.buy(0, 3);
                      } else if (desk.bar() == 2) {
                        desk.sell(0, 4);
                      }
                    },
            100);
    assertThat(funnel.words()).isEqualTo("2 raw, 2 filled");
  }

  @Test
  void theExitsOfABracketAreNoneAndItsEntryIs() {
    Funnel funnel =
        act(
            1,
            desk ->
                desk.bracket(
                    0,
                    new Order.Limit(Side.BUY, 1, 0.5),
                    new Order.Stop(Side.SELL, 1, 0.2),
                    new Order.Limit(Side.SELL, 1, 9),
                    Validity.UNTIL_CANCELLED));
    assertThat(funnel.words()).isEqualTo("1 raw, 0 filled, 1 end of data");
  }

  @Test
  void aTargetBelowOneUnitHasNoSize() {
    assertThat(act(4, desk -> desk.targetValue(0, 3)).words())
        .isEqualTo("1 raw, 0 filled, 1 size rounded to zero");
  }

  @Test
  void aBuyWithoutASizeOfItsOwnCountsWhenTheCashIsTooLittleForOneUnit() {
    Strategy buysEachBar = _ -> (Trader) desk -> desk.buy(0);
    Panel panel = Panel.of(List.of(BARS));
    RunLog log =
        Engine.run(
            RunSetup.of(
                new Columns(panel),
                buysEachBar,
                List.of("price"),
                2.5,
                Costs.NONE,
                new Sizing.PercentOfCash(100, true),
                Long.MIN_VALUE),
            _ -> true);
    // Two units at the close of 1, refused at the open of 2; one at 2, refused at 3; then none.
    assertThat(new FunnelMaker(panel, log, false).funnel().words())
        .isEqualTo("8 raw, 0 filled, 5 size rounded to zero, 2 no cash, 1 end of data");
  }

  @Test
  void aTargetThatIsReachedToWithinAUnitFindsThePositionThere() {
    Funnel funnel = run(_ -> (Trader) desk -> desk.targetUnits(0, 1), 100);
    assertThat(funnel.words()).isEqualTo("1 raw, 1 filled");
    Funnel byValue =
        run(
            _ ->
                (Trader)
                    desk -> {
                      if (desk.bar() == 0) {
                        desk.buy(0, 1);
                      } else if (desk.bar() == 2) {
                        desk.targetValue(0, 4.5);
                      }
                    },
            100);
    assertThat(byValue.words()).isEqualTo("2 raw, 1 filled, 1 already in position");
  }

  @Test
  void aTraderThatAsksForNothingHasNoConditionsToLookAt() {
    Funnel funnel = act(0, _ -> {});
    assertThat(funnel.conditions()).isEmpty();
    assertThat(funnel.explanation())
        .isEqualTo(
            "The strategy asked for no order. It decides bar by bar in its own code, so there are"
                + " no conditions to look at.");
  }

  @Test
  void theListOfStretchesIsBoundedAndItsLengthIsTold() {
    Bars.Builder builder = new Bars.Builder();
    for (int bar = 0; bar < 500; bar++) {
      double price = 1 + bar % 2;
      builder.add(bar * 86_400_000L, price, price, price, price, 1);
    }
    Bars zigzag = builder.build(BARS.instrument(), BARS.timeframe());
    RunLog log =
        new Scripted()
            .cash(0.5)
            .run(market -> Signals.enterLong(market.close().above(1.5)), List.of(zigzag));
    Funnel funnel = new FunnelMaker(Panel.of(List.of(zigzag)), log, false).funnel();
    Funnel.Outcome refused = row(funnel, SignalOutcome.NO_CASH);
    assertThat(refused.stretches()).isEqualTo(249);
    assertThat(refused.first()).hasSize(Funnel.MOST_STRETCHES);
  }
}
