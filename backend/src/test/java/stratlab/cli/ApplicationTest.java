package stratlab.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;
import stratlab.cli.terminal.CommandContext;
import stratlab.cli.terminal.Exit;
import stratlab.cli.terminal.Folders;
import stratlab.cli.terminal.Terminal;

final class ApplicationTest {
  private static final Path HELP = Path.of("src/test/resources/cli/help.txt");

  @TempDir private Path folder;

  @Test
  void withoutACommandTheHelpIsShown() {
    CommandResult ran = CommandResult.stratlab(folder);
    assertThat(ran.exit()).isZero();
    assertThat(ran).isEqualTo(CommandResult.stratlab(folder, "--help"));
    assertThat(ran.err()).isEmpty();
  }

  @Test
  void anUnknownCommandSuggestsTheNearest() {
    CommandResult ran = CommandResult.stratlab(folder, "rnu");
    assertThat(ran.exit()).isEqualTo(2);
    assertThat(ran.out()).isEmpty();
    assertThat(ran.errLines())
        .containsExactly(
            "stratlab: there is no command 'rnu'; did you mean 'run'?", "Try 'stratlab --help'.");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          run --trades x -P fast=1 -d nope  | '--trades' ; --param fast: ; --data price: there is no data set
          run --format png --cash y         | '--format' ; --cash: 'y' is not a number
          run --foo -P fast=1 --cash y      | option '--foo' ; --cash: 'y' is not a number
          run -s                            | parameter for option '--strategy'
          sweep SmaCross --top x -P fast=1:y | 'x' is not a whole number ; --param fast: '1:y'
          sweep SmaCross --foo --sort nope  | option '--foo' ; --sort: a sweep has no metric 'nope'
          walk-forward SmaCross --out-of-sample x --mode y -P fast=1:2 --test 1y --train 2y | 'x' is not a number ; --mode
          strategies check --cuts x -P fast=1 | '--cuts' ; --param fast:
          jobs --limit x --state y          | '--limit' ; --state: there is no state 'y'
          jobs ls --limit x --state y       | '--limit' ; --state: there is no state 'y'
          """)
  void aWordThatIsNotUnderstoodHidesNoOtherFault(String line, String told) {
    CommandResult ran = CommandResult.stratlab(folder, line.split(" "));

    assertThat(ran.exit()).isEqualTo(2);
    assertThat(ran.out()).isEmpty();
    String[] wanted = told.split(" ; ");
    List<String> lines = ran.errLines();
    assertThat(lines).last().asString().startsWith("Try 'stratlab ");
    // As many as are wrong: what a strategy that may have been meant lacks is not among them.
    assertThat(lines).hasSize(wanted.length + 1);
    for (int i = 0; i < wanted.length; i++) {
      assertThat(lines.get(i)).contains(wanted[i]);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "run --trades X",
        "run --format X",
        "run -o X.json",
        "run --from X",
        "sweep SmaCross -P fast=1:X",
        "sweep SmaCross -P fast=1:2 --heat-map X",
        "sweep SmaCross -P fast=1:2 --heat-map fast,X",
        "sweep SmaCross -P fast=1:2 --sample X",
        "sweep SmaCross -P fast=1:2 --sort X --where X --keep X",
        "strategies new X",
        "strategies new Foo --package X"
      })
  void ofAVeryLongWordAMessageRepeatsAPart(String line) {
    CommandResult ran =
        CommandResult.stratlab(folder, line.replace("X", "y".repeat(20_000)).split(" "));

    assertThat(ran.exit()).isBetween(2, 3);
    assertThat(ran.out()).isEmpty();
    assertThat(ran.errLines()).isNotEmpty().allMatch(told -> told.length() < 700);
    assertThat(folder).isEmptyDirectory();
  }

  @Test
  void anEmptyTimeIsNotTakenForNone() {
    CommandResult ran = CommandResult.stratlab(folder, "run", "--from", "", "--todate", " ");

    assertThat(ran.exit()).isEqualTo(2);
    assertThat(ran.errLines())
        .containsExactly(
            "stratlab run: --from: '' is no time; write it like 2024-05-01, or leave it out",
            "stratlab run: --to: '' is no time; write it like 2024-05-01, or leave it out");
  }

  /** The help of every command as people see it; -Dcontract.update=true rewrites the file. */
  @Test
  void theHelpOfEveryCommandIsTheRecordedOne() throws IOException {
    StringBuilder all = new StringBuilder();
    for (List<String> command : commands()) {
      command.add("--help");
      CommandResult ran = CommandResult.stratlab(folder, command.toArray(String[]::new));
      assertThat(ran.exit()).isZero();
      all.append("$ stratlab ").append(String.join(" ", command)).append('\n');
      all.append(ran.out()).append('\n');
    }
    if (Boolean.getBoolean("contract.update")) {
      Files.createDirectories(HELP.getParent());
      Files.writeString(HELP, all);
    }
    assertThat(all.toString()).isEqualTo(Files.readString(HELP));
  }

  private List<List<String>> commands() {
    List<List<String>> paths = new ArrayList<>();
    Terminal terminal = new Terminal(System.out, System.err, false, false, 100, false);
    Folders surroundings = new Folders(folder, folder, folder);
    collect(
        Commands.all(new CommandContext(terminal, surroundings, CommandResult.RELEASE)),
        List.of(),
        paths);
    return paths;
  }

  private static void collect(CommandLine command, List<String> path, List<List<String>> paths) {
    paths.add(new ArrayList<>(path));
    for (String name : new TreeSet<>(command.getSubcommands().keySet())) {
      CommandLine sub = command.getSubcommands().get(name);
      if (sub.getCommandName().equals(name)) {
        List<String> longer = new ArrayList<>(path);
        longer.add(name);
        collect(sub, longer, paths);
      }
    }
  }

  @ParameterizedTest
  @EnumSource(Exit.class)
  void theHelpNamesEveryExitCode(Exit exit) {
    assertThat(CommandResult.stratlab(folder, "--help").out())
        .containsPattern("\\b" + exit.code() + " ");
  }

  @ParameterizedTest(name = "{0} is {1}")
  @CsvSource({
    "help, --help",
    "help run, run --help",
    "run help, run --help",
    "help jobs show, jobs show --help",
    "strategies show help, strategies show --help",
    "--version, version"
  })
  void thereAreOtherWaysToAsk(String said, String meant) {
    assertThat(CommandResult.stratlab(folder, said.split(" ")))
        .isEqualTo(CommandResult.stratlab(folder, meant.split(" ")));
  }

  @Test
  void theBareNameShowsTheHelp() {
    assertThat(CommandResult.stratlab(folder)).isEqualTo(CommandResult.stratlab(folder, "--help"));
  }

  @Test
  void theVersionNamesProgramEngineAndJava() {
    CommandResult ran = CommandResult.stratlab(folder, "version");
    assertThat(ran.exit()).isZero();
    assertThat(ran.line("version")).endsWith("  1.2.3");
    assertThat(ran.line("java")).contains(Runtime.version().toString());
    assertThat(ran.line("engine")).endsWith("  4");
  }

  @Test
  void theCompletionScriptIsShellThatKnowsTheCommands() throws Exception {
    CommandResult ran = CommandResult.stratlab(folder, "completion");
    assertThat(ran.exit()).isZero();
    assertThat(ran.out()).contains("strategies", "--data-path-1", "complete -F");

    Path script = Files.writeString(folder.resolve("completion.sh"), ran.out());
    Process shell = new ProcessBuilder("bash", "-n", script.toString()).inheritIO().start();
    assertThat(shell.waitFor()).isZero();
  }

  @Test
  void theTraceOfAFaultIsShownOnlyOnRequest() {
    assertThat(CommandResult.stratlab(folder, "data", "show", "x").err()).doesNotContain("\tat ");
    assertThat(CommandResult.stratlab(folder, "data", "show", "x", "-v").err())
        .contains("\tat stratlab");
  }
}
