package stratlab.job.report;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;
import stratlab.analytics.Metric;
import stratlab.analytics.breakdown.Breakdown;
import stratlab.analytics.evidence.Evidence;
import stratlab.analytics.series.Drawdown;
import stratlab.analytics.series.MonthlyReturns;
import stratlab.backtest.BacktestReport;
import stratlab.document.ReportJson;

/**
 * A report as the store keeps it: stretches of its JSON document, each compressed, which put
 * together in the order of {@link ReportPart} are the document; and a summary, which is a document
 * of its own. So the whole can be sent without being read, and a window of it without the rest.
 */
public final class ReportParts {
  /** The name of the summary in the table. */
  static final String SUMMARY = "summary";

  private static final String TRANSACTIONS = "transactions";

  private final Map<ReportPart, byte[]> stretches;
  private final byte[] summary;

  private ReportParts(Map<ReportPart, byte[]> stretches, byte[] summary) {
    this.stretches = stretches;
    this.summary = summary;
  }

  /** What the page shows of a report before it asks for more. */
  private record Summary(
      String id,
      String engine,
      BacktestReport.Request request,
      BacktestReport.StrategyFacts strategy,
      List<BacktestReport.DataFacts> data,
      BacktestReport.Window window,
      List<String> warnings,
      List<Metric> metrics,
      List<MonthlyReturns> monthlyReturns,
      List<Drawdown> drawdowns,
      List<Breakdown> breakdowns,
      Evidence evidence,
      Map<String, Object> analyzers,
      Counts counts) {}

  private record Counts(int trades, int openTrades, int orders, int bars) {}

  public static ReportParts of(BacktestReport report) {
    Splitter splitter = new Splitter();
    try (splitter) {
      ReportJson.write(report, splitter, splitter::before);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return new ReportParts(splitter.done, compressed(ReportJson.bytes(summary(report))));
  }

  /** Returns what goes into the table, by name. */
  public Map<String, byte[]> columns() {
    Map<String, byte[]> columns = new LinkedHashMap<>();
    stretches.forEach((part, content) -> columns.put(part.key(), content));
    columns.put(SUMMARY, summary);
    return columns;
  }

  private static Summary summary(BacktestReport report) {
    Map<String, Object> analyzers = new LinkedHashMap<>(report.analyzers());
    analyzers.remove(TRANSACTIONS);
    return new Summary(
        report.id(),
        report.engine(),
        report.request(),
        report.strategy(),
        report.data(),
        report.window(),
        report.warnings(),
        report.metrics(),
        report.monthlyReturns(),
        report.drawdowns(),
        report.breakdowns(),
        report.evidence(),
        analyzers,
        new Counts(
            report.trades().size(),
            report.openTrades().size(),
            report.orders().size(),
            report.window().bars()));
  }

  private static byte[] compressed(byte[] plain) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (OutputStream packed = new FastGzip(bytes)) {
      packed.write(plain);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return bytes.toByteArray();
  }

  /** Compresses for speed: the columns of a report hardly shrink more with more effort. */
  private static final class FastGzip extends GZIPOutputStream {
    FastGzip(OutputStream out) throws IOException {
      super(out, 1 << 16);
      def.setLevel(Deflater.BEST_SPEED);
    }
  }

  /** Begins another compressed stretch where the document comes to a part's first member. */
  private static final class Splitter extends OutputStream {
    private final Map<ReportPart, byte[]> done = new EnumMap<>(ReportPart.class);
    private ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private @Nullable OutputStream packed;
    private ReportPart part = ReportPart.HEAD;

    void before(String member) {
      for (ReportPart next : ReportPart.values()) {
        if (next.firstMember().equals(member)) {
          close();
          part = next;
        }
      }
    }

    @Override
    public void write(int value) throws IOException {
      open().write(value);
    }

    @Override
    public void write(byte[] buffer, int offset, int length) throws IOException {
      open().write(buffer, offset, length);
    }

    private OutputStream open() throws IOException {
      OutputStream current = packed;
      if (current == null) {
        bytes = new ByteArrayOutputStream();
        current = new FastGzip(bytes);
        packed = current;
      }
      return current;
    }

    @Override
    public void close() {
      if (packed != null) {
        try {
          packed.close();
        } catch (IOException impossible) {
          throw new UncheckedIOException(impossible);
        }
        done.put(part, bytes.toByteArray());
        packed = null;
      }
    }
  }
}
