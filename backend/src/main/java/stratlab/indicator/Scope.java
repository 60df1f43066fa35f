package stratlab.indicator;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import stratlab.indicator.condition.Mask;
import stratlab.market.Column;
import stratlab.market.Panel;

/**
 * One run's view of the shared columns: the current strategy bar and the lines that the run asked
 * for. Only the engine moves it on, and only the engine has it: a strategy is given lines and
 * conditions, which answer for the current bar and those before it. What reads whole columns, the
 * future included, is here for that reason. Owned by one run.
 */
public final class Scope {
  private final Columns columns;
  private final Map<String, Line> lines = new LinkedHashMap<>();
  private final Map<Series, Integer> barsNeeded = new LinkedHashMap<>();
  private int bar = -1;

  public Scope(Columns columns) {
    this.columns = columns;
    for (int set = 0; set < columns.panel().sets(); set++) {
      needs(columns.series(set), 1);
    }
  }

  Columns columns() {
    return columns;
  }

  /** Returns the prices of the run. */
  public Panel panel() {
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
    needs(line.series(), line.barsNeeded());
    Line known = lines.putIfAbsent(line.key(), line);
    return known == null ? line : known;
  }

  /** Lets the first decision wait until a series shows so many bars. */
  void needs(Series series, int bars) {
    barsNeeded.merge(series, bars, Math::max);
  }

  /** Returns the derived lines of this run in the order in which they were asked for. */
  public List<LineSnapshot> lines() {
    return lines.values().stream().map(LineSnapshot::new).toList();
  }

  /** Returns what a condition answers at each strategy bar. */
  public Mask answers(Condition condition) {
    return condition.mask();
  }

  /** Returns all values of a line, one for each bar that it lives on. */
  public Column values(Line line) {
    return line.column();
  }

  /** Returns the value of a line at each strategy bar; NaN before its first. */
  public Column byBar(Line line) {
    return line.byBar();
  }

  /** Returns what a condition is made of, for who asks why it did not hold. */
  public ConditionNode structure(Condition condition) {
    return condition.structure();
  }

  /**
   * Returns how many bars of a data set must have ended before the strategy is first asked: the
   * longest need of any line on them, at least 1. Lines on longer bars made from it do not count.
   */
  public int barsNeeded(int set) {
    return barsNeeded.getOrDefault(columns.series(set), 1);
  }

  /**
   * Returns the first strategy bar on which every data set, and all longer bars made from one, show
   * as many bars as the lines on them need; the number of strategy bars when there is none.
   */
  public int firstReadyBar() {
    int first = 0;
    for (Map.Entry<Series, Integer> need : barsNeeded.entrySet()) {
      first = Math.max(first, need.getKey().rows().firstBarOf(need.getValue() - 1));
    }
    return first;
  }
}
