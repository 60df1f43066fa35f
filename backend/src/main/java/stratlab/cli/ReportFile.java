package stratlab.cli;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import stratlab.backtest.BacktestReport;
import stratlab.backtest.GuardVerdict;
import stratlab.backtest.TradesCsv;
import stratlab.job.ReportJson;

/** Where a report goes and in which form; checked before the run, so that no run is for nothing. */
final class ReportFile {
  private static final int BUFFER = 1 << 16;

  private final Workbench bench;
  private final @Nullable Path target;
  private final Format format;
  private final ReportTable.Extent extent;

  ReportFile(
      Workbench bench,
      @Nullable String output,
      @Nullable Format format,
      ReportTable.@Nullable Extent extent) {
    this.bench = bench;
    this.target =
        output == null || output.equals("-") ? null : bench.surroundings().resolve(output);
    this.format = format == null ? usual(target) : format;
    this.extent = extent == null ? ReportTable.Extent.USUAL : extent;
    if (extent != null && this.format != Format.TABLE) {
      throw new Refusal(
          Exit.USAGE,
          "--trades, --all and --signals are for the table, not for " + this.format.word());
    }
    if (target != null && !canBeFile(target)) {
      throw new Refusal(
          Exit.USAGE,
          "--output: %s is a folder or in none; name a file in a folder that exists"
              .formatted(target));
    }
  }

  private static boolean canBeFile(Path target) {
    Path folder = target.getParent();
    return !Files.isDirectory(target) && folder != null && Files.isDirectory(folder);
  }

  private static Format usual(@Nullable Path target) {
    String name = target == null ? "" : target.toString().toLowerCase(Locale.ROOT);
    return name.endsWith(".json") ? Format.JSON : name.endsWith(".csv") ? Format.CSV : Format.TABLE;
  }

  /**
   * Writes a report under a title. The table tells the verdict; where it is bad the other forms, in
   * which it has no place, have it told beside them.
   */
  void write(String title, BacktestReport report, GuardVerdict verdict) {
    if (format != Format.TABLE && !verdict.isClean()) {
      GuardLines.verdict(verdict).forEach(bench.terminal()::tell);
    }
    if (target == null) {
      print(bench.terminal(), title, report, verdict);
      return;
    }
    save(target, title, report, verdict);
    bench.terminal().tell("Written to " + target);
  }

  // Written beside the target and moved, so that no reader and no Ctrl-C meets half a report.
  private void save(Path place, String title, BacktestReport report, GuardVerdict verdict) {
    Path part = place.resolveSibling(place.getFileName() + ".part");
    part.toFile().deleteOnExit();
    Terminal screen = bench.terminal();
    try {
      try (PrintStream text =
          new PrintStream(
              new BufferedOutputStream(Files.newOutputStream(part), BUFFER),
              false,
              StandardCharsets.UTF_8)) {
        print(
            new Terminal(text, screen.err(), false, false, screen.width(), false),
            title,
            report,
            verdict);
        if (text.checkError()) {
          throw new IOException("the disk took only a part of it");
        }
      }
      Files.move(part, place, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException failed) {
      throw new Refusal(
          Exit.UNEXPECTED, "--output: %s cannot be written: %s".formatted(place, failed), failed);
    }
  }

  private void print(Terminal terminal, String title, BacktestReport report, GuardVerdict verdict) {
    switch (format) {
      case JSON -> json(terminal, report);
      case CSV -> terminal.out().print(TradesCsv.of(report.trades()));
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
