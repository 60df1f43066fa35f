package stratlab.cli.catalog;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import stratlab.backtest.BacktestSpec;
import stratlab.backtest.GuardVerdict;
import stratlab.backtest.WarmUpEffect;
import stratlab.cli.report.GuardLines;
import stratlab.cli.run.PlannedRun;
import stratlab.cli.run.RunOptions;
import stratlab.cli.terminal.CheckedCommand;
import stratlab.cli.terminal.CommandContext;
import stratlab.cli.terminal.Exit;
import stratlab.cli.terminal.Format;
import stratlab.cli.terminal.Formats;
import stratlab.cli.terminal.Refusal;
import stratlab.cli.terminal.Terminal;
import stratlab.cli.terminal.UsageFaults;

/** {@code strategies check}: whether a strategy knows the future. */
@Command(
    name = "check",
    description =
        "Look for knowledge of the future in a strategy: repeat its run on data cut short at many"
            + " bars, compare orders, account and lines bit for bit, and search its code for what"
            + " reaches outside of a run. Exit code 7 when something was found.",
    abbreviateSynopsis = true,
    sortOptions = false)
final class CheckStrategyCommand implements Callable<Integer>, CheckedCommand {
  private static final int MOST_CUTS = 10_000;

  private final CommandContext bench;

  @Parameters(paramLabel = "NAME", arity = "0..1", description = "A strategy, in any case.")
  private @Nullable String name;

  @Option(
      names = "--cuts",
      paramLabel = "N",
      description = "On how many shortened data sets it is repeated (20).")
  private int cuts = 20;

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      converter = Format.Reader.class,
      completionCandidates = Format.Words.class,
      description = "table (human-readable), json or csv (what was found, a line each).")
  private Format format = Format.TABLE;

  @Mixin private RunOptions options = new RunOptions();

  CheckStrategyCommand(CommandContext bench) {
    this.bench = bench;
  }

  @Override
  public Integer call() {
    PlannedRun planned = planned(new UsageFaults());
    GuardVerdict verdict =
        planned.showing(
            bench.terminal(),
            progress -> planned.backtests().guard(planned.spec(), cuts, progress));
    switch (format) {
      case JSON -> bench.printJson(json(planned.spec(), verdict));
      case CSV ->
          bench.printCsv(
              List.of("violation"), verdict.violations().stream().map(List::of).toList());
      case TABLE -> print(planned.spec(), verdict);
    }
    return (verdict.isClean() ? Exit.OK : Exit.CHECK_FAILED).code();
  }

  @Override
  public void check(UsageFaults usage) {
    planned(usage);
  }

  private PlannedRun planned(UsageFaults usage) {
    usage.read(this::checkCuts);
    usage.read(this::checkName);
    return PlannedRun.of(bench, options, name, usage);
  }

  private int checkCuts() {
    if (cuts < 1 || cuts > MOST_CUTS) {
      throw new Refusal(
          Exit.USAGE, "--cuts: %d is not in 1..%s".formatted(cuts, Formats.count(MOST_CUTS)));
    }
    return cuts;
  }

  private @Nullable String checkName() {
    if (name != null && options.strategy() != null) {
      throw new Refusal(Exit.USAGE, "the strategy is named twice; leave out --strategy");
    }
    return name;
  }

  private void print(BacktestSpec spec, GuardVerdict verdict) {
    Map<String, String> facts = new LinkedHashMap<>();
    facts.put("Strategy", spec.strategy());
    facts.put("Data", String.join(", ", spec.data().values()));
    facts.put("Repeated", Formats.count(verdict.cuts().size()) + " times on data cut short");
    facts.put("Warm-up", GuardLines.warmUp(verdict.warmUp()));
    facts.put("Verdict", GuardLines.verdict(verdict).getFirst());
    bench.printFacts(facts);
    Terminal terminal = bench.terminal();
    verdict.violations().forEach(line -> terminal.line(terminal.alarming("! " + line)));
  }

  private static Map<String, @Nullable Object> json(BacktestSpec spec, GuardVerdict verdict) {
    Map<String, @Nullable Object> json = new LinkedHashMap<>();
    json.put("strategy", spec.strategy());
    json.put("data", spec.data());
    json.put("report", verdict.report());
    json.put("seed", verdict.seed());
    json.put("clean", verdict.isClean());
    json.put("cuts", verdict.cuts());
    json.put("violations", verdict.violations());
    WarmUpEffect effect = verdict.warmUp();
    Map<String, @Nullable Object> warmUp = new LinkedHashMap<>();
    warmUp.put("bars", effect.bars());
    warmUp.put("over", effect.over());
    warmUp.put("reason", effect.reason());
    warmUp.put("line", effect.line());
    warmUp.put("difference", effect.difference());
    warmUp.put("orders", List.of(effect.orders().once(), effect.orders().twice()));
    warmUp.put("end", List.of(effect.end().once(), effect.end().twice()));
    json.put("warmUp", warmUp);
    return json;
  }
}
