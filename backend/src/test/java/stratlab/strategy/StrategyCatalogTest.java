package stratlab.strategy;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import stratlab.strategy.library.BuiltIn;

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
    assertThat(catalog.unknown("nothing")).contains("CorrelatedSMACross, RsiReversion, SmaCross");
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
}
