package stratlab.cli.report;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import stratlab.backtest.BacktestReport;
import stratlab.backtest.GuardVerdict;
import stratlab.backtest.TradesCsv;
import stratlab.cli.terminal.CommandContext;
import stratlab.cli.terminal.EnumNames;
import stratlab.cli.terminal.Exit;
import stratlab.cli.terminal.FileEnding;
import stratlab.cli.terminal.Format;
import stratlab.cli.terminal.OutputFile;
import stratlab.cli.terminal.Refusal;
import stratlab.cli.terminal.Terminal;
import stratlab.document.ReportJson;

/** Where a report goes and in which form; checked before the run, so that no run is for nothing. */
public final class ReportFile {
  private final CommandContext bench;
  private final @Nullable OutputFile target;
  private final Format format;
  private final ReportTable.Extent extent;

  public ReportFile(
      CommandContext bench,
      @Nullable String output,
      @Nullable Format format,
      ReportTable.@Nullable Extent extent) {
    this.bench = bench;
    this.format = FileEnding.format("--output", "-".equals(output) ? null : output, format);
    this.extent = extent == null ? ReportTable.Extent.USUAL : extent;
    if (extent != null && this.format != Format.TABLE) {
      throw new Refusal(
          Exit.USAGE,
          "--trades, --all and --signals are for the table, not for " + EnumNames.of(this.format));
    }
    this.target =
        output == null || output.equals("-") ? null : OutputFile.of(bench, "--output", output);
  }

  /**
   * Writes a report under a title. The table tells the verdict; where it is bad the other forms, in
   * which it has no place, have it told beside them.
   */
  public void write(String title, BacktestReport report, GuardVerdict verdict) {
    if (format != Format.TABLE && !verdict.isClean()) {
      GuardLines.verdict(verdict).forEach(bench.terminal()::tell);
    }
    if (target == null) {
      print(bench.terminal(), title, report, verdict);
      return;
    }
    Terminal screen = bench.terminal();
    target.save(
        text ->
            print(
                new Terminal(text, screen.err(), false, false, screen.width(), false),
                title,
                report,
                verdict));
    screen.tell("Written to " + target.place());
  }

  private void print(Terminal terminal, String title, BacktestReport report, GuardVerdict verdict) {
    switch (format) {
      case JSON -> json(terminal, report);
      case CSV -> terminal.data(TradesCsv.of(report.trades()));
      case TABLE -> {
        List<String> lines = new ReportTable(terminal, title, report, verdict, extent).lines();
        lines.forEach(terminal::line);
        if (terminal.outIsScreen() && terminal.errIsScreen()) {
          terminal.tell(
              "\nMore: --all (figures), --signals, --trades all, --format csv (trades), --format json (everything).");
        }
      }
    }
  }

  /** The bytes of the API, so that two ways to a report can be compared by their hash. */
  private static void json(Terminal terminal, BacktestReport report) {
    try {
      ReportJson.write(report, terminal.out());
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
    if (terminal.outIsScreen()) {
      terminal.line("");
    }
  }
}
