package stratlab.cli;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import io.micronaut.context.ApplicationContext;
import io.micronaut.runtime.server.EmbeddedServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import stratlab.cli.terminal.CommandContext;
import stratlab.cli.terminal.Folders;
import stratlab.cli.terminal.Terminal;

/**
 * Every command line of the pages and of the help does what it says: it is run in a copy of the
 * project's folder, against the shipped data and a server of its own. One that is not run stands in
 * {@link #NOT_RUN_HERE} with the reason. On one page, an example may use what those before it made.
 */
final class ExamplesTest {
  private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();

  private static final Pattern NO_PAGES =
      Pattern.compile("/(node_modules|target|\\.(?!github/)[^/]*)/");

  private static final String BUILDS = "builds or tests the source tree, in which this test runs";

  private static final Map<String, String> NOT_RUN_HERE =
      Map.ofEntries(
          entry("infra/stratlab serve", "runs until Ctrl-C; curl below asks a server of this test"),
          entry("git clone ADDRESS-OF-THIS-REPOSITORY stratlab && cd stratlab", "needs a network"),
          entry("mvn -pl backend test -Dtest=FillRuleTest", BUILDS),
          entry("mvn -pl backend test -Dtest='AboveAverageTest,BuyTheDipTest'", BUILDS),
          entry("mvn -pl backend test -Dtest=ContractTest -Dcontract.update=true", BUILDS),
          entry("mvn spotless:apply && npm --prefix frontend run format", BUILDS),
          entry("npm --prefix frontend run dev", "runs until Ctrl-C"),
          entry("infra/test", "runs this test"),
          entry("infra/parity backend/src/test/resources/golden/cases.zip", "RecordedRunsTest"),
          entry("infra/parity FOLDER --data PRICES 07 12", "takes a folder of the reader's"),
          entry("node infra/make-data.mjs", "fetches archives"),
          entry("node infra/make-data.mjs --check", "fetches archives"),
          entry("node --test infra/data/data.test.mjs", "a part of infra/test"),
          entry("mvn package", "NewStrategyCommandTest"),
          entry("source <(stratlab completion)", "needs a shell of the reader's"));

  private static final Set<String> SEEN = new HashSet<>();
  @TempDir private static Path folder;
  private static EmbeddedServer server;
  private static ExampleRequests requests;

  @BeforeAll
  static void start() {
    Path home = home("README.md");
    server =
        ApplicationContext.run(
            EmbeddedServer.class,
            Map.of("stratlab.home", home.toString(), "micronaut.server.port", -1));
    requests = new ExampleRequests(server.getPort());
  }

  @AfterAll
  static void stop() {
    requests.close();
    server.close();
  }

