package stratlab.backtest;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import stratlab.market.Bars;
import stratlab.market.catalog.DataCatalog;
import stratlab.market.catalog.DataSet;
import stratlab.market.csv.CsvFault;

/**
 * Looks whether the data has a bar between the first and the last moment of a request, so that one
 * without any is refused when it is asked for. Without bounds it reads nothing.
 */
final class WindowCheck {
  private final DataCatalog catalog;
  private final @Nullable String from;
  private final @Nullable String to;

  WindowCheck(DataCatalog catalog, @Nullable String from, @Nullable String to) {
    this.catalog = catalog;
    this.from = from;
    this.to = to;
  }

  /**
   * Returns the fault of the window.
   *
   * @param references of the roles; one that does not exist or is broken is a fault of its own
   */
  Optional<Fault> check(Collection<String> references) {
    if (from == null && to == null) {
      return Optional.empty();
    }
    List<String> names = new ArrayList<>();
    long first = Long.MAX_VALUE;
    long last = Long.MIN_VALUE;
    for (DataSet set : sets(references)) {
      if (!(set.content() instanceof DataSet.Content.Ready ready)) {
        return Optional.empty();
      }
      names.add(set.name());
      first = Math.min(first, ready.from());
      last = Math.max(last, ready.to());
    }
    if (names.isEmpty() || names.size() < references.stream().distinct().count()) {
      return Optional.empty();
    }
    boolean after = TimeWindow.from(from) > last;
    boolean before = TimeWindow.to(to) < first;
    if (!after && !before && (covers(first) || covers(last) || hasBars(names))) {
      return Optional.empty();
    }
    return Optional.of(
        new Fault(
            after || (from != null && !before) ? "from" : "to",
            nothingInside(from, to, first, last)));
  }

  private List<DataSet> sets(Collection<String> references) {
    Collection<String> names = catalog.names();
    List<DataSet> sets = new ArrayList<>();
    for (String reference : references.stream().distinct().toList()) {
      try {
        catalog.find(DataReference.of(reference, names).dataSet()).ifPresent(sets::add);
      } catch (IllegalArgumentException noTimeframe) {
        return List.of();
      }
    }
    return sets;
  }

  private boolean covers(long time) {
    return TimeWindow.from(from) <= time && time <= TimeWindow.to(to);
  }

  private boolean hasBars(List<String> names) {
    for (String name : names) {
      try {
        Bars bars = catalog.load(name);
        int row = bars.rowAtOrAfter(TimeWindow.from(from));
        if (row < bars.size() && bars.time(row) <= TimeWindow.to(to)) {
          return true;
        }
      } catch (CsvFault changed) {
        // It was sound a moment ago; the run tells what is wrong with it now.
        return true;
      }
    }
    return false;
  }

  /** Returns a sentence that a window has no bar, and where the data lies. */
  static String nothingInside(@Nullable String from, @Nullable String to, long first, long last) {
    return "there are no bars between %s and %s; the data runs from %s to %s"
        .formatted(
            from == null ? "the start" : from,
            to == null ? "the end" : to,
            TimeWindow.shown(first),
            TimeWindow.shown(last));
  }
}
