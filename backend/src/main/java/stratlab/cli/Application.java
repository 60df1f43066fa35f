package stratlab.cli;

import java.util.List;
import picocli.CommandLine.Command;
import stratlab.cli.catalog.EnvironmentCheck;
import stratlab.cli.terminal.CommandContext;
import stratlab.cli.terminal.Exit;
import stratlab.cli.terminal.Folders;
import stratlab.cli.terminal.Memory;
import stratlab.cli.terminal.Release;
import stratlab.cli.terminal.StandardOutput;
import stratlab.cli.terminal.Terminal;
import stratlab.environment.Environment;

/** The command line as a whole. */
@Command(
    name = "stratlab",
    description = "Backtests trading strategies on historical prices.",
    synopsisSubcommandLabel = "COMMAND",
    footerHeading = "%nExit codes:%n",
    footer = {
      "  0 ok, 1 unexpected fault, 2 usage, 3 faults in request or data, 4 the run failed,",
      "  5 cancelled or too slow, 6 not found, 7 a check found something, 130 interrupted,",
      "  141 the reader of the output stopped"
    })
public final class Application implements Runnable {
  private final CommandContext bench;

  Application(CommandContext bench) {
    this.bench = bench;
  }

  /** Runs the command that the arguments name and returns its exit code. */
  public static int run(
      Terminal terminal, Folders surroundings, Release release, String... arguments) {
    return run(terminal, surroundings, release, Environment.empty(), arguments);
  }

  /**
   * Runs the command that the arguments name and returns its exit code. Nothing is run on an
   * environment that has faults.
   */
  public static int run(
      Terminal terminal,
      Folders surroundings,
      Release release,
      Environment environment,
      String... arguments) {
    if (!EnvironmentCheck.passes(terminal, environment, List.of(arguments))) {
      terminal.flush();
      return Exit.USAGE.code();
    }
    CommandContext bench = new CommandContext(terminal, surroundings, release);
    String full = Memory.sentence();
    int exit;
    try {
      String[] words = Spoken.of(bench, arguments);
      exit = Commands.of(bench, words).execute(words);
    } catch (OutOfMemoryError _) {
      terminal.tell("stratlab: " + full);
      exit = Exit.UNEXPECTED.code();
    }
    terminal.flush();
    return StandardOutput.end(terminal, exit);
  }

  @Override
  public void run() {
    Commands.all(bench).usage(bench.terminal().out());
  }
}
