package stratlab.backtest;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import stratlab.market.Bars;
import stratlab.market.Panel;
import stratlab.market.Source;
import stratlab.market.catalog.DataCatalog;

/** The prices of a run, whole: what each role is given, and the data sets behind it. */
final class Prices {
  private final List<DataReference> references = new ArrayList<>();
  private final List<Source> sources = new ArrayList<>();

  /** By name, so that roles on one data set share its bars. */
  private final Map<String, Bars> dataSets = new LinkedHashMap<>();

  private Prices() {}

  /**
   * Reads what a spec names.
   *
   * @throws stratlab.market.csv.CsvFault when a price file has a fault
   * @throws CannotRun when bars are asked for that are not longer than those of their data set
   */
  static Prices load(BacktestSpec spec, DataCatalog catalog) {
    Prices prices = new Prices();
    Collection<String> names = catalog.names();
    spec.data().forEach((role, text) -> prices.add(role, DataReference.of(text, names), catalog));
    return prices;
  }

  private void add(String role, DataReference reference, DataCatalog catalog) {
    Bars bars = dataSets.computeIfAbsent(reference.dataSet(), catalog::load);
    references.add(reference);
    try {
      sources.add(reference.over(bars));
    } catch (IllegalArgumentException tooShort) {
      throw new CannotRun("data." + role + ": " + tooShort.getMessage());
    }
  }

  /** Returns the data set that each role reads, before longer bars are made of it. */
  List<Bars> dataSets() {
    return references.stream().map(this::dataSet).toList();
  }

  private Bars dataSet(DataReference reference) {
    Bars bars = dataSets.get(reference.dataSet());
    if (bars == null) {
      throw new IllegalStateException(reference.dataSet() + " was not loaded");
    }
    return bars;
  }

  /** Returns the bars that each role sees. */
  List<Bars> bars() {
    return sources.stream().map(Source::bars).toList();
  }

  /**
   * Joins the bars between two times, both included. Longer bars are made of what lies between
   * alone, so that none holds prices from outside.
   */
  Panel panel(long first, long last) {
    return panel(bars -> between(bars, first, last));
  }

  /**
   * Returns a panel as it was when one of its bars had ended, as if nothing had come after.
   *
   * @param panel of bars from the same time on
   */
  Panel panelUpTo(long first, Panel panel, int bar) {
    long now = Long.MIN_VALUE;
    for (int set = 0; set < panel.sets(); set++) {
      int row = panel.row(set, bar);
      if (row >= 0 && !panel.isFollower(set)) {
        now = Math.max(now, end(panel.bars(set), row));
      }
    }
    long end = now;
    return panel(
        bars -> bars.rows(Math.min(bars.rowAtOrAfter(first), ended(bars, end)), ended(bars, end)));
  }

  private Panel panel(UnaryOperator<Bars> part) {
    Map<String, Bars> cut = new LinkedHashMap<>();
    dataSets.forEach((name, bars) -> cut.put(name, part.apply(bars)));
    List<Source> inside = new ArrayList<>();
    for (DataReference reference : references) {
      inside.add(reference.over(cut.getOrDefault(reference.dataSet(), dataSet(reference))));
    }
    return Panel.of(inside);
  }

  private static Bars between(Bars bars, long first, long last) {
    int from = bars.rowAtOrAfter(first);
    int to = last == Long.MAX_VALUE ? bars.size() : bars.rowAtOrAfter(last + 1);
    return from == 0 && to == bars.size() ? bars : bars.rows(from, Math.max(from, to));
  }

  /** Returns how many bars have ended by a moment. */
  private static int ended(Bars bars, long moment) {
    int rows = bars.rowAtOrAfter(moment);
    while (rows > 0 && end(bars, rows - 1) > moment) {
      rows--;
    }
    return rows;
  }

  private static long end(Bars bars, int row) {
    return bars.timeframe().end(bars.time(row));
  }
}
