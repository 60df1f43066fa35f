package stratlab.market;

import java.util.Arrays;
import java.util.List;

/**
 * Data sets joined on the ends of their bars: a strategy bar for each distinct end of a bar of
 * those that drive the clock; the others only show what has ended by then.
 *
 * @param times of the strategy bars
 * @param rows of each data set at each strategy bar
 */
record UnionClock(Times times, List<Rows> rows) {
  private static final long OVER = Long.MAX_VALUE;

  /**
   * Joins data sets.
   *
   * @param driving how many of them, from the first, drive the clock; at least one
   */
  static UnionClock of(List<Bars> sets, int driving) {
    Bars first = sets.getFirst();
    if (sets.stream().allMatch(bars -> sameClock(first, bars))) {
      Rows each = Rows.each(first.size());
      return new UnionClock(first.times(), sets.stream().map(_ -> each).toList());
    }
    return new Join(sets, driving).joined();
  }

  private static boolean sameClock(Bars one, Bars other) {
    return one.timeframe().equals(other.timeframe()) && one.times().sameAs(other.times());
  }

  /** One pass over all data sets at once. */
  private static final class Join {
    private final Bars[] sets;
    private final int driving;
    private final Timeframe shortest;
    private final long shortestMillis;
    private final int[] next;
    private final long[] ends;
    private final int[][] rows;
    private long[] times;

    Join(List<Bars> sets, int driving) {
      this.sets = sets.toArray(Bars[]::new);
      this.driving = driving;
      this.shortest = shortest(sets.subList(0, driving));
      this.shortestMillis = shortest.nominalMillis();
      this.next = new int[sets.size()];
      this.ends = new long[sets.size()];
      int longest = sets.subList(0, driving).stream().mapToInt(Bars::size).max().orElseThrow();
      this.times = new long[longest];
      this.rows = new int[sets.size()][longest];
    }

    private static Timeframe shortest(List<Bars> driving) {
      Timeframe shortest = driving.getFirst().timeframe();
      for (Bars bars : driving) {
        if (bars.timeframe().nominalMillis() < shortest.nominalMillis()) {
          shortest = bars.timeframe();
        }
      }
      return shortest;
    }

    UnionClock joined() {
      for (int set = 0; set < ends.length; set++) {
        ends[set] = endOf(set, 0);
      }
      int size = 0;
      for (long end = earliestEnd(); end != OVER; end = earliestEnd()) {
        if (size == times.length) {
          resize(size + size / 4 + 16);
        }
        times[size] = timeOfBarEnding(end);
        for (int set = 0; set < ends.length; set++) {
          while (ends[set] <= end) {
            ends[set] = endOf(set, ++next[set]);
          }
          rows[set][size] = next[set] - 1;
        }
        size++;
      }
      resize(size);
      return new UnionClock(Times.of(times), Arrays.stream(rows).map(Rows::of).toList());
    }

    private void resize(int size) {
      times = Arrays.copyOf(times, size);
      for (int set = 0; set < rows.length; set++) {
        rows[set] = Arrays.copyOf(rows[set], size);
      }
    }

    private long timeOfBarEnding(long end) {
      if (shortest.unit() != Timeframe.Unit.MONTH) {
        return end - shortestMillis;
      }
      for (int set = 0; set < driving; set++) {
        if (ends[set] == end && sets[set].timeframe().equals(shortest)) {
          return sets[set].time(next[set]);
        }
      }
      return end - shortestMillis;
    }

    private long endOf(int set, int row) {
      Bars bars = sets[set];
      return row < bars.size() ? bars.timeframe().end(bars.time(row)) : OVER;
    }

    private long earliestEnd() {
      long earliest = OVER;
      for (int set = 0; set < driving; set++) {
        earliest = Math.min(earliest, ends[set]);
      }
      return earliest;
    }
  }
}
