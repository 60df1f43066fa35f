package stratlab.cli.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import stratlab.cli.CommandResult;
import stratlab.testing.Jars;
import stratlab.testing.RandomWalkFixtures;
import stratlab.testing.Texts;

/** {@code presets} and {@code run --preset}. */
final class PresetsCommandTest {
  @TempDir private Path folder;

  @BeforeEach
  void writePresets() throws IOException {
    Texts.write(folder, "north.csv", RandomWalkFixtures.of(1, 400));
    Texts.write(folder, "south.csv", RandomWalkFixtures.of(2, 400));
    Path presets = Files.createDirectories(folder.resolve("presets"));
    Texts.write(
        presets,
        "quick.json",
        """
        {"title": "Quick", "description": "A test.", "strategy": "SmaCross",
         "params": {"fast": 3, "slow": 9}, "data": {"price": "south"}, "cash": 5000, "size": 2,
         "settings": {"slippage": 0.001}}
        """);
    Texts.write(presets, "torn.json", "{\"strategy\": \"SmaCross\", \"cash\": \"much\"}");
  }

  private CommandResult stratlab(String line) {
    return CommandResult.on(folder, folder, 100, line.split(" "));
  }

  @Test
  void presetsAreListedTheFaultsOfTheBrokenOnStandardError() {
    CommandResult ran = stratlab("presets");
    assertThat(ran.exit()).isZero();
    assertThat(ran.line("quick")).contains("SmaCross", "south", "Quick");
    assertThat(ran.line("torn")).contains("cannot be run");
    assertThat(ran.err()).isEqualTo("torn.json: cash: 'much' is not a number\n");
    assertThat(stratlab("presets list")).isEqualTo(ran);
    assertThat(stratlab("presets --format json").out()).contains("\"slippage\" : 0.001");
  }

  @Test
  void aPresetIsShownWithACommandThatRuns() {
    CommandResult ran = stratlab("presets show quick");
    assertThat(ran.out()).startsWith("Quick  quick\n");
    assertThat(ran.line("params.fast")).endsWith("3");
    String example = ran.line("stratlab run").strip().substring("stratlab ".length());
    CommandResult again = stratlab(example + " --format json");
    assertThat(again.exit()).as(again.err()).isZero();
    assertThat(again.out()).contains("\"fast\":3", "\"price\":\"south\"", "\"cash\":5000");
  }

  @Test
  void optionsOverrideAPreset() {
    String out =
        stratlab("run --preset quick -P fast=4 -d north --cash 7000 --set slippage=0 --format json")
            .out();
    assertThat(out)
        .contains("\"fast\":4", "\"slow\":9", "\"price\":\"north\"", "\"cash\":7000")
        .contains("\"size\":2", "\"slippage\":0");
  }

  @Test
  void anotherStrategyLeavesParametersAndDataOfThePresetOut() {
    String out = stratlab("run --preset quick -s RsiReversion -d north --format json").out();
    assertThat(out).contains("\"strategy\":\"RsiReversion\"", "\"cash\":5000", "\"north\"");
  }

  @Test
  void aBrokenOrUnknownPresetIsRefused() {
    CommandResult torn = stratlab("run --preset torn");
    assertThat(torn.exit()).isEqualTo(3);
    assertThat(torn.errLines())
        .containsExactly("stratlab run: torn.json: cash: 'much' is not a number");
    CommandResult unknown = stratlab("run --preset quik");
    assertThat(unknown.exit()).isEqualTo(6);
    assertThat(unknown.err()).contains("there are: quick, torn; did you mean 'quick'?");
  }

  @ParameterizedTest
  @CsvSource({"quik, 6, there is no preset 'quik'", "torn, 3, torn.json: cash: 'much'"})
  void aPresetThatCannotBeReadHidesNoOtherFault(String preset, int alone, String told) {
    assertThat(stratlab("run --preset " + preset).exit()).isEqualTo(alone);

    CommandResult ran = stratlab("run --preset %s -P fast=90 -d nort --cash abc".formatted(preset));

    assertThat(ran.exit()).isEqualTo(2);
    // Of its strategy nothing is known, so nothing is said of parameters.
    assertThat(ran.errLines()).hasSize(3);
    assertThat(ran.err()).contains(told, "did you mean 'north'?", "--cash: 'abc' is not a number");
  }

  @Test
  void aBrokenJarIsToldOnStandardErrorWhileTheListIsWhole() throws IOException {
    Path strategies = Files.createDirectories(folder.resolve("strategies"));
    Files.writeString(strategies.resolve("torn.jar"), "");
    CommandResult ran = stratlab("strategies");
    assertThat(ran.exit()).isZero();
    assertThat(ran.line("SmaCross")).contains("built-in");
    assertThat(ran.err())
        .isEqualTo("torn.jar is not used: is no jar that can be read: it is empty\n");
  }

  @Test
  void aStrategyThatFailsIsAFailedRunWithThePlaceInItsCode() {
    String next = "if (desk.bar() == 3) throw new IllegalStateException(\"no\");";
    Jars.drop(folder.resolve("strategies"), "mine.jar", Jars.of("Mine", Jars.trader("Mine", next)));
    CommandResult ran = stratlab("run -s Mine -d north");
    assertThat(ran.exit()).isEqualTo(4);
    assertThat(ran.errLines())
        .containsExactly(
            "stratlab run: the strategy failed at mine.Mine.lambda$plan$0 (line 5) of mine.jar:"
                + " java.lang.IllegalStateException: no");
    assertThat(stratlab("run -s Mine -d north -v").err()).contains("\tat plug-in mine.jar//mine.");
  }

  @Test
  void aRecordMayRefuseItsParameters() {
    String strategy =
        """
        package mine;
        import stratlab.strategy.*;
        @StrategyCard(title = "Mine", about = "A strategy of a test.")
        public record Mine(@Param(label = "Units", value = "3") int units) implements Strategy {
          public Mine {
            if (units % 2 == 0) throw new IllegalArgumentException("units are odd");
          }
          public Plan plan(Market market) { return (Trader) desk -> {}; }
        }
        """;
    Jars.drop(folder.resolve("strategies"), "mine.jar", Jars.of("Mine", strategy));
    CommandResult ran = stratlab("run -s Mine -d north -P units=4");
    assertThat(ran.exit()).isEqualTo(4);
    assertThat(ran.err())
        .isEqualTo(
            "stratlab run: params: Mine refuses its parameters:"
                + " java.lang.IllegalArgumentException: units are odd\n");
  }

  @Test
  void aPlanThatFailsIsOnlyALineOfWhatIsShown() {
    String strategy =
        """
        package mine;
        import stratlab.strategy.*;
        @StrategyCard(title = "Mine", about = "A strategy of a test.")
        public record Mine() implements Strategy {
          public Plan plan(Market market) { throw new IllegalStateException("no"); }
        }
        """;
    Jars.drop(folder.resolve("strategies"), "mine.jar", Jars.of("Mine", strategy));
    CommandResult ran = stratlab("strategies show Mine");
    assertThat(ran.exit()).isZero();
    assertThat(ran.line("Warm-up"))
        .endsWith("not known, its plan fails: java.lang.IllegalStateException: no");
  }
}
