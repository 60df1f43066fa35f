package stratlab.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import stratlab.backtest.BacktestReport;
import stratlab.backtest.BacktestRequest;
import stratlab.backtest.BacktestSpec;
import stratlab.backtest.Backtests;
import stratlab.backtest.Defaults;
import stratlab.backtest.InvalidRequest;
import stratlab.market.catalog.DataCatalog;
import stratlab.strategy.StrategyDefinition;

/** {@code run}: one backtest, here and now. */
@Command(
    name = "run",
    description =
        "Run one backtest and print its report. Without options it runs the default strategy on the"
            + " default data.",
    abbreviateSynopsis = true,
    sortOptions = false,
    footerHeading = "%nExamples:%n",
    footer = {
      "  stratlab run",
      "  stratlab run -s SmaCross -P fast=20 -P slow=50 -d aapl-daily --from 2013-03-01",
      "  stratlab run -d price=./mine.csv --format json -o report.json",
      "  stratlab run -s SmaCross --set slippage=0.0005 --set sizing=all-in"
    })
final class RunCommand implements Callable<Integer> {
  private final Workbench bench;

  @Mixin private RunOptions options = new RunOptions();

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      converter = Format.Reader.class,
      completionCandidates = Format.Words.class,
      description =
          "table (for people), json (the whole report) or csv (the trades). Usually by the ending"
              + " of -o, else table.")
  private @Nullable Format format;

  @Option(
      names = {"-o", "--output"},
      paramLabel = "FILE",
      description = "Write to a file instead of standard output.")
  private @Nullable String output;

  @Option(
      names = "--trades",
      paramLabel = "N|all",
      converter = TradesShown.class,
      description = "How many trades the table shows, first and last (10).")
  private @Nullable Integer trades;

  @Option(names = "--all", description = "Show every figure in the table, not only the headlines.")
  private boolean all;

  @Option(
      names = "--signals",
      description =
          "Show what became of every raw signal, and on how many bars each condition held.")
  private boolean signals;

  RunCommand(Workbench bench) {
    this.bench = bench;
  }

  @Override
  public Integer call() {
    ReportFile file = new ReportFile(bench, output, format, extent());
    String wanted = options.strategy();
    List<String> roles =
        bench
            .strategies()
            .find(wanted == null ? Defaults.STRATEGY : wanted)
            .map(StrategyDefinition::roles)
            .orElse(List.of());
    DataChoice choice = new DataChoice(bench, roles, options);
    List<Path> files = choice.files();
    DataCatalog data =
        files.isEmpty() ? bench.data() : new DataCatalog(bench.surroundings().data(), files);
    Backtests backtests = new Backtests(bench.strategies(), data);
    BacktestSpec spec = check(backtests, request(wanted, choice), choice.faults());
    file.write(spec.name(), run(backtests, spec));
    return Exit.OK.code();
  }

  private ReportTable.@Nullable Extent extent() {
    Integer wanted = trades;
    if (wanted == null) {
      return all || signals
          ? new ReportTable.Extent(ReportTable.Extent.USUAL.trades(), all, signals)
          : null;
    }
    return new ReportTable.Extent(wanted, all, signals);
  }

  private BacktestRequest request(@Nullable String strategy, DataChoice choice) {
    return new BacktestRequest(
        options.name(),
        strategy,
        options.params().all(),
        choice.names(),
        options.from(),
        options.to(),
        options.cash(),
        options.commission(),
        options.size(),
        options.settings());
  }

  private static BacktestSpec check(
      Backtests backtests, BacktestRequest request, List<String> faults) {
    List<String> all = new ArrayList<>(faults);
    try {
      BacktestSpec spec = backtests.check(request);
      if (all.isEmpty()) {
        return spec;
      }
    } catch (InvalidRequest refused) {
      all.addAll(new FaultLines(backtests.strategies(), backtests.data(), request).of(refused));
    }
    throw new Refusal(Exit.INVALID, all);
  }

  private BacktestReport run(Backtests backtests, BacktestSpec spec) {
    try (ProgressLine progress = new ProgressLine(bench.terminal())) {
      return backtests.run(spec, progress);
    }
  }
}
