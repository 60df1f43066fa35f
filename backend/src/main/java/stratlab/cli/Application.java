package stratlab.cli;

import picocli.CommandLine.Command;

/** The command line as a whole. */
@Command(
    name = "stratlab",
    description = "Backtests trading strategies on historical prices.",
    synopsisSubcommandLabel = "COMMAND",
    footerHeading = "%nExit codes:%n",
    footer = {
      "  0 ok, 1 unexpected fault, 2 usage, 3 faults in request or data, 4 the run failed,",
      "  5 cancelled or too slow, 6 not found, 7 a check found something, 130 interrupted"
    })
public final class Application implements Runnable {
  private final Workbench bench;

  Application(Workbench bench) {
    this.bench = bench;
  }

  /** Runs the command that the arguments name and returns its exit code. */
  public static int run(
      Terminal terminal, Surroundings surroundings, Release release, String... arguments) {
    Workbench bench = new Workbench(terminal, surroundings, release);
    int exit = Commands.of(bench, arguments).execute(arguments);
    terminal.flush();
    return exit;
  }

  @Override
  public void run() {
    Commands.all(bench).usage(bench.terminal().out());
  }
}
