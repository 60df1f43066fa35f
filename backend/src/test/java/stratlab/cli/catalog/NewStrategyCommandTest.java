package stratlab.cli.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import stratlab.cli.CommandResult;
import stratlab.testing.RandomWalkFixtures;
import stratlab.testing.Texts;

/** {@code strategies new}: from a name to a run. */
final class NewStrategyCommandTest {
  @TempDir private Path folder;

  @BeforeEach
  void writePrices() {
    Texts.write(folder, "north.csv", RandomWalkFixtures.of(1, 400));
  }

  private CommandResult stratlab(String... words) {
    return CommandResult.on(folder, folder, 100, words);
  }

  private record Ended(int exit, String output) {}

  private Ended shell(String... command) throws Exception {
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
    builder.directory(folder.toFile());
    Process process = builder.start();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    return new Ended(process.waitFor(), output);
  }

  @Test
  void aStrategyIsWrittenBuiltWithTheJdkAloneListedAndRun() throws Exception {
    CommandResult made = stratlab("strategies", "new", "GoldenCross");
    assertThat(made.exit()).as(made.err()).isZero();
    String build = made.line("sh ").strip();
    assertThat(build).endsWith("/golden-cross/build.sh " + folder.resolve("strategies"));

    Ended built = shell("sh", "-c", build);
    assertThat(built).isEqualTo(new Ended(0, ""));

    assertThat(stratlab("strategies").line("GoldenCross")).contains("golden-cross.jar");
    CommandResult shown = stratlab("strategies", "show", "GoldenCross");
    assertThat(shown.line("Warm-up")).contains("20 bars before the first decision");
    assertThat(shown.line("Source")).endsWith("golden-cross.jar");
    CommandResult ran =
        stratlab(made.line("stratlab run").strip().split(" ")[1], "-s", "goldencross");
    assertThat(ran.exit()).as(ran.err()).isZero();
    assertThat(stratlab("strategies", "new", "GoldenCross", "--into", "other").err())
        .contains("there is a strategy GoldenCross already (golden-cross.jar)");
  }

  @Test
  void mavenBuildsItOfflineAndRunsItsTest() throws Exception {
    assumeThat(Stream.of(System.getenv("PATH").split(java.io.File.pathSeparator)))
        .as("folders of the PATH with Maven")
        .anyMatch(place -> Files.isExecutable(Path.of(place, "mvn")));
    assertThat(stratlab("strategies", "new", "RSIDip", "--package", "org.example.dips").exit())
        .isZero();
    Path project = folder.resolve("rsi-dip");

    List<String> command = new ArrayList<>(List.of("mvn", "-o", "-q", "-B", "package"));
    command.addAll(List.of("-f", project.toString()));
    String repository = System.getProperty("localRepository");
    if (repository != null) {
      command.add("-Dmaven.repo.local=" + repository);
    }
    Ended built = shell(command.toArray(String[]::new));

    assertThat(built.exit()).as(built.output()).isZero();
    assertThat(project.resolve("target/surefire-reports/org.example.dips.RSIDipTest.txt"))
        .content()
        .contains("Tests run: 1, Failures: 0, Errors: 0");
    Path strategies = Files.createDirectories(folder.resolve("strategies"));
    Files.copy(project.resolve("target/rsi-dip.jar"), strategies.resolve("rsi-dip.jar"));
    assertThat(stratlab("strategies").line("RSIDip")).contains("rsi-dip.jar");
    assertThat(stratlab("run", "-s", "RSIDip").exit()).isZero();
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          # story                      | arguments                            | the fault
          no capital                   | goldenCross                          | NAME: 'goldenCross' is no name in UpperCamelCase
          a path                       | ../Evil                              | NAME: '../Evil' is no name in UpperCamelCase
          a name that is in use        | Market                               | NAME: Market means something else in the sources
          a built-in strategy          | smaCross --package x                 | NAME: 'smaCross' is no name in UpperCamelCase
          a built-in strategy's name   | SmaCross                             | NAME: there is a strategy SmaCross already (built-in)
          a package that is a key word | Mine --package org.class             | --package: 'org.class' is no Java package
          a package of the JDK         | Mine --package java.mine             | --package: java.mine belongs to others
          a file as folder             | Mine --into north.csv                | --into:
          """)
  void whatCannotBeIsRefused(String story, String arguments, String fault) throws IOException {
    CommandResult ran = stratlab(("strategies new " + arguments).split(" "));
    assertThat(ran.exit()).as(story).isEqualTo(2);
    assertThat(ran.err()).startsWith("stratlab strategies new: " + fault);
    try (Stream<Path> left = Files.list(folder)) {
      assertThat(left).containsExactly(folder.resolve("north.csv"));
    }
  }

  @Test
  void aFolderThatIsThereIsLeftAlone() throws IOException {
    Path there = Files.createDirectories(folder.resolve("mine"));
    CommandResult ran = stratlab("strategies", "new", "Mine");
    assertThat(ran.exit()).isEqualTo(2);
    assertThat(ran.err()).contains(there + " is there already; remove it, or choose another name");
    try (Stream<Path> left = Files.list(there)) {
      assertThat(left).isEmpty();
    }
  }
}
