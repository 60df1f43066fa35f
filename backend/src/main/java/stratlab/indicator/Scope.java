package stratlab.indicator;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import stratlab.market.Panel;

/**
 * One run's view of the shared columns: the current strategy bar and the lines that the run asked
 * for. Only the engine moves it on. Owned by one run.
 */
public final class Scope {
  private final Columns columns;
  private final Map<String, Line> lines = new LinkedHashMap<>();
  private final int[] barsNeeded;
  private int bar = -1;

  public Scope(Columns columns) {
    this.columns = columns;
    this.barsNeeded = new int[columns.panel().sets()];
  }

  Columns columns() {
    return columns;
  }

  Panel panel() {
    return columns.panel();
  }

  /** Returns the current strategy bar; -1 before the first. */
  public int bar() {
    return bar;
  }

  /** Moves to a strategy bar; time never runs backwards. */
  public void moveTo(int next) {
    if (next <= bar) {
      throw new IllegalArgumentException("bar " + next + " does not come after bar " + bar);
    }
    bar = next;
  }

  /** Remembers a line of this run, so that it counts for the warm-up and can be plotted. */
  Line register(Line line) {
    needs(line.set(), line.barsNeeded());
    Line known = lines.putIfAbsent(line.key(), line);
    return known == null ? line : known;
  }

  void needs(int set, int bars) {
    barsNeeded[set] = Math.max(barsNeeded[set], bars);
  }

  /** Returns the derived lines of this run in the order in which they were asked for. */
  public List<Line> lines() {
    return Collections.unmodifiableList(new ArrayList<>(lines.values()));
  }

  /**
   * Returns how many bars of a data set must have ended before the strategy is first asked: the
   * longest need of any of its lines, at least 1.
   */
  public int barsNeeded(int set) {
    return Math.max(1, barsNeeded[set]);
  }
}
