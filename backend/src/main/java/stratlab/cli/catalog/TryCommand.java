package stratlab.cli.catalog;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import stratlab.backtest.Backtests;
import stratlab.cli.catalog.Trials.Trial;
import stratlab.cli.terminal.CommandContext;
import stratlab.cli.terminal.Exit;
import stratlab.cli.terminal.Formats;
import stratlab.cli.terminal.ListOptions;
import stratlab.cli.terminal.Refusal;
import stratlab.cli.terminal.TextTable;
import stratlab.cli.terminal.TextTable.Heading;
import stratlab.strategy.StrategyDefinition;

/** {@code strategies try}: each strategy once, with its defaults. */
@Command(
    name = "try",
    description =
        "Run each strategy with its defaults on the first data set on which it trades, and print a"
            + " line for each. One that needs several takes neighbours: sp500-daily and"
            + " usdcad-daily, eurusd-daily and usdchf-daily, synthetic-north and synthetic-south.")
final class TryCommand implements Callable<Integer> {
  private static final List<String> HEADING =
      List.of(
          "strategy",
          "data",
          "trades",
          "open_trades",
          "total_return",
          "sharpe",
          "max_drawdown",
          "millis");

  private final CommandContext bench;

  @Option(
      names = {"-d", "--data"},
      paramLabel = "NAME",
      description =
          "Try this data set; may be repeated, then they are tried in this order. Usually those of"
              + " the data folder: daily ones first, then bars within the day.")
  private List<String> data = new ArrayList<>();

  @Mixin private ListOptions options = new ListOptions();

  @Parameters(paramLabel = "STRATEGY", description = "Only these strategies, in any case.")
  private List<String> strategies = new ArrayList<>();

  TryCommand(CommandContext bench) {
    this.bench = bench;
  }

  @Override
  public Integer call() {
    List<StrategyDefinition> chosen = chosen();
    checkData();
    Trials trials = new Trials(new Backtests(bench.strategies(), bench.data()), data);
    List<Trial> all = chosen.stream().map(trials::of).toList();
    switch (options.format()) {
      case JSON -> bench.printJson(all.stream().map(TryCommand::json).toList());
      case CSV -> bench.printCsv(HEADING, all.stream().map(TryCommand::cells).toList());
      case TABLE -> bench.printTable(table(all));
    }
    return Exit.OK.code();
  }

  private List<StrategyDefinition> chosen() {
    if (strategies.isEmpty()) {
      return bench.strategies().list();
    }
    return strategies.stream()
        .map(
            name ->
                bench
                    .strategies()
                    .find(name)
                    .orElseThrow(
                        () -> new Refusal(Exit.NOT_FOUND, StrategyFacts.unknown(bench, name))))
        .toList();
  }

  private void checkData() {
    List<String> names = bench.data().names();
    for (String name : data) {
      if (!names.contains(name)) {
        throw new Refusal(Exit.NOT_FOUND, bench.data().unknown(name));
      }
    }
  }

  private static TextTable table(List<Trial> all) {
    TextTable table =
        new TextTable(
            Heading.text("STRATEGY"),
            Heading.text("DATA"),
            Heading.number("TRADES"),
            Heading.number("OPEN"),
            Heading.number("RETURN"),
            Heading.number("SHARPE"),
            Heading.number("DRAWDOWN"),
            Heading.number("MS"));
    for (Trial trial : all) {
      Double sharpe = trial.sharpe();
      table.row(
          trial.strategy().name(),
          trial.data().isEmpty() ? Formats.ABSENT : String.join(", ", trial.data().values()),
          Formats.count(trial.trades()),
          Formats.count(trial.open()),
          Formats.percent(trial.totalReturn()),
          sharpe == null ? Formats.ABSENT : Formats.number(sharpe, 2),
          Formats.percent(trial.maxDrawdown()),
          Formats.count(trial.millis()));
    }
    return table;
  }

  private static List<@Nullable Object> cells(Trial trial) {
    return Arrays.asList(
        trial.strategy().name(),
        String.join(" ", trial.data().values()),
        trial.trades(),
        trial.open(),
        trial.totalReturn(),
        trial.sharpe(),
        trial.maxDrawdown(),
        trial.millis());
  }

  private static Map<String, @Nullable Object> json(Trial trial) {
    Map<String, @Nullable Object> json = new LinkedHashMap<>();
    json.put("strategy", trial.strategy().name());
    json.put("data", trial.data());
    json.put("trades", trial.trades());
    json.put("openTrades", trial.open());
    json.put("totalReturn", trial.totalReturn());
    json.put("sharpe", trial.sharpe());
    json.put("maxDrawdown", trial.maxDrawdown());
    json.put("millis", trial.millis());
    return json;
  }
}
