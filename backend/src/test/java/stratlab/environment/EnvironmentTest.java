package stratlab.environment;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class EnvironmentTest {
  private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();

  @ParameterizedTest(name = "{0}={1}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          STRATLAB_PORT           | 8102x        | : '8102x' is not a whole number in 0..65535
          STRATLAB_PORT           | 65536        | : '65536' is not a whole number in 0..65535
          STRATLAB_PORT           | -1           | : '-1' is not a whole number in 0..65535
          STRATLAB_PORT           | tcp://1.2:80 | : 'tcp://1.2:80' is not a whole number in 0..65535
          STRATLAB_JOBS_ATTEMPTS  | 0            | : '0' is not a whole number in 1..1000000
          STRATLAB_JOBS_DEADLINE  | 10           | : '10' is not a time above 0 such as 500ms, 30s, 10m, 1h or 7d
          STRATLAB_JOBS_DEADLINE  | 0s           | : '0s' is not a time above 0 such as 500ms, 30s, 10m, 1h or 7d
          STRATLAB_JOBS_INLINE    | yes          | : 'yes' is not true or false
          STRATLAB_VECTORS        | true         | : 'true' is not yes or no
          STRATLAB_DATA           | /nonexistent | : '/nonexistent' is not a folder that can be read; make it, or let the variable name another
          STRATLAB_HOME           | ./none       | : './none' is not a folder that can be read; make it, or let the variable name another
          STRATLAB_DATABASE       | /            | : '/' is not the name of a file
          STRATLAB_DATABASE       | /nowhere/a   | : '/nowhere/a' is in a folder that is not there; make it, or let the variable name another file
          STRATLAB_ALLOWED_HOSTS  | a b          | : 'a b' is not a list of host names with commas between them, nor *
          """)
  void aValueThatCannotBeIsNamedWithWhatIsAllowed(String name, String value, String says) {
    assertThat(Environment.of(Map.of(name, value)).faults()).containsExactly(name + says);
  }

  @Test
  void allFaultsAreToldAtOnceAndBounded() {
    Environment environment =
        Environment.of(
            Map.of("STRATLAB_PORT", "x".repeat(5_000) + "\u001b[2J", "STRATLAB_JOBS_CUTS", "0"));

    assertThat(environment.faults()).hasSize(2).allMatch(fault -> fault.length() < 250);
    assertThat(environment.faults().toString()).doesNotContain("\u001b");
  }

  @Test
  void aTokenIsNeverRepeatedAndNeverNothing() {
    assertThat(Environment.of(Map.of("STRATLAB_TOKEN", "hunter2")).faults())
        .singleElement()
        .asString()
        .contains("STRATLAB_TOKEN has 7 characters", "openssl rand -hex 24")
        .doesNotContain("hunter2");
    assertThat(Environment.of(Map.of("STRATLAB_TOKEN", "")).faults()).hasSize(1);
    assertThat(Environment.of(Map.of("STRATLAB_TOKEN", " ".repeat(20))).faults()).hasSize(1);
    assertThat(Environment.of(Map.of("STRATLAB_TOKEN", "0123456789abcdef")).faults()).isEmpty();
  }

  @Test
  void whatIsSetToNothingElseCountsAsNotSet() {
    assertThat(Environment.of(Map.of("STRATLAB_PORT", "", "STRATLAB_DATA", " ")).faults())
        .isEmpty();
  }

  @Test
  void aNameThatNothingReadsIsToldWithTheNearest(@TempDir Path folder) {
    Environment environment =
        Environment.of(
            Map.of("STRATLAB_TOKN", "secret", "PATH", "x", "STRATLAB_HOME", folder.toString()));

    assertThat(environment.faults()).isEmpty();
    assertThat(environment.unknown())
        .containsExactly("there is no variable 'STRATLAB_TOKN'; did you mean 'STRATLAB_TOKEN'?");
  }

  @Test
  void valuesThatDoNotGoTogetherAreTold() {
    assertThat(Environment.of(Map.of("STRATLAB_JOBS_LEASE", "1s")).faults())
        .singleElement()
        .asString()
        .startsWith("STRATLAB_JOBS_LEASE: 1000ms is shorter than three heart-beats");
    assertThat(Environment.of(Map.of("STRATLAB_EVENTS_EVERY", "1m")).faults())
        .singleElement()
        .asString()
        .startsWith("STRATLAB_EVENTS_KEEP_ALIVE: 15000ms is shorter");
  }

  @Test
  void eachVariableReachesTheSettingOfItsName() {
    assertThat(Variables.ALL)
        .extracting(Variable::property)
        .contains("stratlab.jobs.stop-grace", "stratlab.allowed-hosts", "stratlab.data")
        .doesNotHaveDuplicates();
  }

  /** The README's table is the one of the program. */
  @Test
  void theReadmeListsTheVariables() throws IOException {
    String readme = Files.readString(ROOT.resolve("README.md"));
    String table =
        Variables.shown().stream()
            .map(it -> "| `%s` | %s | %s |\n".formatted(it.name(), it.meaning(), it.usual()))
            .reduce("", String::concat);

    assertThat(readme).contains(table);
  }

  /** What a script or a document names exists, and what exists is read somewhere. */
  @Test
  void scriptsAndDocumentsNameNoOtherVariables() throws IOException {
    List<String> known = Variables.ALL.stream().map(Variable::name).toList();
    for (String file :
        List.of(
            "README.md",
            "infra/stratlab",
            "infra/test",
            "infra/parity",
            "infra/train-cache.sh",
            "frontend/playwright.config.ts",
            "frontend/e2e/home.ts")) {
      assertThat(
              Pattern.compile("STRATLAB_[A-Z0-9_]*[A-Z0-9]")
                  .matcher(Files.readString(ROOT.resolve(file)))
                  .results()
                  .map(found -> found.group()))
          .as(file)
          .isSubsetOf(known);
    }
  }
}
