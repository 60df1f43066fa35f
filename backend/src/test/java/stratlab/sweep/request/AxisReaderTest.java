package stratlab.sweep.request;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import stratlab.strategy.StrategyCatalog;
import stratlab.sweep.spec.AxisRequest;
import stratlab.sweep.spec.AxisTarget;
import stratlab.sweep.spec.AxisTargets;
import stratlab.testing.SweepRequestFixtures;

/** Axes of {@code BollingerReversion}: period 2..1000 by 1, deviations 0.1..6 by 0.1, side. */
final class AxisReaderTest {
  private static final AxisTargets SUBJECTS =
      new AxisTargets(StrategyCatalog.discover().find("BollingerReversion").orElseThrow());

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          a range of whole numbers           | period=10:30:10                     | 10 20 30
          a range that steps over its end    | period=10:35:10                     | 10 20 30
          a range of one number              | period=10:10:10                     | 10
          the parameter's own step           | period=10:13                        | 10 11 12 13
          decimals add up without error      | deviations=0.1:0.7:0.1              | 0.1 0.2 0.3 0.4 0.5 0.6 0.7
          the parameter's own fraction       | deviations=1:1.3                    | 1.0 1.1 1.2 1.3
          a fine step from a coarse number   | deviations=1:1.05:0.0125            | 1.0 1.0125 1.025 1.0375 1.05
          a log scale                        | cash=1:1000:log4                    | 1.0 10.0 100.0 1000.0
          a log scale has six digits         | cash=0.0001:0.01:log5               | 1.0E-4 3.16228E-4 0.001 0.00316228 0.01
          a log scale of whole numbers       | period=2:16:log4                    | 2 4 8 16
          whole numbers are there once       | period=2:4:log9                     | 2 3 4
          ends of a log scale are as given   | cash=1.23456789:2.3456789:log2      | 1.23456789 2.3456789
          a list is put in order             | period=50,20,30                     | 20 30 50
          choices stay in the order given    | side=short,long                     | short long
          a setting                          | settings.slippage=0.01,0.001        | 0.001 0.01
          a yes or no                        | settings.check_cash=false,true      | false true
          dates, either end open             | dates=..20151231,2016-01-01..       | ..2015-12-31 2016-01-01..
          moments                            | dates=2016-01-01T12:00..2016-01-02  | 2016-01-01T12:00:00Z..2016-01-02
          data sets                          | data.price=beta,alpha@1w            | beta alpha@1w
          """)
  void anAxisHasTheseValues(String story, String axis, String values) {
    List<String> faults = new ArrayList<>();
    List<Object> read = read(SweepRequestFixtures.axis(axis), faults);
    assertThat(faults).as(story).isEmpty();
    assertThat(read.stream().map(String::valueOf).collect(Collectors.joining(" ")))
        .as(story)
        .isEqualTo(values);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          a list without values             | period=                        | values: 0 values are not 1 to 10000
          a value out of range              | period=5,5000                  | values: 5000 is not in 2..1000
          a value twice                     | period=5,10,5                  | values: 5 is there more than once
          a value that is no number         | period=5,ten                   | values: 'ten' is not a number
          a fraction of a bar               | period=5,5.5                   | values: '5.5' is not a whole number
          an unknown choice                 | side=long,up                   | values: 'up' is not one of
          a range of choices                | side=1:2:1                     | from: side is no number; list its values
          the range starts too low          | period=1:10:1                  | from: 1 is not in 2..1000
          the range ends too high           | period=10:1001:1               | to: 1001 is not in 2..1000
          both ends are wrong               | period=1:1001:1                | from: 1 is not in 2..1000; to: 1001 is not in 2..1000
          the range runs backwards          | period=50:10:10                | to: 10 is below from, 50
          only one end                      | period=50::1                   | to: a range has from and to
          a step of nothing                 | period=10:50:0                 | step: 0 is not above 0
          a step backwards                  | period=10:50:-5                | step: -5 is not above 0
          half a bar                        | period=10:50:0.5               | step: 0.5 is not whole, and the values of period are
          no step of its own                | cash=10:50                     | step: give a step; cash has none of its own
          too many values                   | cash=1:10001:1                 | step: makes more than 10000 values; take a larger one
          endlessly many values             | cash=1:1e300:1e-300            | step: makes more than 10000 values; take a larger one
          a step too small to be seen       | cash=1e16:1.0000000000000004e16:1 | step: 1 is too small beside 1.0E16
          a log scale from nothing          | settings.slippage=0:1:log5     | from: a log scale starts above 0, not at 0
          a log scale of one number         | cash=5:5:log5                  | to: a log scale ends above from, 5
          a log scale of one value          | cash=5:50:log1                 | count: 1 is not 2 to 10000
          a log scale too long              | cash=5:50:log10001             | count: 10001 is not 2 to 10000
          dates without dots                | dates=lately                   | values: 'lately' is not of the form 2015-01-01..2019-12-31, of which either end may be omitted
          dates that are none               | dates=2015-13-01..             | values: there is no date 2015-13-01
          dates the wrong way round         | dates=2016-01-02..2016-01-01   | values: 2016-01-02 is after the end, 2016-01-01
          a number for a data set           | data.price=5                   | values: a value is the name of a data set
          """)
  void whatIsWrongWithAnAxisIsSaid(String story, String axis, String fault) {
    List<String> faults = new ArrayList<>();
    read(SweepRequestFixtures.axis(axis), faults);
    assertThat(String.join("; ", faults)).as(story).startsWith(fault);
  }

  @Test
  void aListAndARangeAreNotGivenTogether() {
    List<String> faults = new ArrayList<>();
    read(new AxisRequest("period", 10.0, null, null, null, List.of(5)), faults);
    read(new AxisRequest("period", null, null, null, null, null), faults);
    assertThat(faults)
        .containsExactly(
            "values: give a list of values, or from and to of a range",
            "values: give a list of values, or from and to of a range");
  }

  @Test
  void ofManyFaultsTheFirstAreSaidAndTheOthersCounted() {
    List<String> faults = new ArrayList<>();
    List<Object> values = new ArrayList<>();
    for (int value = 2000; value < 2050; value++) {
      values.add(value);
    }
    read(new AxisRequest("period", null, null, null, null, values), faults);
    assertThat(faults).hasSize(21).endsWith("values: 30 more values are wrong");
  }

  @Property(tries = 50)
  void everyNumberOfARangeIsTheOneThatIsWritten(
      @ForAll @IntRange(min = -1000, max = 1000) int first,
      @ForAll @IntRange(min = 1, max = 250) int step,
      @ForAll @IntRange(max = 300) int steps) {
    List<String> faults = new ArrayList<>();
    double from = first / 100.0;
    double to = (first + step * steps) / 100.0;
    List<Object> values =
        read(new AxisRequest("commission", from, to, step / 100.0, null, null), faults);
    assertThat(faults).isEmpty();
    assertThat(values).hasSize(steps + 1);
    for (int i = 0; i <= steps; i++) {
      assertThat(values.get(i)).isEqualTo((first + step * i) / 100.0 + 0.0);
    }
  }

  private static List<Object> read(AxisRequest axis, List<String> faults) {
    AxisTarget subject = SUBJECTS.find(String.valueOf(axis.name())).orElseThrow();
    return new AxisReader(subject, axis, (part, message) -> faults.add(part + ": " + message))
        .values();
  }
}
