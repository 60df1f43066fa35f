package stratlab.api.report;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadFeature;
import io.micronaut.json.JsonMapper;
import io.micronaut.serde.annotation.Serdeable;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.DoubleConsumer;
import java.util.function.Supplier;
import stratlab.api.http.ProblemException;
import stratlab.api.http.Problems;
import stratlab.bounds.Cancellation;
import stratlab.bounds.Limits;
import stratlab.job.ReportChecks;
import stratlab.job.report.ReportCheck;
import stratlab.job.report.ReportPart;
import stratlab.job.report.Reports;

/**
 * Parts of stored reports as records and columns. What was read is kept for a few reports, because
 * a chart that is moved asks for windows of it again and again; a report never changes, but it may
 * be deleted.
 */
@Singleton
final class StoredReports {
  /** Summaries, of which each is small. */
  private static final int KEPT = 100;

  /** What a trade takes, with its numbers. */
  private static final long TRADE_BYTES = 500;

  /** Of an equity curve. */
  private static final int COLUMNS = 4;

  private static final JsonFactory JSON =
      JsonFactory.builder().enable(StreamReadFeature.USE_FAST_DOUBLE_PARSER).build();

  private final Reports reports;
  private final ReportChecks checks;
  private final JsonMapper json;
  private final PartCache<ReportSummary> summaries = new PartCache<>(KEPT, _ -> 1);
  private final PartCache<Trades> trades =
      new PartCache<>(Limits.KEPT_REPORT_PART, StoredReports::bytes);
  private final PartCache<StoredEquity> curves =
      new PartCache<>(Limits.KEPT_REPORT_PART, StoredReports::bytes);
  private final PartCache<List<StoredLine>> lines =
      new PartCache<>(Limits.KEPT_REPORT_PART, StoredReports::bytes);

  StoredReports(Reports reports, ReportChecks checks, JsonMapper json) {
    this.reports = reports;
    this.checks = checks;
    this.json = json;
  }

  /** An indicator; NaN where it has no value. */
  @SuppressWarnings("ArrayRecordComponent") // a column: read by row, never compared
  record StoredLine(String name, String role, String pane, double[] values) {}

  /** The part of a report with its trades. */
  @Serdeable
  record Trades(List<Trade> trades, List<OpenTrade> openTrades) {}

  /** The part of a report with its orders. */
  @Serdeable
  record Orders(List<Order> orders) {}

  /** The part of a report that tells what became of its signals. */
  @Serdeable
  record Signalled(Funnel funnel) {}

  ReportSummary summary(String id) {
    return kept(summaries, id, () -> readSummary(id));
  }

  private ReportSummary readSummary(String id) {
    byte[] document = found(reports.summary(id), id);
    try {
      return json.readValue(document, ReportSummary.class);
    } catch (IOException broken) {
      throw new UncheckedIOException("the stored report " + id + " cannot be read", broken);
    }
  }

  LookAheadCheck check(String id) {
    if (!reports.has(id)) {
      throw Problems.missing("report", id);
    }
    ReportCheck check = checks.find(id);
    String verdict = check.verdict();
    try {
      return new LookAheadCheck(
          check.state().name().toLowerCase(Locale.ROOT),
          verdict == null ? null : json.readValue(verdict, LookAheadCheck.LookAheadVerdict.class),
          check.reason());
    } catch (IOException broken) {
      throw new UncheckedIOException("the check of report " + id + " cannot be read", broken);
    }
  }

  Trades trades(String id) {
    return kept(
        trades,
        id,
        () -> read(id, ReportPart.TRADES, stream -> json.readValue(stream, Trades.class)));
  }

  List<Order> orders(String id) {
    return read(id, ReportPart.ORDERS, stream -> json.readValue(stream, Orders.class)).orders();
  }

  Funnel funnel(String id) {
    if (reports.has(id) && !reports.hasFunnel(id)) {
      throw new ProblemException(
          Problems.notKept(
              "the report is older than the signal funnel; run it again to record it"));
    }
    return read(id, ReportPart.FUNNEL, stream -> json.readValue(stream, Signalled.class)).funnel();
  }

