package stratlab.sweep.run;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import stratlab.backtest.CellColumns;

/**
 * Puts the cells that several searches find into one order, while they search: the first of each
 * search, then the second of each, and so on, each place once; at the end the places that were
 * drawn. A cell is in its place as soon as all before it are, so the order is the same however fast
 * which search is. Not safe for threads.
 */
final class FoundOrder {
  private final @Nullable Found[][] found;
  private final List<Found> ordered = new ArrayList<>();
  private final Set<Long> taken = new HashSet<>();
  private @Nullable Found[] drawn = {};
  private int round;
  private int search;
  private int drawnOrdered;

  /**
   * Makes an empty order.
   *
   * @param budgets how many cells each search finds, the most first
   */
  FoundOrder(int[] budgets) {
    this.found = new Found[budgets.length][];
    for (int each = 0; each < budgets.length; each++) {
      found[each] = new Found[budgets[each]];
    }
  }

  /** A cell, and the row that its results are in. */
  record Found(long place, CellColumns columns, int row) {}

  /** Takes the next cell of a search, or any of those that were drawn. */
  void put(int by, int number, Found cell) {
    if (by < found.length) {
      found[by][number] = cell;
    } else {
      drawn[number] = cell;
    }
    advance();
  }

  /** Whether all searches have found all that they may. */
  boolean isSearched() {
    return round == found[0].length;
  }

  /** Returns the places that searches have found, each once. */
  Set<Long> taken() {
    return taken;
  }

  /** Makes room for cells that were drawn; they are put in as those of one search more. */
  void draw(int cells) {
    drawn = new Found[cells];
  }

  /** Returns the number by which those that were drawn are put in. */
  int searches() {
    return found.length;
  }

  /** Returns the cells that are in their place, as many as there are so far. */
  List<Found> ordered() {
    return ordered;
  }

  private void advance() {
    while (!isSearched()) {
      if (round < found[search].length) {
        Found next = found[search][round];
        if (next == null) {
          return;
        }
        if (taken.add(next.place())) {
          ordered.add(next);
        }
      }
      search = (search + 1) % found.length;
      round += search == 0 ? 1 : 0;
    }
    while (drawnOrdered < drawn.length) {
      Found next = drawn[drawnOrdered];
      if (next == null) {
        return;
      }
      ordered.add(next);
      drawnOrdered++;
    }
  }
}
