package stratlab.backtest;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import stratlab.backtest.Funnel.Closest;
import stratlab.backtest.Funnel.Part;
import stratlab.indicator.Condition;
import stratlab.indicator.ConditionNode;
import stratlab.indicator.Operands;
import stratlab.indicator.Scope;
import stratlab.market.Panel;
import stratlab.strategy.Signals;

/**
 * The conditions of a plan, taken apart: on how many bars of the window each part held, and how
 * close one came that never did. Prices are looked at only for those.
 */
final class ConditionParts {
  private final Scope scope;
  private final Panel panel;
  private final int first;
  private final List<Part> parts = new ArrayList<>();

  /**
   * Takes conditions apart.
   *
   * @param scope answers for them
   * @param first the first bar of the window, which ends with the panel
   */
  ConditionParts(Scope scope, int first) {
    this.scope = scope;
    this.panel = scope.panel();
    this.first = first;
  }

  List<Part> of(Signals plan) {
    add("enter_long", plan.enterLong());
    add("exit_long", plan.exitLong());
    add("enter_short", plan.enterShort());
    add("exit_short", plan.exitShort());
    return List.copyOf(parts);
  }

  private void add(String step, Optional<Condition> condition) {
    condition.ifPresent(whole -> add(step, 0, whole));
  }

  private void add(String step, int depth, Condition condition) {
    int bars = bars(condition).cardinality();
    Operands.@Nullable Gap gap = bars > 0 ? null : gap(condition);
    Closest closest = gap == null ? null : closest(gap);
    String note = bars > 0 ? null : closest == null ? reason(condition) : words(closest);
    parts.add(new Part(step, depth, condition.name(), bars, closest, note));
    switch (scope.structure(condition)) {
      case ConditionNode.And(Condition one, Condition other) -> addBoth(step, depth, one, other);
      case ConditionNode.Or(Condition one, Condition other) -> addBoth(step, depth, one, other);
      case ConditionNode.Not(Condition opposite) -> add(step, depth + 1, opposite);
      case ConditionNode.Compared _, ConditionNode.Crossed _, ConditionNode.Whole _ -> {}
    }
  }

  private void addBoth(String step, int depth, Condition one, Condition other) {
    add(step, depth + 1, one);
    add(step, depth + 1, other);
  }

  private BitSet bars(Condition condition) {
    BitSet bars = scope.answers(condition).bits();
    bars.clear(0, first);
    return bars;
  }

  private Operands.@Nullable Gap gap(Condition condition) {
    Operands sides =
        switch (scope.structure(condition)) {
          case ConditionNode.Compared(Operands compared) -> compared;
          case ConditionNode.Crossed(Operands crossed) -> crossed;
          case ConditionNode.And _,
              ConditionNode.Or _,
              ConditionNode.Not _,
              ConditionNode.Whole _ ->
              null;
        };
    return sides == null ? null : sides.smallestGap(first, panel.size()).orElse(null);
  }

  private Closest closest(Operands.Gap gap) {
    return new Closest(
        gap.bar() - first, panel.time(gap.bar()), gap.value(), gap.other(), gap.size());
  }

  private static String words(Closest closest) {
    return "came closest on %s, at %s against %s: %s apart"
        .formatted(
            TimeWindow.shown(closest.time()),
            number(closest.value()),
            number(closest.other()),
            number(closest.gap()));
  }

  private @Nullable String reason(Condition condition) {
    return switch (scope.structure(condition)) {
      case ConditionNode.And(Condition one, Condition other) -> apart(bars(one), bars(other));
      case ConditionNode.Or _ -> null;
      case ConditionNode.Whole _ -> "a rule of ta4j, which does not tell how close it came";
      case ConditionNode.Not(Condition opposite) ->
          bars(opposite).isEmpty()
              ? "has no value on any bar of the window"
              : "its opposite held wherever it was known";
      case ConditionNode.Compared(Operands sides) -> unknown(sides);
      case ConditionNode.Crossed(Operands sides) -> unknown(sides);
    };
  }

  private String unknown(Operands sides) {
    return sides.isKnown(first, panel.size())
        ? "was above throughout and so never came from below"
        : "has no value on any bar of the window";
  }

  /** Says how near two conditions came to each other that never held on one bar. */
  private @Nullable String apart(BitSet fewer, BitSet more) {
    if (fewer.cardinality() > more.cardinality()) {
      return apart(more, fewer);
    }
    if (fewer.isEmpty()) {
      return null;
    }
    int nearest = Integer.MAX_VALUE;
    int at = 0;
    for (int bar = fewer.nextSetBit(0); bar >= 0; bar = fewer.nextSetBit(bar + 1)) {
      int before = more.previousSetBit(bar);
      int after = more.nextSetBit(bar);
      int distance =
          Math.min(
              before < 0 ? Integer.MAX_VALUE : bar - before,
              after < 0 ? Integer.MAX_VALUE : after - bar);
      if (distance < nearest) {
        nearest = distance;
        at = bar;
      }
    }
    return "both parts held, never on one bar; they came within %s on %s"
        .formatted(nearest == 1 ? "1 bar" : nearest + " bars", TimeWindow.shown(panel.time(at)));
  }

  private static String number(double value) {
    return new BigDecimal(value, new MathContext(6)).stripTrailingZeros().toPlainString();
  }
}
