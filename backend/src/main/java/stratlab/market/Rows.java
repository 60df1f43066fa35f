package stratlab.market;

import java.util.Arrays;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The latest row of a data set at each strategy bar, -1 before its first. Never descends. Immutable
 * and shared between threads.
 */
public final class Rows {
  private static final int BEFORE_FIRST = -1;

  /** Null where each strategy bar is a row of its own. */
  private final int @Nullable [] latest;

  private final int size;

  private Rows(int @Nullable [] latest, int size) {
    this.latest = latest;
    this.size = size;
  }

  /** Returns the rows of a data set that has a bar at each of so many strategy bars. */
  static Rows each(int size) {
    return new Rows(null, size);
  }

  /** Takes the array over: the caller must not write to it afterwards. */
  static Rows of(int... latest) {
    return new Rows(latest, latest.length);
  }

  /** Whether each strategy bar is a row of its own. */
  public boolean isEach() {
    return latest == null;
  }

  /** Returns the number of strategy bars. */
  public int size() {
    return size;
  }

  /** Returns the latest row at a strategy bar; -1 before the first. */
  public int at(int bar) {
    return latest == null ? Objects.checkIndex(bar, size) : latest[bar];
  }

  /** Whether a strategy bar shows a later row than the one before it. */
  public boolean isNew(int bar) {
    return at(bar) != (bar == 0 ? BEFORE_FIRST : at(bar - 1));
  }

  /** Returns the first strategy bar that shows a row or a later one; {@link #size()} if none. */
  public int firstBarOf(int row) {
    int from = 0;
    int to = size;
    while (from < to) {
      int middle = (from + to) >>> 1;
      if (at(middle) < row) {
        from = middle + 1;
      } else {
        to = middle;
      }
    }
    return from;
  }

  /**
   * Returns the rows of bars that were made from this data set's.
   *
   * @param madeByRow for each row of this data set the latest made one; not copied where each
   *     strategy bar is a row
   */
  Rows through(int[] madeByRow) {
    if (latest == null && madeByRow.length == size) {
      return of(madeByRow);
    }
    int[] made = new int[size];
    for (int bar = 0; bar < size; bar++) {
      int row = at(bar);
      made[bar] = row < 0 ? BEFORE_FIRST : madeByRow[row];
    }
    return of(made);
  }

  /** Returns these rows and after them more strategy bars. */
  Rows with(int[] more) {
    int[] all =
        latest == null ? new int[size + more.length] : Arrays.copyOf(latest, size + more.length);
    if (latest == null) {
      Arrays.setAll(all, bar -> bar);
    }
    System.arraycopy(more, 0, all, size, more.length);
    return of(all);
  }
}
