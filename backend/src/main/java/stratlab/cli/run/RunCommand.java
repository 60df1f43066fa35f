package stratlab.cli.run;

import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import stratlab.backtest.BacktestReport;
import stratlab.backtest.CompletedRun;
import stratlab.backtest.GuardVerdict;
import stratlab.backtest.Progress;
import stratlab.cli.report.ReportFile;
import stratlab.cli.report.ReportTable;
import stratlab.cli.report.TradesShown;
import stratlab.cli.terminal.CheckedCommand;
import stratlab.cli.terminal.CommandContext;
import stratlab.cli.terminal.Exit;
import stratlab.cli.terminal.Format;
import stratlab.cli.terminal.UsageFaults;

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
      "  stratlab run --preset eurusd-reversion --cash 50000",
      "  stratlab run -s SmaCross --set sizing=cash-share --set size_percent=95"
    })
public final class RunCommand implements Callable<Integer>, CheckedCommand {
  /**
   * On how many shortened data sets a run is repeated: fewer than by a server, since somebody waits
   * for it.
   */
  private static final int CUTS = 2;

  private final CommandContext bench;

  @Mixin private RunOptions options = new RunOptions();

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      converter = Format.Reader.class,
      completionCandidates = Format.Words.class,
      description =
          "table (human-readable), json (the whole report) or csv (the trades). Usually by the ending"
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

  @Option(names = "--all", description = "Show every figure and breakdown, not only the headlines.")
  private boolean all;

  @Option(
      names = "--signals",
      description =
          "Show the outcome of every raw signal, and on how many bars each condition held.")
  private boolean signals;

  public RunCommand(CommandContext bench) {
    this.bench = bench;
  }

  @Override
  public Integer call() {
    UsageFaults usage = new UsageFaults();
    ReportFile file = usage.read(() -> new ReportFile(bench, output, format, extent()));
    PlannedRun planned = PlannedRun.of(bench, options, null, usage);
    CompletedRun run =
        planned.showing(
            bench.terminal(), progress -> planned.backtests().simulate(planned.spec(), progress));
    // On a thread of its own: the report is made meanwhile, from what neither of them changes.
    FutureTask<GuardVerdict> guard = new FutureTask<>(() -> run.guard(CUTS, Progress.NONE));
    Thread.ofPlatform().name("look-ahead").daemon().start(guard);
    BacktestReport report = run.report();
    Objects.requireNonNull(file, "an option that cannot be read ends the command")
        .write(planned.spec().name(), report, verdict(guard, report.id()));
    return Exit.OK.code();
  }

  /** The report that is there is written, however the check ends. */
  private static GuardVerdict verdict(FutureTask<GuardVerdict> guard, String report) {
    try {
      return guard.get();
    } catch (ExecutionException failed) {
      return GuardVerdict.failed(report, String.valueOf(failed.getCause()));
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      return GuardVerdict.failed(report, interrupted.toString());
    }
  }

  @Override
  public void check(UsageFaults usage) {
    usage.read(() -> new ReportFile(bench, output, format, extent()));
    PlannedRun.of(bench, options, null, usage);
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
}
