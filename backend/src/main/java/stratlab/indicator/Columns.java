package stratlab.indicator;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import stratlab.indicator.kernel.ColumnCache;
import stratlab.market.Column;
import stratlab.market.Panel;
import stratlab.market.Timeframe;

/**
 * The indicator columns over one panel and the bars resampled from it, each computed once,
 * whichever run asks first. Shared between threads and runs; what it hands out is immutable.
 */
public final class Columns {
  private final Panel panel;
  private final List<Series> sets;
  private final Map<String, Series> resampled = new ConcurrentHashMap<>();
  private final ColumnCache columns;

  /** Keeps every column. */
  public Columns(Panel panel) {
    this(panel, Long.MAX_VALUE);
  }

  /**
   * Keeps columns of so many bytes, those asked for last; others are computed anew when they are
   * asked for again.
   */
  public Columns(Panel panel, long mostBytes) {
    this.panel = panel;
    this.columns = new ColumnCache(mostBytes);
    this.sets = IntStream.range(0, panel.sets()).mapToObj(set -> Series.of(panel, set)).toList();
  }

  public Panel panel() {
    return panel;
  }

  /** Returns the bars of a data set. */
  Series series(int set) {
    return sets.get(set);
  }

  /** Returns longer bars made from those of a data set; makes them when nobody has yet. */
  Series series(int set, Timeframe timeframe) {
    return resampled.computeIfAbsent(
        set + "@" + timeframe, _ -> Series.resampled(panel, set, timeframe));
  }

  /** Returns the column of a key if somebody has computed it. */
  @Nullable Column known(String key) {
    return columns.known(key);
  }

  /** Whether a column of so many rows can be kept without letting another go. */
  boolean hasRoom(int rows) {
    return columns.hasRoom(rows);
  }

  /** Returns the column of a key; computes it when nobody has yet. */
  Column column(String key, Supplier<Column> compute) {
    return columns.get(key, compute);
  }
}
