package stratlab.sweep.spec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import stratlab.sweep.spec.Rule.Relation;

final class RuleTest {
  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          two parameters           | fast < slow          | fast             | LESS             | slow | 0
          no blanks                | fast<=slow           | fast             | LESS_OR_EQUAL    | slow | 0
          a whole number           | trades >= 30         | trades           | GREATER_OR_EQUAL |      | 30
          a fraction               | stop > .5            | stop             | GREATER          |      | 0.5
          a negative number        | sharpe > -1.5e-1     | sharpe           | GREATER          |      | -0.15
          one sign of equality     | fast = 20            | fast             | EQUAL            |      | 20
          two signs of equality    | fast == 20           | fast             | EQUAL            |      | 20
          inequality               | fast != slow         | fast             | NOT_EQUAL        | slow | 0
          a setting                | settings.leverage<=2 | settings.leverage | LESS_OR_EQUAL   |      | 2
          a zero below zero is one | drift > -0           | drift            | GREATER          |      | 0
          """)
  void aRuleIsRead(
      String story,
      String text,
      String left,
      Relation relation,
      @Nullable String other,
      double number) {
    Rule rule = Rule.parse(text);
    assertThat(rule).as(story).isEqualTo(new Rule(left, relation, other, number));
    assertThat(Rule.parse(rule.text())).isEqualTo(rule);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          nothing                 | ''              | '' is not of the form fast < slow or fast <= 20, with one of <, <=, >, >=, = and !=
          no sign                 | fast slow       | 'fast slow' is not of the form
          a sign there is not     | fast <> slow    | 'fast <> slow' is not of the form
          three sides             | 5 < fast < 10   | '5 < fast < 10' is not of the form
          a sum                   | fast + 5 < slow | 'fast + 5 < slow' is not of the form
          the number comes first  | 5 < fast        | write the name first and the number after it
          an endless number       | fast < 1e999    | '''1e999'' is too large'
          """)
  void whatIsNoRuleIsRefused(String story, String text, String message) {
    assertThatThrownBy(() -> Rule.parse(text))
        .as(story)
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith(message);
  }

  @Test
  void aRuleOnAMetricNamesOneAndComparesItWithANumber() {
    assertThat(Rule.onMetric("trades >= 30").text()).isEqualTo("trades >= 30");
    assertThatThrownBy(() -> Rule.onMetric("trade >= 30"))
        .hasMessageStartingWith("a sweep has no metric 'trade'; it has: total_return, final_value,")
        .hasMessageEndingWith("; did you mean 'trades'?");
    assertThatThrownBy(() -> Rule.onMetric("sharpe > sortino"))
        .hasMessage("'sortino' is no number, and a metric is compared with one");
  }

  @Property
  void readAgainARuleIsTheSame(@ForAll Relation relation, @ForAll double number) {
    if (Double.isFinite(number) && number != 0) {
      Rule rule = new Rule("level", relation, null, number);
      assertThat(Rule.parse(rule.text())).isEqualTo(rule);
    }
  }
}
