package stratlab.cli.catalog;

import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import stratlab.cli.terminal.CommandContext;
import stratlab.cli.terminal.Exit;
import stratlab.cli.terminal.Format;
import stratlab.cli.terminal.ListOptions;
import stratlab.cli.terminal.Refusal;
import stratlab.market.catalog.DataSet;

/** {@code data}: the price files of the data folder. */
@Command(name = "data", description = "List the price files of the data folder, or show one.")
public final class DataCommand implements Callable<Integer> {
  private final CommandContext bench;

  @Mixin private ListOptions options = new ListOptions();

  private DataCommand(CommandContext bench) {
    this.bench = bench;
  }

  /** Returns the command with those below it. */
  public static CommandLine of(CommandContext bench) {
    return new CommandLine(new DataCommand(bench))
        .addSubcommand(new Ls(bench))
        .addSubcommand(new Show(bench));
  }

  @Override
  public Integer call() {
    return list(bench, options.format());
  }

  private static int list(CommandContext bench, Format format) {
    List<DataSet> all = bench.data().list();
    switch (format) {
      case JSON -> bench.printJson(all.stream().map(DataFacts::json).toList());
      case CSV -> bench.printCsv(DataFacts.HEADING, all.stream().map(DataFacts::cells).toList());
      case TABLE -> {
        if (all.isEmpty()) {
          bench.terminal().tell("There is no .csv file in " + bench.data().folder());
        } else {
          bench.printTable(DataFacts.table(all));
          List<String> faults = DataFacts.faults(bench.terminal(), all);
          if (!faults.isEmpty()) {
            bench.terminal().line("");
            faults.forEach(bench.terminal()::line);
          }
        }
      }
    }
    return Exit.OK.code();
  }

  /** {@code data ls}. */
  @Command(name = "ls", aliases = "list", description = "List the price files.")
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

  /** {@code data show NAME}. */
  @Command(name = "show", description = "Show a price file: its range, bar length and hash.")
  static final class Show implements Callable<Integer> {
    private final CommandContext bench;

    @Mixin private ListOptions options = new ListOptions();

    @Parameters(paramLabel = "NAME", description = "A price file of the folder, without .csv.")
    private String name = "";

    Show(CommandContext bench) {
      this.bench = bench;
    }

    @Override
    public Integer call() {
      DataSet set =
          bench
              .data()
              .find(name)
              .orElseThrow(() -> new Refusal(Exit.NOT_FOUND, bench.data().unknown(name)));
      switch (options.format()) {
        case JSON -> bench.printJson(DataFacts.json(set));
        case CSV -> bench.printCsv(DataFacts.HEADING, List.of(DataFacts.cells(set)));
        case TABLE -> {
          bench.terminal().line(bench.terminal().strong(set.name()));
          bench.terminal().line("");
          bench.printFacts(DataFacts.facts(set));
        }
      }
      return Exit.OK.code();
    }
  }
}
