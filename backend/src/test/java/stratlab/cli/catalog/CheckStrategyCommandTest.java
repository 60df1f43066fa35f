package stratlab.cli.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import stratlab.cli.CommandResult;
import stratlab.testing.Jars;
import stratlab.testing.RandomWalkFixtures;
import stratlab.testing.Texts;

/** {@code strategies check}, and what {@code run} says of it. */
final class CheckStrategyCommandTest {
  private static final String CHEAT =
      "if (java.nio.file.Files.exists(java.nio.file.Path.of(\"x\"))) desk.buy(0);";

  @TempDir private Path folder;

  private CommandResult onCheat(String... arguments) {
    Texts.write(folder, "alpha.csv", RandomWalkFixtures.of(3, 300));
    Jars.drop(
        folder.resolve("strategies"), "mine.jar", Jars.of("Mine", Jars.trader("Mine", CHEAT)));
    List<String> all = Stream.concat(Stream.of(arguments), Stream.of("-d", "alpha")).toList();
    return CommandResult.on(folder, folder, 200, all.toArray(String[]::new));
  }

  @Test
  void aCleanStrategyIsToldSo() {
    CommandResult ran =
        CommandResult.stratlab(folder, "strategies", "check", "smacross", "--cuts", "7");
    assertThat(ran.exit()).as(ran.err()).isZero();
    assertThat(ran.line("Repeated")).contains("7 times");
    assertThat(ran.line("Verdict")).contains("guarded; repeated on data cut at 7 bars");
    assertThat(ran.line("Warm-up")).contains("31 bars; twice of it changes nothing in the");
  }

  @Test
  void aCheatEndsWithItsOwnExitCode() {
    CommandResult ran = onCheat("strategies", "check", "Mine");
    assertThat(ran.exit()).isEqualTo(7);
    assertThat(ran.line("Verdict")).contains("NOT TO BE TRUSTED");
    assertThat(ran.line("! mine.Mine")).contains("calls java.nio.file.Path.of");
  }

  @Test
  void jsonAndCsvTellTheSame() {
    CommandResult json = onCheat("strategies", "check", "Mine", "--format", "json");
    assertThat(json.exit()).isEqualTo(7);
    assertThat(json.out()).contains("\"clean\" : false").contains("\"cuts\" : [");
    assertThat(onCheat("strategies", "check", "Mine", "--format", "csv").out())
        .startsWith("violation\r\n")
        .contains("calls java.nio.file.Files.exists");
  }

  @Test
  void aRunTellsWhatStandsAgainstItBeforeItsFigures() {
    CommandResult ran = onCheat("run", "-s", "Mine");
    assertThat(ran.exit()).isZero();
    assertThat(ran.line("Look-ahead")).contains("NOT TO BE TRUSTED");
    assertThat(ran.line("! mine.Mine")).contains("calls java.nio.file.Path.of");
    assertThat(onCheat("run", "-s", "Mine", "--format", "csv").err()).contains("NOT TO BE TRUSTED");
    assertThat(CommandResult.stratlab(folder, "run", "-s", "SmaCross").line("Look-ahead"))
        .contains("guarded; repeated on data cut at 2 bars");
  }

  @Test
  void theNumberOfCutsIsBounded() {
    CommandResult ran =
        CommandResult.stratlab(folder, "strategies", "check", "SmaCross", "--cuts", "0");
    assertThat(ran.exit()).isEqualTo(2);
    assertThat(ran.errLines().getFirst()).contains("--cuts: 0 is not in 1..10,000");
    CommandResult twice =
        CommandResult.stratlab(folder, "strategies", "check", "SmaCross", "-s", "RsiReversion");
    assertThat(twice.errLines().getFirst()).contains("the strategy is named twice");
  }
}