  /** Returns the folder that the examples of a source are run in: a project with its data. */
  private static Path home(String source) {
    Path home = folder.resolve(source.replaceAll("\\W+", "-"));
    if (Files.exists(home)) {
      return home;
    }
    try (Stream<Path> files = Files.walk(CommandResult.SHIPPED)) {
      for (Path file : files.toList()) {
        Path copy = home.resolve("data").resolve(CommandResult.SHIPPED.relativize(file).toString());
        Files.createDirectories(copy.getParent());
        if (Files.isRegularFile(file)) {
          Files.copy(file, copy);
        }
      }
      Files.createDirectories(home.resolve("data/strategies"));
      Files.copy(CommandResult.SHIPPED.resolve("sp500-daily.csv"), home.resolve("mine.csv"));
      return home;
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  private static List<Example> examples() throws IOException {
    List<Example> examples = new ArrayList<>();
    try (Stream<Path> pages = Files.walk(ROOT)) {
      for (Path page :
          pages
              .filter(each -> each.toString().endsWith(".md"))
              .filter(each -> !NO_PAGES.matcher(each.toString()).find())
              .sorted()
              .toList()) {
        examples.addAll(Example.ofPage(ROOT.relativize(page).toString(), Example.read(page)));
      }
    }
    examples.addAll(Example.ofHelp(program()));
    return examples;
  }

  private static CommandLine program() {
    Terminal terminal = new Terminal(System.out, System.err, false, false, 100, false);
    Folders nowhere = new Folders(folder, folder, folder.resolve("none.db"));
    return Commands.all(new CommandContext(terminal, nowhere, CommandResult.RELEASE));
  }

  @TestFactory
  Stream<DynamicTest> everyExampleDoesWhatItSays() throws IOException {
    return examples().stream()
        .filter(example -> !NOT_RUN_HERE.containsKey(example.command()))
        .map(example -> dynamicTest(example.toString(), () -> run(example)));
  }

  @Test
  void whatIsNotRunHereIsStillAnExample() throws IOException {
    Set<String> commands = new TreeSet<>();
    examples().forEach(example -> commands.add(example.command()));
    scaffolded().forEach(example -> commands.add(example.command()));

    assertThat(commands).containsAll(NOT_RUN_HERE.keySet());
  }

  /** The page of a new strategy says how to build and use it. */
  @TestFactory
  Stream<DynamicTest> thePageOfANewStrategyIsRight() throws IOException {
    List<Example> examples = scaffolded();
    Path project = home("strategies new").resolve("silver-cross");
    return examples.stream()
        .filter(example -> !NOT_RUN_HERE.containsKey(example.command()))
        .map(
            example ->
                dynamicTest(
                    example.toString(),
                    () -> {
                      if (example.command().startsWith("infra/")) {
                        run(example);
                      } else {
                        shell(project, example.command());
                      }
                    }));
  }

  private static List<Example> scaffolded() throws IOException {
    Path home = home("strategies new");
    Path page = home.resolve("silver-cross/README.md");
    if (!Files.exists(page)) {
      assertThat(command(home, List.of("strategies", "new", "SilverCross")).exit()).isZero();
    }
    return Example.ofPage("strategies new", Example.read(page));
  }

  private static void run(Example example) throws Exception {
    Path home = home(example.source());
    List<String> words = example.words();
    switch (words.getFirst()) {
      case "infra/stratlab", "stratlab" -> runProgram(home, example, words);
      case "curl" -> requests.send(example);
      case "sh" -> shell(home, example.command());
      default -> throw new AssertionError("nobody knows how to run: " + example);
    }
  }

  private static void runProgram(Path home, Example example, List<String> words) throws Exception {
    List<String> arguments =
        words.stream()
            .skip(1)
            .map(word -> word.equals("NAME") ? "apple-quick-cross" : word)
            .map(word -> word.equals("ID") ? requests.anySweep() : word)
            .map(word -> word.replaceFirst("^~", home.toString()))
            .toList();
    CommandResult ran = command(home, arguments);
    assertThat(ran.exit()).as(ran.err()).isZero();
    if (arguments.contains("run")) {
      assertThatItTraded(home, arguments, ran);
    }
    for (Example next : Example.ofOutput(example, ran.out())) {
      // What a new strategy can do next, it can once it is built; the page says so.
      if (!arguments.contains("new") && SEEN.add(next.command())) {
        runProgram(home, next, next.words());
      }
    }
  }

  private static CommandResult command(Path home, List<String> arguments) {
    return CommandResult.on(home.resolve("data"), home, 100, arguments.toArray(String[]::new));
  }

  /** An example that trades nothing teaches nothing. */
  private static void assertThatItTraded(Path home, List<String> arguments, CommandResult ran)
      throws IOException {
    int file = arguments.indexOf("-o");
    if (file >= 0) {
      String report = Files.readString(home.resolve(arguments.get(file + 1)));
      assertThat(report.contains("\"exitPrice\"")).as("trades in the report").isTrue();
    } else {
      assertThat(ran.line("Closed trades")).doesNotContainPattern("trades +0 ");
    }
  }

  private static void shell(Path working, String command) throws Exception {
    ProcessBuilder builder = new ProcessBuilder("sh", "-c", command).redirectErrorStream(true);
    builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
    Process process = builder.directory(working.toFile()).start();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).as(output).isZero();
  }
}
