package stratlab.cli.catalog;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import stratlab.backtest.RunSettings;
import stratlab.cli.run.ParamFacts;
import stratlab.cli.terminal.CommandContext;
import stratlab.cli.terminal.Exit;
import stratlab.cli.terminal.ListOptions;
import stratlab.cli.terminal.Terminal;
import stratlab.strategy.ParamDefinition;

/** {@code settings}: what can be set about how a run is traded. */
@Command(
    name = "settings",
    description = "List what can be set about how a run is traded: sizes, costs, margin, fills.",
    footerHeading = "%nUse:%n",
    footer = "  stratlab run --set slippage=0.0005 --set leverage=2")
public final class SettingsCommand implements Callable<Integer> {
  private final CommandContext bench;

  @Mixin private ListOptions options = new ListOptions();

  public SettingsCommand(CommandContext bench) {
    this.bench = bench;
  }

  @Override
  public Integer call() {
    List<ParamDefinition> all = RunSettings.params().definitions();
    switch (options.format()) {
      case JSON -> bench.printJson(all.stream().map(ParamFacts::json).toList());
      case CSV -> bench.printCsv(ParamFacts.HEADING, ParamFacts.cells(all));
      case TABLE -> groups(all).forEach(this::print);
    }
    return Exit.OK.code();
  }

  private static Map<String, List<ParamDefinition>> groups(List<ParamDefinition> all) {
    Map<String, List<ParamDefinition>> groups = new LinkedHashMap<>();
    all.forEach(it -> groups.computeIfAbsent(it.group(), _ -> new ArrayList<>()).add(it));
    return groups;
  }

  private void print(String group, List<ParamDefinition> settings) {
    Terminal terminal = bench.terminal();
    terminal.line(terminal.strong(group));
    bench.printTable(ParamFacts.table("SETTING", settings));
    terminal.line("");
  }
}
