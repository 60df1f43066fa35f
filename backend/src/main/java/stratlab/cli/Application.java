package stratlab.cli;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;
import stratlab.backtest.Cancelled;
import stratlab.backtest.CannotRun;
import stratlab.market.catalog.UnknownDataSet;
import stratlab.market.csv.CsvFault;

/** The command line as a whole: the commands, and what becomes of their faults. */
@Command(
    name = "stratlab",
    description = "Backtests trading strategies on historical prices.",
    synopsisSubcommandLabel = "COMMAND",
    footerHeading = "%nExit codes:%n",
    footer = {
      "  0 ok, 1 unexpected fault, 2 usage, 3 faults in request or data, 4 the run failed,",
      "  5 cancelled or too slow, 6 not found, 130 interrupted"
    })
public final class Application implements Runnable {
  private final Workbench bench;

  private Application(Workbench bench) {
    this.bench = bench;
  }

  /** Runs the command that the arguments name and returns its exit code. */
  public static int run(Terminal terminal, Surroundings surroundings, String... arguments) {
    CommandLine commands = commands(new Workbench(terminal, surroundings));
    int exit = commands.execute(arguments);
    terminal.flush();
    return exit;
  }

  static CommandLine commands(Workbench bench) {
    Terminal terminal = bench.terminal();
    CommandLine commands = new CommandLine(new Application(bench), CommandLine.defaultFactory());
    commands.addSubcommand(new ServeCommand(bench));
    commands.addSubcommand(new RunCommand(bench));
    commands.addSubcommand(
        new CommandLine(new StrategiesCommand(bench))
            .addSubcommand(new StrategiesCommand.Ls(bench))
            .addSubcommand(new StrategiesCommand.Show(bench)));
    commands.addSubcommand(
        new CommandLine(new DataCommand(bench))
            .addSubcommand(new DataCommand.Ls(bench))
            .addSubcommand(new DataCommand.Show(bench)));
    commands.addSubcommand(JobsCommand.of(bench));
    commands.addSubcommand(new VersionCommand(bench));
    commands.addSubcommand(new CompletionCommand(bench));
    addCommonOptions(commands);
    return commands
        .setExpandAtFiles(false)
        .setOut(new PrintWriter(terminal.out(), true, StandardCharsets.UTF_8))
        .setErr(new PrintWriter(terminal.err(), true, StandardCharsets.UTF_8))
        .setUsageHelpWidth(Math.min(terminal.width(), Terminal.USUAL_WIDTH))
        .setUsageHelpLongOptionsMaxWidth(34)
        .setColorScheme(Help.defaultColorScheme(terminal.colour() ? Help.Ansi.ON : Help.Ansi.OFF))
        .setParameterExceptionHandler((fault, _) -> misunderstood(terminal, fault))
        .setExecutionExceptionHandler((fault, line, _) -> failed(terminal, fault, line));
  }

  private static void addCommonOptions(CommandLine command) {
    command
        .getCommandSpec()
        .addOption(
            OptionSpec.builder("-h", "--help")
                .usageHelp(true)
                .description("Show this help and exit.")
                .build())
        .addOption(
            OptionSpec.builder("-v", "--verbose")
                .description("Show the trace of a fault.")
                .build());
    Set.copyOf(command.getSubcommands().values()).forEach(Application::addCommonOptions);
  }

  @Override
  public void run() {
    commands(bench).usage(bench.terminal().out());
  }

  private static int misunderstood(Terminal terminal, ParameterException fault) {
    CommandLine line = fault.getCommandLine();
    String name = line.getCommandSpec().qualifiedName();
    String hint = fault instanceof UnmatchedArgumentException unknown ? hint(line, unknown) : "";
    terminal.tell(name + ": " + String.valueOf(fault.getMessage()).strip() + hint);
    terminal.tell("Try '" + name + " --help'.");
    return Exit.USAGE.code();
  }

  private static String hint(CommandLine line, UnmatchedArgumentException unknown) {
    List<String> known = new ArrayList<>(line.getSubcommands().keySet());
    line.getCommandSpec().options().forEach(option -> known.addAll(Arrays.asList(option.names())));
    return Nearest.hint(unknown.getUnmatched().getFirst().replaceFirst("=.*", ""), known);
  }

  private static int failed(Terminal terminal, Exception fault, CommandLine line) {
    String name = line.getCommandSpec().qualifiedName();
    List<String> lines = List.of(String.valueOf(fault.getMessage()));
    Exit exit;
    switch (fault) {
      case Refusal refusal -> {
        exit = refusal.exit();
        lines = refusal.faults();
      }
      case CsvFault _, UnknownDataSet _ -> exit = Exit.INVALID;
      case CannotRun _ -> exit = Exit.FAILED;
      case Cancelled _ -> exit = Exit.CANCELLED;
      default -> {
        exit = Exit.UNEXPECTED;
        lines = List.of("unexpected fault: " + fault);
      }
    }
    lines.forEach(text -> terminal.tell(name + ": " + text));
    if (verbose(line.getParseResult())) {
      fault.printStackTrace(terminal.err());
    } else if (!(fault instanceof Refusal) && exit == Exit.UNEXPECTED) {
      terminal.tell("The trace is shown with --verbose.");
    }
    return exit.code();
  }

  private static boolean verbose(@Nullable ParseResult parsed) {
    return parsed != null && parsed.hasMatchedOption("--verbose");
  }
}
