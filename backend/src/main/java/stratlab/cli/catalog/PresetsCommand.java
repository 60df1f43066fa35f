package stratlab.cli.catalog;

import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import stratlab.backtest.Fault;
import stratlab.cli.run.PresetFacts;
import stratlab.cli.terminal.CommandContext;
import stratlab.cli.terminal.Exit;
import stratlab.cli.terminal.Format;
import stratlab.cli.terminal.ListOptions;
import stratlab.cli.terminal.Terminal;
import stratlab.cli.terminal.TextTable;
import stratlab.preset.Preset;

/** {@code presets}: requests that are kept as files. */
@Command(
    name = "presets",
    description = "List the presets of the data folder, or show one. A preset is a run by name.",
    footerHeading = "%nUse:%n",
    footer = "  stratlab run --preset NAME")
public final class PresetsCommand implements Callable<Integer> {
  private final CommandContext bench;

  @Mixin private ListOptions options = new ListOptions();

  private PresetsCommand(CommandContext bench) {
    this.bench = bench;
  }

  /** Returns the command with those below it. */
  public static CommandLine of(CommandContext bench) {
    return new CommandLine(new PresetsCommand(bench))
        .addSubcommand(new Ls(bench))
        .addSubcommand(new Show(bench));
  }

  @Override
  public Integer call() {
    return list(bench, options.format());
  }

  private static int list(CommandContext bench, Format format) {
    List<Preset> all = bench.presets().list(bench.backtests());
    switch (format) {
      case JSON -> bench.printJson(all.stream().map(PresetFacts::json).toList());
      case CSV ->
          bench.printCsv(PresetFacts.HEADING, all.stream().map(PresetFacts::cells).toList());
      case TABLE -> {
        if (all.isEmpty()) {
          bench.terminal().tell("There is no .json file in " + bench.presets().folder());
        } else {
          bench.printTable(PresetFacts.table(all));
        }
      }
    }
    all.forEach(preset -> tellFaults(bench, preset));
    return Exit.OK.code();
  }

  private static void tellFaults(CommandContext bench, Preset preset) {
    for (Fault fault : preset.faults()) {
      bench.terminal().tell(PresetFacts.line(preset, fault));
    }
  }

  /** {@code presets ls}. */
  @Command(name = "ls", aliases = "list", description = "List the presets.")
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

  /** {@code presets show NAME}. */
  @Command(name = "show", description = "Show a preset: what it runs, on which data.")
  static final class Show implements Callable<Integer> {
    private final CommandContext bench;

    @Mixin private ListOptions options = new ListOptions();

    @Parameters(paramLabel = "NAME", description = "A file of the folder, without .json.")
    private String name = "";

    Show(CommandContext bench) {
      this.bench = bench;
    }

    @Override
    public Integer call() {
      Preset preset = PresetFacts.find(bench, name);
      Terminal terminal = bench.terminal();
      switch (options.format()) {
        case JSON -> bench.printJson(PresetFacts.json(preset));
        case CSV -> bench.printCsv(PresetFacts.HEADING, List.of(PresetFacts.cells(preset)));
        case TABLE -> {
          terminal.line(terminal.strong(preset.title()) + "  " + preset.name());
          terminal.line("");
          if (!preset.description().isEmpty()) {
            TextTable.wrap(preset.description(), terminal.width()).forEach(terminal::line);
            terminal.line("");
          }
          bench.printFacts(PresetFacts.facts(preset));
          terminal.line("");
          terminal.line(terminal.faint("Example"));
          terminal.line("  stratlab run --preset " + Scaffold.shellWord(preset.name()));
        }
      }
      tellFaults(bench, preset);
      return Exit.OK.code();
    }
  }
}
