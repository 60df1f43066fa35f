package stratlab.api.report;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import stratlab.api.http.ProblemException;
import stratlab.api.http.Problems;
import stratlab.api.report.StoredReports.StoredLine;
import stratlab.backtest.DataReference;
import stratlab.bounds.Cancellation;
import stratlab.market.Bars;
import stratlab.market.catalog.DataCatalog;
import stratlab.market.catalog.UnknownDataSet;
import stratlab.market.csv.CsvFault;

/** Puts a stored run back onto the prices it ran on, if they are still the same. */
@Singleton
final class Charts {
  private final StoredReports reports;
  private final DataCatalog data;

  Charts(StoredReports reports, DataCatalog data) {
    this.reports = reports;
    this.data = data;
  }

  /**
   * What part of a run to draw.
   *
   * @param role null for the first
   */
  record View(
      String id, @Nullable String role, @Nullable Long from, @Nullable Long to, int points) {}

  ChartWindow draw(View view) {
    ReportSummary summary = reports.summary(view.id());
    ReportData facts = facts(summary, view.role());
    ReportWindow run = summary.window();
    Bars bars = bars(facts, run.to());
    int start = bars.rowAtOrAfter(run.from());
    int end = bars.rowAtOrAfter(run.to() + 1);
    int first = view.from() == null ? start : Math.max(start, bars.rowAtOrAfter(view.from()));
    int last =
        view.to() == null || view.to() >= run.to()
            ? end
            : Math.min(end, bars.rowAtOrAfter(view.to() + 1));
    Buckets buckets = Buckets.of(first, Math.max(first, last), view.points());
    return window(view, facts, bars, start, buckets);
  }

  private ChartWindow window(View view, ReportData facts, Bars bars, int start, Buckets buckets) {
    ThinBars thin = ThinBars.of(bars, buckets);
    List<ChartLine> lines =
        reports.lines(view.id()).stream()
            .filter(line -> line.role().equals(facts.role()))
            .map(line -> thinned(line, start, buckets))
            .toList();
    List<ChartMarker> markers = markers(view.id(), facts.role(), bars, buckets);
    boolean fit = markers.size() <= view.points();
    return new ChartWindow(
        facts.role(),
        facts.name(),
        facts.timeframe(),
        buckets.thinned(),
        thin.time(),
        thin.open(),
        thin.high(),
        thin.low(),
        thin.close(),
        thin.volume(),
        lines,
        fit ? markers : List.of(),
        fit ? 0 : markers.size());
  }

  private static ReportData facts(ReportSummary summary, @Nullable String role) {
    if (role == null) {
      return summary.data().getFirst();
    }
    return summary.data().stream()
        .filter(each -> each.role().equals(role))
        .findFirst()
        .orElseThrow(() -> Problems.missing("role", role));
  }

  /** Returns the bars that the run saw; longer ones are made of what it knew at its end. */
  private Bars bars(ReportData facts, long end) {
    DataReference reference = DataReference.of(facts.name(), data.names());
    Bars bars;
    try {
      bars = data.load(reference.dataSet());
    } catch (UnknownDataSet | CsvFault gone) {
      throw new ProblemException(Problems.dataChanged(String.valueOf(gone.getMessage())));
    }
    if (!bars.hash().equals(facts.hash())) {
      throw new ProblemException(
          Problems.dataChanged(
              "the data set %s holds other bars than when this backtest ran; run it again to chart it"
                  .formatted(reference.dataSet())));
    }
    return reference.over(bars.rows(0, bars.rowAtOrAfter(end + 1))).bars();
  }

  private static ChartLine thinned(StoredLine line, int start, Buckets buckets) {
    List<@Nullable Double> values = new ArrayList<>(buckets.size());
    for (int bucket = 0; bucket < buckets.size(); bucket++) {
      int row = buckets.last(bucket) - start;
      double value = row < line.values().length ? line.values()[row] : Double.NaN;
      values.add(Double.isNaN(value) ? null : (Double) value);
    }
    return new ChartLine(line.name(), line.pane(), values);
  }

  private List<ChartMarker> markers(String id, String role, Bars bars, Buckets buckets) {
    List<ChartMarker> markers = new ArrayList<>();
    if (buckets.size() == 0) {
      return markers;
    }
    long from = bars.time(buckets.from());
    long to = bars.time(buckets.to() - 1);
    StoredReports.Trades trades = reports.trades(id);
    for (Trade trade : trades.trades()) {
      Cancellation.check(trade.id());
      boolean bought = trade.direction().equals("long");
      if (trade.role().equals(role) && trade.entryTime() >= from && trade.entryTime() <= to) {
        markers.add(entry(trade.entryTime(), trade.entryPrice(), bought, trade.size(), trade.id()));
      }
      if (trade.role().equals(role) && trade.exitTime() >= from && trade.exitTime() <= to) {
        markers.add(
            new ChartMarker(
                trade.exitTime(),
                trade.exitPrice(),
                bought ? "sell" : "buy",
                trade.size(),
                trade.id(),
                "exit"));
      }
    }
    for (OpenTrade open : trades.openTrades()) {
      if (open.role().equals(role) && open.entryTime() >= from && open.entryTime() <= to) {
        boolean bought = open.direction().equals("long");
        markers.add(entry(open.entryTime(), open.entryPrice(), bought, open.size(), null));
      }
    }
    markers.sort(Comparator.comparingLong(ChartMarker::time));
    return markers;
  }

  private static ChartMarker entry(
      long time, double price, boolean bought, double size, @Nullable Integer trade) {
    return new ChartMarker(time, price, bought ? "buy" : "sell", size, trade, "entry");
  }
}
