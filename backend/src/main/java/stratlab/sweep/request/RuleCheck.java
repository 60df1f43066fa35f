package stratlab.sweep.request;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import stratlab.strategy.Constraint;
import stratlab.strategy.StrategyDefinition;
import stratlab.sweep.spec.AxisTarget;
import stratlab.sweep.spec.AxisTargets;
import stratlab.sweep.spec.Rule;

/** Reads the rules of a request. */
final class RuleCheck {
  private final AxisTargets subjects;
  private final BiConsumer<String, String> fault;

  /**
   * Takes what rules can be about.
   *
   * @param fault told each fault: the field and what is wrong with it
   */
  RuleCheck(AxisTargets subjects, BiConsumer<String, String> fault) {
    this.subjects = subjects;
    this.fault = fault;
  }

  /** Returns the strategy's own constraints and the rules asked for, each once. */
  List<Rule> where(@Nullable StrategyDefinition strategy, @Nullable List<String> asked) {
    Set<Rule> rules = new LinkedHashSet<>();
    if (strategy != null) {
      strategy.constraints().forEach(constraint -> rules.add(rule(constraint)));
    }
    rules.addAll(read("where", asked, this::between));
    return List.copyOf(rules);
  }

  /** Returns the rules on metrics asked for. */
  List<Rule> keep(@Nullable List<String> asked) {
    return read("keep", asked, Rule::onMetric);
  }

  private List<Rule> read(
      String field, @Nullable List<String> asked, Function<String, Rule> reading) {
    List<Rule> rules = new ArrayList<>();
    List<String> given = asked == null ? List.of() : asked;
    for (int i = 0; i < given.size(); i++) {
      try {
        rules.add(reading.apply(given.get(i)));
      } catch (IllegalArgumentException refused) {
        fault.accept(field + "[" + i + "]", String.valueOf(refused.getMessage()));
      }
    }
    return rules;
  }

  private Rule rule(Constraint constraint) {
    return switch (constraint) {
      case Constraint.Less(String left, String right) ->
          new Rule(name(left), Rule.Relation.LESS, name(right), 0);
    };
  }

  private String name(String param) {
    return subjects.find(AxisTargets.PARAMS + param).map(AxisTarget::name).orElse(param);
  }

  private Rule between(String text) {
    Rule rule = Rule.parse(text);
    return new Rule(
        number(rule.left()),
        rule.relation(),
        rule.other() == null ? null : number(rule.other()),
        rule.number());
  }

  private String number(String name) {
    Optional<AxisTarget> found = subjects.find(name);
    if (found.isEmpty()) {
      if (!subjects.areComplete()) {
        return name;
      }
      throw new IllegalArgumentException(subjects.unknown(name));
    }
    if (!found.get().isNumber()) {
      throw new IllegalArgumentException(name + " is no number, and rules compare numbers");
    }
    return found.get().name();
  }
}
