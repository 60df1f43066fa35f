package stratlab.cli;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import picocli.CommandLine;
import picocli.CommandLine.Help;
import picocli.CommandLine.Model.OptionSpec;
import stratlab.cli.catalog.DataCommand;
import stratlab.cli.catalog.EnvironmentCommand;
import stratlab.cli.catalog.PresetsCommand;
import stratlab.cli.catalog.SettingsCommand;
import stratlab.cli.catalog.StrategiesCommand;
import stratlab.cli.job.JobsCommand;
import stratlab.cli.run.RunCommand;
import stratlab.cli.sweep.SweepCommand;
import stratlab.cli.sweep.WalkForwardCommand;
import stratlab.cli.terminal.CommandContext;
import stratlab.cli.terminal.Faults;
import stratlab.cli.terminal.Terminal;

/** The commands there are, each made when it is needed: reading its options takes a while. */
final class Commands {
  private static final Map<String, Function<CommandContext, CommandLine>> MAKERS =
      new LinkedHashMap<>();

  static {
    MAKERS.put("serve", bench -> new CommandLine(new ServeCommand(bench)));
    MAKERS.put("run", bench -> new CommandLine(new RunCommand(bench)));
    MAKERS.put("sweep", bench -> new CommandLine(new SweepCommand(bench)));
    MAKERS.put("walk-forward", bench -> new CommandLine(new WalkForwardCommand(bench)));
    MAKERS.put("strategies", StrategiesCommand::of);
    MAKERS.put("presets", PresetsCommand::of);
    MAKERS.put("settings", bench -> new CommandLine(new SettingsCommand(bench)));
    MAKERS.put("data", DataCommand::of);
    MAKERS.put("jobs", JobsCommand::of);
    MAKERS.put("environment", bench -> new CommandLine(new EnvironmentCommand(bench)));
    MAKERS.put("version", bench -> new CommandLine(new VersionCommand(bench)));
    MAKERS.put("completion", bench -> new CommandLine(new CompletionCommand(bench)));
  }

  private Commands() {}

  /** Returns the program with all its commands. */
  static CommandLine all(CommandContext bench) {
    return with(bench, MAKERS);
  }

  /** Returns the program with the command that is asked for, with all where that is not certain. */
  static CommandLine of(CommandContext bench, String... arguments) {
    Function<CommandContext, CommandLine> maker =
        arguments.length == 0 ? null : MAKERS.get(arguments[0]);
    return maker == null ? all(bench) : with(bench, Map.of(arguments[0], maker));
  }

  private static CommandLine with(
      CommandContext bench, Map<String, Function<CommandContext, CommandLine>> makers) {
    Terminal terminal = bench.terminal();
    CommandLine program = new CommandLine(new Application(bench), CommandLine.defaultFactory());
    makers.forEach((name, maker) -> program.addSubcommand(name, maker.apply(bench)));
    addCommonOptions(program);
    return program
        .setExpandAtFiles(false)
        .setOut(new PrintWriter(terminal.out(), true, StandardCharsets.UTF_8))
        .setErr(new PrintWriter(terminal.err(), true, StandardCharsets.UTF_8))
        .setUsageHelpWidth(Math.min(terminal.width(), Terminal.USUAL_WIDTH))
        .setUsageHelpLongOptionsMaxWidth(34)
        .setColorScheme(Help.defaultColorScheme(terminal.colour() ? Help.Ansi.ON : Help.Ansi.OFF))
        .setExecutionStrategy(parsed -> Faults.ifUnderstood(terminal, parsed))
        .setParameterExceptionHandler((fault, _) -> Faults.misunderstood(terminal, fault))
        .setExecutionExceptionHandler((fault, line, _) -> Faults.failed(terminal, fault, line));
  }

  private static void addCommonOptions(CommandLine command) {
    // All that is wrong with the words is told at once.
    command.getCommandSpec().parser().collectErrors(true);
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
    Set.copyOf(command.getSubcommands().values()).forEach(Commands::addCommonOptions);
  }
}
