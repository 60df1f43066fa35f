package stratlab.strategy;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import stratlab.strategy.builtin.BuiltIn;

final class StrategyCatalogTest {
  @Test
  void everyStrategyOfTheLibraryIsDiscovered() {
    Set<String> written =
        new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages("stratlab.strategy.library")
                .stream()
                .filter(type -> type.isAssignableTo(Strategy.class))
                .map(JavaClass::getName)
                .collect(Collectors.toSet());
    assertThat(new BuiltIn().strategies())
        .extracting(Class::getName)
        .containsExactlyInAnyOrderElementsOf(written);
    assertThat(StrategyCatalog.discover().list()).hasSize(written.size());
  }

  @Test
  void namesAreFoundInAnyCaseAndAnUnknownOneListsWhatThereIs() {
    StrategyCatalog catalog = StrategyCatalog.discover();
    assertThat(catalog.find("correlatedsmacross").orElseThrow().name())
        .isEqualTo("CorrelatedSMACross");
    assertThat(catalog.find("nothing")).isEmpty();
    assertThat(catalog.unknown("nothing"))
        .contains("AdxTrend, BarStrength, ", "CorrelatedSMACross, ");
  }

  @Test
  void everyParameterExplainsItself() {
    for (StrategyDefinition strategy : StrategyCatalog.discover().list()) {
      assertThat(strategy.about()).hasSizeGreaterThan(40);
      for (ParamDefinition param : strategy.params()) {
        assertThat(param.label()).as(strategy.name() + "." + param.name()).isNotBlank();
        assertThat(param.description()).as(strategy.name() + "." + param.name()).endsWith(".");
        assertThat(param.group()).isNotBlank();
      }
    }
  }

  @Test
  void everyStrategyOfTheLibrarySaysWhatItDoesAndWhereItComesFrom() {
    for (StrategyDefinition strategy : StrategyCatalog.of(new BuiltIn()).list()) {
      assertThat(strategy.about()).as(strategy.name()).hasSizeGreaterThan(80).endsWith(".");
      assertThat(strategy.sources()).as(strategy.name()).isNotEmpty().doesNotContain("");
      assertThat(strategy.title()).as(strategy.name()).isNotBlank();
    }
  }

  @Test
  void everyDefaultIsInItsRangeAndMeetsTheConstraints() {
    for (StrategyDefinition strategy : StrategyCatalog.of(new BuiltIn()).list()) {
      List<String> faults = new ArrayList<>();
      Map<String, Object> values =
          strategy.read(strategy.defaults(), (name, fault) -> faults.add(name + ": " + fault));
      assertThat(faults).as(strategy.name()).isEmpty();
      assertThat(values).isEqualTo(strategy.defaults());
    }
  }

  @Test
  void everyNumberOfTheLibraryHasARangeThatASweepCanUse() {
    for (StrategyDefinition strategy : StrategyCatalog.of(new BuiltIn()).list()) {
      for (ParamDefinition param : strategy.params()) {
        switch (param.type()) {
          case INT, FLOAT -> {
            assertThat(param.min()).as(strategy.name() + "." + param.name()).isNotNull();
            assertThat(param.max()).as(strategy.name() + "." + param.name()).isNotNull();
            assertThat(param.step()).as(strategy.name() + "." + param.name()).isNotNull();
          }
          case BOOL, CHOICE, TEXT -> assertThat(param.step()).isNull();
        }
      }
    }
  }
}
