package stratlab;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.core.bind.annotation.Bindable;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import stratlab.environment.Variable;
import stratlab.environment.Variables;

/** Every setting of the application is a variable of the table, with the same default. */
final class EnvironmentSettingsTest {
  private static final Map<String, Variable> BY_PROPERTY =
      Variables.ALL.stream().collect(Collectors.toMap(Variable::property, it -> it));

  @ParameterizedTest
  @CsvSource({
    "stratlab.process.JobSettings, stratlab.jobs.",
    "stratlab.job.sweep.SweepSettings, stratlab.sweeps.",
    "stratlab.api.event.EventSettings, stratlab.events.",
    "stratlab.api.http.RequestSettings, stratlab.requests."
  })
  void everySettingStandsInTheTable(String type, String prefix) throws ClassNotFoundException {
    for (RecordComponent setting : Class.forName(type).getRecordComponents()) {
      Variable variable = BY_PROPERTY.get(prefix + hyphenated(setting.getName()));
      assertThat(variable).as(type + "." + setting.getName()).isNotNull();
      assertThat(variable.usual()).isEqualTo("`" + defaultOf(type, setting) + "`");
      assertThat(variable.kind().fault(variable.usual().replace("`", ""))).isNull();
    }
  }

  @Test
  void theDefaultOfEachIsAllowed() {
    List<Variable> plain =
        Variables.ALL.stream().filter(it -> it.usual().matches("`[a-z0-9]+`")).toList();

    assertThat(plain).hasSizeGreaterThan(15);
    assertThat(plain).allMatch(it -> it.kind().fault(it.usual().replace("`", "")) == null);
  }

  private static String hyphenated(String name) {
    return name.replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT);
  }

  private static String defaultOf(String type, RecordComponent setting)
      throws ClassNotFoundException {
    return Arrays.stream(Class.forName(type).getDeclaredConstructors())
        .flatMap(it -> Arrays.stream(it.getParameters()))
        .filter(it -> it.getName().equals(setting.getName()))
        .map(it -> it.getAnnotation(Bindable.class))
        .map(Bindable::defaultValue)
        .findFirst()
        .orElseThrow();
  }
}
