package stratlab.cli.sweep;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import stratlab.sweep.spec.AxisRequest;

final class AxisTextTest {
  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          # story                              | text          | from | to  | step | count
          a range with a step                  | 5:50:5        | 5    | 50  | 5    |
          a range in the parameter's own steps | 5:50          | 5    | 50  |      |
          a log scale                          | 0.1:10:log7   | 0.1  | 10  |      | 7
          numbers of any spelling              | -.5 : 1e2: +2.| -0.5 | 100 | 2    |
          """)
  void rangesOfNumbers(
      String story,
      String text,
      Double from,
      Double to,
      @Nullable Double step,
      @Nullable Integer count) {
    assertThat(AxisText.read("fast", text, true))
        .as(story)
        .isEqualTo(new AxisRequest("fast", from, to, step, count, null));
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          # story                    | text                       | numbers | values
          some numbers               | 5, 10,20                   | true    | 5;10;20
          one                        | 5                          | true    | 5
          text with a colon          | 09:30,10:00                | false   | 09:30;10:00
          stretches of time          | ..2015-12-31,2016-01-01..  | false   | ..2015-12-31;2016-01-01..
          a forgotten one is told of | 5,,20                      | true    | 5;;20
          """)
  void lists(String story, String text, boolean numbers, String values) {
    assertThat(AxisText.read("fast", text, numbers))
        .as(story)
        .isEqualTo(
            new AxisRequest("fast", null, null, null, null, Arrays.asList(values.split(";", -1))));
  }

  @ParameterizedTest
  @ValueSource(strings = {"5:", "5:x", "5:50:5:5", "5:50:log", "5:50:logx", "1,2:3", ":5"})
  void whatIsNoRangeIsToldHowOneIsWritten(String text) {
    assertThatThrownBy(() -> AxisText.read("fast", text, true))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "'%s' is not a range like 5:50 or 5:50:5, nor a log scale like 0.1:10:log7", text);
  }

  @ParameterizedTest
  @CsvSource({"'5',true,false", "'5:50',true,true", "'5:50',false,false", "'a,b',false,true"})
  void onlyWhatStandsForSeveralValuesVaries(String text, boolean numbers, boolean several) {
    assertThat(List.of(AxisText.isOfSeveral(text, numbers))).containsExactly(several);
  }
}
