package stratlab.market;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/**
 * Several data sets on one <b>union clock</b>: a strategy bar for each distinct moment at which a
 * bar of any of them ends. At each, a data set is either new or unchanged, and shows its latest
 * <em>ended</em> bar. With one data set the strategy bars are its rows.
 *
 * <p>A {@link Resampling} among them is a <b>follower</b>: it adds no strategy bar, and shows its
 * latest made bar that is visible at the row that its base has reached. The base need not be a data
 * set of the panel itself; if it is, it must be the same object.
 */
public final class Panel {
  private final List<Source> sources;
  private final List<Bars> bars;
  private final Times times;
  private final Rows[] rows;

  private Panel(List<Source> sources, Times times, Rows[] rows) {
    this.sources = sources;
    this.bars = sources.stream().map(Source::bars).toList();
    this.times = times;
    this.rows = rows;
  }

  /** Joins data sets in the order of their roles; at least one that drives the clock. */
  public static Panel of(List<? extends Source> sets) {
    List<Source> sources = List.copyOf(sets);
    List<Bars> clocked = new ArrayList<>();
    for (Source source : sources) {
      if (source instanceof Bars bars) {
        clocked.add(bars);
      }
    }
    if (clocked.isEmpty()) {
      throw new IllegalArgumentException(
          "a panel needs at least one data set that is not resampled");
    }
    int driving = clocked.size();
    for (Source source : sources) {
      if (source instanceof Resampling made && placeOf(made.base(), clocked) < 0) {
        clocked.add(made.base());
      }
    }
    UnionClock clock = UnionClock.of(clocked, driving);
    Rows[] rows = new Rows[sources.size()];
    for (int set = 0; set < rows.length; set++) {
      rows[set] =
          switch (sources.get(set)) {
            case Bars own -> clock.rows().get(placeOf(own, clocked));
            case Resampling made -> made.rows(clock.rows().get(placeOf(made.base(), clocked)));
          };
    }
    return new Panel(sources, clock.times(), rows).withFinalSteps();
  }

  private static int placeOf(Bars bars, List<Bars> clocked) {
    for (int place = 0; place < clocked.size(); place++) {
      if (clocked.get(place) == bars) {
        return place;
      }
    }
    return -1;
  }

  /** Adds the strategy bars in which Backtrader delivers what resampling has left open. */
  private Panel withFinalSteps() {
    TreeSet<Long> moments = new TreeSet<>();
    for (Source source : sources) {
      if (source instanceof Resampling made && made.outlastsBase()) {
        moments.add(lastTime(made));
      }
    }
    if (moments.isEmpty()) {
      return this;
    }
    long[] later = moments.stream().mapToLong(moment -> moment).toArray();
    Rows[] all = new Rows[rows.length];
    for (int set = 0; set < all.length; set++) {
      int[] more = new int[later.length];
      for (int step = 0; step < more.length; step++) {
        boolean delivered =
            sources.get(set) instanceof Resampling made
                && made.outlastsBase()
                && lastTime(made) <= later[step];
        more[step] = delivered ? bars.get(set).size() - 1 : rows[set].at(times.size() - 1);
      }
      all[set] = rows[set].with(more);
    }
    return new Panel(sources, times.with(later), all);
  }

  private static long lastTime(Resampling made) {
    return made.bars().time(made.bars().size() - 1);
  }

  /** Returns the number of data sets, followers included. */
  public int sets() {
    return rows.length;
  }

  /** Returns the bars of a data set, from 0. */
  public Bars bars(int set) {
    return bars.get(set);
  }

  /** Whether a data set is resampled and so drives no clock: it can be looked at, not traded. */
  public boolean isFollower(int set) {
    return sources.get(set) instanceof Resampling;
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
    return rows[set].at(bar);
  }

  /** Returns the latest ended rows of a data set at all strategy bars. */
  public Rows rows(int set) {
    return rows[set];
  }

  /** Whether a data set has a bar of its own that is first seen at this strategy bar. */
  public boolean isNew(int set, int bar) {
    return rows[set].isNew(bar);
  }

  /** Returns the first strategy bar at or after a time; {@link #size()} when there is none. */
  public int barAtOrAfter(long time) {
    return times.firstAtOrAfter(time);
  }
}