  StoredEquity equity(String id) {
    return kept(curves, id, () -> read(id, ReportPart.EQUITY, StoredReports::equity));
  }

  List<StoredLine> lines(String id) {
    return kept(lines, id, () -> read(id, ReportPart.LINES, StoredReports::lines));
  }

  /** Returns what is kept of a report, or reads it; a report that was deleted is missing. */
  private <T> T kept(PartCache<T> recent, String id, Supplier<T> reading) {
    if (!reports.has(id)) {
      throw Problems.missing("report", id);
    }
    return recent.get(id, reading);
  }

  private static long bytes(Trades part) {
    return TRADE_BYTES * (part.trades().size() + part.openTrades().size());
  }

  private static long bytes(StoredEquity curve) {
    return (long) COLUMNS * Double.BYTES * curve.time().length;
  }

  private static long bytes(List<StoredLine> lines) {
    return lines.stream().mapToLong(line -> (long) Double.BYTES * line.values().length).sum();
  }

  static <T> T found(Optional<T> report, String id) {
    return report.orElseThrow(() -> Problems.missing("report", id));
  }

  private interface Reading<T> {
    T read(InputStream stream) throws IOException;
  }

  private <T> T read(String id, ReportPart part, Reading<T> reading) {
    try (InputStream stream = found(reports.part(id, part), id)) {
      return reading.read(stream);
    } catch (IOException broken) {
      throw new UncheckedIOException("the stored report " + id + " cannot be read", broken);
    }
  }

  private static StoredEquity equity(InputStream stream) throws IOException {
    Map<String, Numbers> columns = new LinkedHashMap<>();
    try (JsonParser parser = JSON.createParser(stream)) {
      String name = "";
      for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
        if (token == JsonToken.FIELD_NAME) {
          name = parser.currentName();
        } else if (token == JsonToken.START_ARRAY) {
          columns.put(name, Numbers.read(parser));
        }
      }
    }
    double[] time = column(columns, "time");
    long[] times = new long[time.length];
    for (int row = 0; row < times.length; row++) {
      times[row] = (long) time[row];
    }
    return StoredEquity.of(times, column(columns, "value"), column(columns, "cash"));
  }

  private static double[] column(Map<String, Numbers> columns, String name) throws IOException {
    Numbers column = columns.get(name);
    if (column == null) {
      throw new IOException("there is no column " + name);
    }
    return column.toArray();
  }

  private static List<StoredLine> lines(InputStream stream) throws IOException {
    List<StoredLine> lines = new ArrayList<>();
    try (JsonParser parser = JSON.createParser(stream)) {
      Map<String, String> texts = new LinkedHashMap<>();
      double[] values = {};
      for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
        if (token == JsonToken.START_ARRAY && "values".equals(parser.currentName())) {
          values = Numbers.read(parser).toArray();
        } else if (token == JsonToken.VALUE_STRING) {
          texts.put(parser.currentName(), parser.getText());
        } else if (token == JsonToken.END_OBJECT && !texts.isEmpty()) {
          lines.add(
              new StoredLine(
                  texts.getOrDefault("name", ""),
                  texts.getOrDefault("role", ""),
                  texts.getOrDefault("pane", ""),
                  values));
          texts.clear();
        }
      }
    }
    return List.copyOf(lines);
  }

  /** A growing column; null is NaN. */
  private static final class Numbers implements DoubleConsumer {
    private double[] values = new double[1024];
    private int size;

    static Numbers read(JsonParser parser) throws IOException {
      Numbers numbers = new Numbers();
      for (JsonToken token = parser.nextToken();
          token != JsonToken.END_ARRAY;
          token = parser.nextToken()) {
        numbers.accept(token == JsonToken.VALUE_NULL ? Double.NaN : parser.getDoubleValue());
      }
      return numbers;
    }

    @Override
    public void accept(double value) {
      Cancellation.check(size);
      if (size == values.length) {
        values = Arrays.copyOf(values, size * 2);
      }
      values[size++] = value;
    }

    double[] toArray() {
      return Arrays.copyOf(values, size);
    }
  }
}
