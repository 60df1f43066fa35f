package stratlab.strategy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class StrategyDefinitionTest {
  /** One parameter of each type. */
  @StrategyCard(
      title = "Every type",
      about = "For the test.",
      roles = {"price", "other"})
  public record EveryType(
      @Param(label = "Count", value = "3", min = 1, max = 9, group = "Numbers", unit = "bars")
          int count,
      @Param(label = "Level", value = "0.5", min = 0, step = 0.1) double level,
      @Param(label = "Fast?", name = "is_fast", value = "yes") boolean fast,
      @Param(label = "Side", value = "both-ways") Way way,
      @Param(
              label = "Kind",
              value = "sma",
              choices = {"sma", "ema"})
          String kind,
      @Param(label = "Note", value = "", description = "Free text.") String note)
      implements Strategy {
    /** A choice by enum. */
    public enum Way {
      UP,
      BOTH_WAYS
    }

    @Override
    public List<Constraint> constraints() {
      return List.of(Constraint.less("level", "count"));
    }

    @Override
    public Plan plan(Market market) {
      return (Trader) _ -> {};
    }
  }

  private final StrategyCatalog catalog = StrategyCatalog.of(() -> List.of(EveryType.class));
  private final StrategyDefinition definition = catalog.find("everytype").orElseThrow();

  @Test
  void everyFieldOfADefinitionIsReadFromTheRecord() {
    assertThat(definition.name()).isEqualTo("EveryType");
    assertThat(definition.roles()).containsExactly("price", "other");
    assertThat(definition.params())
        .extracting(ParamDefinition::type)
        .containsExactly(
            ParamDefinition.Type.INT,
            ParamDefinition.Type.FLOAT,
            ParamDefinition.Type.BOOL,
            ParamDefinition.Type.CHOICE,
            ParamDefinition.Type.CHOICE,
            ParamDefinition.Type.TEXT);
    assertThat(definition.defaults())
        .containsExactly(
            Map.entry("count", 3L),
            Map.entry("level", 0.5),
            Map.entry("is_fast", true),
            Map.entry("way", "both-ways"),
            Map.entry("kind", "sma"),
            Map.entry("note", ""));
    assertThat(definition.params().getFirst())
        .isEqualTo(
            new ParamDefinition(
                "count",
                "Count",
                ParamDefinition.Type.INT,
                3L,
                "",
                1.0,
                9.0,
                null,
                List.of(),
                "Numbers",
                "bars"));
    assertThat(definition.params().get(3).choices()).containsExactly("up", "both-ways");
    assertThat(definition.constraints())
        .extracting(Constraint::text)
        .containsExactly("level < count");
    assertThat(definition.digest()).matches("[0-9a-f]{64}");
  }

  /** Named after the predecessor's fault: values were clamped, replaced or passed on in silence. */
  @ParameterizedTest(name = "{0} = {1}: {2}")
  @CsvSource(
      delimiter = '|',
      nullValues = "null",
      textBlock =
          """
          count   | 10        | 10 is not in 1..9
          count   | 0         | 0 is not in 1..9
          count   | 2.5       | '2.5' is not a whole number
          count   | three     | 'three' is not a number
          count   | ''        | an empty value is not a number
          count   | null      | an empty value is not a number
          count   | NaN       | 'NaN' is not a number
          count   | 1e400     | '1e400' is not a number
          level   | -0.5      | -0.5 is not in 0 or more
          is_fast | maybe     | 'maybe' is not true or false
          way     | sideways  | 'sideways' is not one of up, both-ways
          kind    | SMA       | 'SMA' is not one of sma, ema
          speed   | 9         | EveryType has no such parameter; it has: count, level, is_fast, way, kind, note
          level   | 7         | level must be below count, and 7.0 is not below 3
          """)
  void outOfRangeParametersAreRefusedAndNeverClampedOrReplacedInSilence(
      String name, String value, String message) {
    Map<String, String> raw = new LinkedHashMap<>();
    raw.put(name, value);
    assertThat(faults(raw)).containsExactly(name + ": " + message);
  }

  @Test
  void allFaultsComeBackAtOnce() {
    assertThat(faults(Map.of("count", 99, "is_fast", 3, "kind", "wma", "nothing", 1))).hasSize(4);
  }

  @Test
  void aConstraintIsCheckedBesideFaultsOfOtherParameters() {
    assertThat(faults(Map.of("level", 7, "kind", "wma")))
        .hasSize(2)
        .contains("level: level must be below count, and 7.0 is not below 3");
    assertThat(faults(Map.of("level", 7, "count", 0))).hasSize(1);
  }

  @ParameterizedTest
  @CsvSource({"count, 7", "count, 7.0", "level, 1e0", "is_fast, off", "way, up", "note, any words"})
  void soundTextIsReadAsTheTypeOfItsParameter(String name, String value) {
    Map<String, Object> values =
        definition.read(
            Map.of(name, value),
            (field, fault) -> {
              throw new AssertionError(field + " " + fault);
            });
    Strategy made = catalog.create("EveryType", values);
    assertThat(made)
        .isInstanceOf(EveryType.class)
        .isNotEqualTo(catalog.create("EveryType", definition.defaults()));
  }

  @Test
  void aDefaultOutsideOfItsRangeIsFoundWhenTheStrategyIsLoaded() {
    @StrategyCard(title = "Bad", about = "Default out of range.")
    record Bad(@Param(label = "N", value = "5", max = 4) int n) implements Strategy {
      @Override
      public Plan plan(Market market) {
        return (Trader) _ -> {};
      }
    }
    assertThatThrownBy(() -> StrategyCatalog.of(() -> List.of(Bad.class)))
        .hasMessageContaining("the default of n: 5 is not in 4 or less");
  }

  @Test
  void twoStrategiesOfOneNameAreRefused() {
    assertThatThrownBy(() -> StrategyCatalog.of(() -> List.of(EveryType.class, EveryType.class)))
        .hasMessageContaining("two strategies are called EveryType");
  }

  private List<String> faults(Map<String, ?> raw) {
    List<String> faults = new ArrayList<>();
    definition.read(raw, (name, message) -> faults.add(name + ": " + message));
    return faults;
  }
}
