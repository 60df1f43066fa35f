package stratlab.market;

import java.util.Arrays;
import java.util.List;

/**
 * Several data sets on one <b>union clock</b>: a strategy bar for each distinct moment at which a
 * bar of any of them ends. At each, a data set is either new or unchanged, and shows its latest
 * <em>ended</em> bar. With one data set the strategy bars are its rows.
 */
public final class Panel {
  private static final int BEFORE_FIRST = -1;

  private final List<Bars> bars;
  private final Times times;

  /** For each data set the latest row at each strategy bar; empty for a panel of one. */
  private final int[][] rows;

  private Panel(List<Bars> bars, Times times, int[][] rows) {
    this.bars = bars;
    this.times = times;
    this.rows = rows;
  }

  /** Joins data sets in the order of their roles; at least one. */
  public static Panel of(List<Bars> sets) {
    List<Bars> bars = List.copyOf(sets);
    if (bars.isEmpty()) {
      throw new IllegalArgumentException("a panel needs at least one data set");
    }
    if (bars.size() == 1) {
      return new Panel(bars, bars.getFirst().times(), new int[0][]);
    }
    return joined(bars);
  }

  private static Panel joined(List<Bars> bars) {
    int sets = bars.size();
    long shortest =
        bars.stream().mapToLong(set -> set.timeframe().nominalMillis()).min().orElseThrow();
    int most = Math.toIntExact(bars.stream().mapToLong(Bars::size).sum());
    long[] times = new long[most];
    int[][] rows = new int[sets][most];
    int[] next = new int[sets];
    int size = 0;
    while (true) {
      long end = earliestEnd(bars, next);
      if (end == Long.MAX_VALUE) {
        break;
      }
      for (int set = 0; set < sets; set++) {
        if (next[set] < bars.get(set).size() && end(bars.get(set), next[set]) == end) {
          next[set]++;
        }
        rows[set][size] = next[set] - 1;
      }
      times[size++] = end - shortest;
    }
    for (int set = 0; set < sets; set++) {
      rows[set] = Arrays.copyOf(rows[set], size);
    }
    return new Panel(bars, Times.of(Arrays.copyOf(times, size)), rows);
  }

  private static long earliestEnd(List<Bars> bars, int[] next) {
    long earliest = Long.MAX_VALUE;
    for (int set = 0; set < next.length; set++) {
      if (next[set] < bars.get(set).size()) {
        earliest = Math.min(earliest, end(bars.get(set), next[set]));
      }
    }
    return earliest;
  }

  private static long end(Bars bars, int row) {
    return bars.timeframe().end(bars.time(row));
  }

  /** Returns the number of data sets. */
  public int sets() {
    return bars.size();
  }

  /** Returns the bars of a data set, from 0. */
  public Bars bars(int set) {
    return bars.get(set);
  }

  /** Returns the number of strategy bars. */
  public int size() {
    return times.size();
  }

  /**
   * Returns the time of a strategy bar: when the shortest kind of bar that ends with it opened.
   * Where all data sets have the same time frame that is the open of its bars.
   */
  public long time(int bar) {
    return times.at(bar);
  }

  /** Returns the times of all strategy bars; see {@link #time(int)}. */
  public Times times() {
    return times;
  }

  /** Returns the latest ended row of a data set at a strategy bar; -1 before its first. */
  public int row(int set, int bar) {
    return rows.length == 0 ? bar : rows[set][bar];
  }

  /** Whether a data set has a bar of its own that ends with this strategy bar. */
  public boolean isNew(int set, int bar) {
    return row(set, bar) != (bar == 0 ? BEFORE_FIRST : row(set, bar - 1));
  }

  /** Returns the first strategy bar at or after a time; {@link #size()} when there is none. */
  public int barAtOrAfter(long time) {
    return times.firstAtOrAfter(time);
  }
}
