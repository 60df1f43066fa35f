package stratlab.indicator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.ta4j.core.BarSeries;
import org.ta4j.core.BaseStrategy;
import org.ta4j.core.Indicator;
import org.ta4j.core.Rule;
import org.ta4j.core.Strategy;
import org.ta4j.core.indicators.averages.SMAIndicator;
import org.ta4j.core.indicators.helpers.ClosePriceIndicator;
import org.ta4j.core.num.Num;
import org.ta4j.core.rules.OverIndicatorRule;
import org.ta4j.core.rules.StopLossRule;
import org.ta4j.core.rules.UnderIndicatorRule;
import stratlab.indicator.condition.Mask;
import stratlab.market.Panel;
import stratlab.testing.RandomWalkFixtures;

/** Rules and strategies of ta4j inside a plan. */
final class Ta4jBridgeTest {
  private final Scope scope =
      new Scope(new Columns(Panel.of(List.of(RandomWalkFixtures.of(7, 300)))));
  private final Feed feed = new Feed(scope, 0);

  private static Strategy crossing(BarSeries series) {
    ClosePriceIndicator close = new ClosePriceIndicator(series);
    SMAIndicator average = new SMAIndicator(close, 10);
    return new BaseStrategy(
        "over its average",
        new OverIndicatorRule(close, average),
        new UnderIndicatorRule(close, average),
        9);
  }

  @Test
  void aStrategyGivesItsRulesAsConditions() {
    EntryExit rules = feed.ta4jStrategy("over its average", Ta4jBridgeTest::crossing);
    Line close = feed.close();
    Line average = close.sma(10);

    assertThat(rules.entry().name()).isEqualTo("ta4j over its average entry");
    assertThat(answers(rules.entry())).isEqualTo(answers(close.above(average)));
    assertThat(answers(rules.exit())).isEqualTo(answers(close.below(average)));
    assertThat(scope.firstReadyBar()).isEqualTo(9);
  }

  @Test
  void theOppositeOfARuleIsUnknownWhileItIsUnstable() {
    Condition never = feed.ta4jRule("never", 4, _ -> (_, _) -> false);
    assertThat(answers(never)).doesNotContain("x");
    assertThat(answers(never.not())).startsWith("....xxx");
  }

  @Test
  void anInterruptEndsARuleThatTakesLongOverEachRow() {
    Condition slow =
        feed.ta4jRule(
            "slow",
            1,
            _ ->
                (row, _) -> {
                  if (row == 3) {
                    Thread.currentThread().interrupt();
                  }
                  return row < 200;
                });
    assertThatThrownBy(() -> answers(slow))
        .isInstanceOf(CancellationException.class)
        .hasMessage("interrupted at row 4");
    assertThat(Thread.interrupted()).isTrue();
  }

  @Test
  void aRuleIsAskedOnceARowInOrder() {
    StringBuilder asked = new StringBuilder();
    Condition counted =
        feed.ta4jRule(
            "counted",
            0,
            _ ->
                (row, _) -> {
                  asked.append(row).append(' ');
                  return row % 2 == 0;
                });
    assertThat(answers(counted).substring(0, 4)).isEqualTo("x.x.");
    assertThat(answers(counted.not()).substring(0, 4)).isEqualTo(".x.x");
    assertThat(asked.toString().split(" ")).hasSize(300).startsWith("0", "1", "2");
  }

  @Test
  void aRuleThatAsksForTheTradesSoFarIsRefused() {
    Condition stop =
        feed.ta4jRule("stop", 0, series -> new StopLossRule(new ClosePriceIndicator(series), 5));
    assertThatThrownBy(() -> scope.answers(stop))
        .isInstanceOf(UnsupportedOperationException.class)
        .hasMessageContaining("use the stop, target, trail or time stop of Signals instead");
  }

  static List<Function<BarSeries, Rule>> peeking() {
    return List.of(
        series -> (row, _) -> series.getBar(row + 1).getClosePrice().isPositive(),
        series -> (row, _) -> series.getLastBar().getClosePrice().isPositive(),
        series -> (row, _) -> series.getSubSeries(0, row + 2).getBarCount() > 0,
        series -> {
          Indicator<Num> close = new ClosePriceIndicator(series);
          return (row, _) -> close.getValue(Math.min(row + 5, 299)).isPositive();
        });
  }

  @ParameterizedTest
  @MethodSource("peeking")
  void aRuleThatLooksAheadEndsTheRun(Function<BarSeries, Rule> make) {
    Condition peek = feed.ta4jRule("peek", 0, make);
    assertThatThrownBy(() -> scope.answers(peek))
        .isInstanceOf(LookAheadException.class)
        .hasMessageStartingWith("peek looked at bar ");
  }

  @Test
  void nothingIsThereWhileThePlanIsMade() {
    assertThatThrownBy(
            () ->
                feed.ta4jRule(
                    "early",
                    0,
                    series -> {
                      Num last = series.getLastBar().getClosePrice();
                      return (_, _) -> last.isPositive();
                    }))
        .isInstanceOf(LookAheadException.class)
        .hasMessage("early looked at bar 299 before the first bar had ended");
  }

  private String answers(Condition condition) {
    Mask mask = scope.answers(condition);
    StringBuilder text = new StringBuilder();
    for (int bar = 0; bar < mask.size(); bar++) {
      text.append(mask.at(bar) ? 'x' : '.');
    }
    return text.toString();
  }
}
