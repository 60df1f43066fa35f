package stratlab.cli.catalog;

import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import stratlab.cli.run.ParamFacts;
import stratlab.cli.terminal.CommandContext;
import stratlab.cli.terminal.Exit;
import stratlab.cli.terminal.Format;
import stratlab.cli.terminal.ListOptions;
import stratlab.cli.terminal.Refusal;
import stratlab.cli.terminal.Terminal;
import stratlab.cli.terminal.TextTable;
import stratlab.strategy.Plugin;
import stratlab.strategy.StrategyDefinition;

/** {@code strategies}: what can be run. */
@Command(
    name = "strategies",
    description = "List the strategies, show one with its parameters, or try them all.")
public final class StrategiesCommand implements Callable<Integer> {
  private final CommandContext bench;

  @Mixin private ListOptions options = new ListOptions();

  private StrategiesCommand(CommandContext bench) {
    this.bench = bench;
  }

  /** Returns the command with those below it. */
  public static CommandLine of(CommandContext bench) {
    return new CommandLine(new StrategiesCommand(bench))
        .addSubcommand(new Ls(bench))
        .addSubcommand(new Show(bench))
        .addSubcommand(new NewStrategyCommand(bench))
        .addSubcommand(new TryCommand(bench))
        .addSubcommand(new CheckStrategyCommand(bench));
  }

  @Override
  public Integer call() {
    return list(bench, options.format());
  }

  private static int list(CommandContext bench, Format format) {
    List<StrategyDefinition> all = bench.strategies().list();
    switch (format) {
      case JSON ->
          bench.printJson(all.stream().map(each -> StrategyFacts.json(bench, each)).toList());
      case CSV ->
          bench.printCsv(
              StrategyFacts.HEADING,
              all.stream().map(each -> StrategyFacts.cells(bench, each)).toList());
      case TABLE -> {
        bench.printTable(StrategyFacts.table(bench, all));
        if (bench.terminal().errIsScreen()) {
          bench.terminal().tell("\nParameters of one: stratlab strategies show NAME");
        }
      }
    }
    for (Plugin broken : bench.strategies().broken()) {
      bench.terminal().tell(broken.file() + " is not used: " + broken.fault());
    }
    return Exit.OK.code();
  }

  /** {@code strategies ls}. */
  @Command(name = "ls", aliases = "list", description = "List the strategies.")
  static final class Ls implements Callable<Integer> {
    private final CommandContext bench;

    @Mixin private ListOptions options = new ListOptions();

    Ls(CommandContext bench) {
      this.bench = bench;
    }

    @Override
    public Integer call() {
      return list(bench, options.format());
    }
  }

  /** {@code strategies show NAME}. */
  @Command(name = "show", description = "Show a strategy: its data, parameters and an example.")
  static final class Show implements Callable<Integer> {
    private final CommandContext bench;

    @Mixin private ListOptions options = new ListOptions();

    @Parameters(paramLabel = "NAME", description = "A strategy, in any case.")
    private String name = "";

    Show(CommandContext bench) {
      this.bench = bench;
    }

    @Override
    public Integer call() {
      StrategyDefinition strategy =
          bench
              .strategies()
              .find(name)
              .orElseThrow(() -> new Refusal(Exit.NOT_FOUND, StrategyFacts.unknown(bench, name)));
      switch (options.format()) {
        case JSON -> bench.printJson(StrategyFacts.json(bench, strategy));
        case CSV -> bench.printCsv(ParamFacts.HEADING, ParamFacts.cells(strategy.params()));
        case TABLE -> show(strategy);
      }
      return Exit.OK.code();
    }

    private void show(StrategyDefinition strategy) {
      Terminal terminal = bench.terminal();
      terminal.line(terminal.strong(strategy.title()) + "  " + strategy.name());
      terminal.line("");
      TextTable.wrap(strategy.about(), terminal.width()).forEach(terminal::line);
      terminal.line("");
      bench.printFacts(StrategyFacts.facts(bench, strategy));
      terminal.line("");
      bench.printTable(ParamFacts.table("PARAMETER", strategy.params()));
      terminal.line("");
      terminal.line(terminal.faint("Example"));
      terminal.line("  " + StrategyFacts.example(strategy));
    }
  }
}
