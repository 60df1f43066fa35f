package stratlab.indicator;

import java.util.Arrays;
import java.util.List;
import stratlab.indicator.condition.ColumnComparison;
import stratlab.indicator.condition.Comparer;
import stratlab.indicator.kernel.Arithmetic;

/**
 * The answers of the conditions of many runs over the same columns, found together: each distinct
 * comparison once, and a stretch of bars at a time, so that all lines of the stretch stay in the
 * CPU cache while every comparison reads them. The same bits as {@link Scope#answers}. For one
 * thread, which uses the room again for the next runs.
 */
public final class ConditionEvaluator {
  /** What the lines of a stretch may take together, in bytes: about half a core's second cache. */
  private static final int CACHED = 1 << 19;

  private static final int MOST_ROWS = 4096;

  private final int bars;
  private final int words;
  private final Comparer bits = Comparer.fastest();
  private final ConditionProgram questions = new ConditionProgram();
  private final long[] above = new long[MOST_ROWS / Long.SIZE];
  private long[] room = {};
  private double[][] rows = {};

  /** Makes room for the runs over some columns. */
  public ConditionEvaluator(Columns columns) {
    this.bars = columns.panel().size();
    this.words = (bars + Long.SIZE - 1) / Long.SIZE;
  }

  /** Forgets all conditions and answers. */
  public void clear() {
    questions.clear();
  }

  /** Returns how many bytes the answers of all conditions take so far. */
  public long bytes() {
    return (long) questions.slots() * words * Long.BYTES;
  }

  /** Takes a condition in and returns where its answers will be. */
  public int add(Condition condition) {
    return questions.add(condition);
  }

  /** Finds the answers of all conditions taken in. */
  public void find() {
    int need = Math.multiplyExact(questions.slots(), words);
    if (room.length < need) {
      room = new long[need];
    }
    int lines = questions.lines().size();
    int most = CACHED / Double.BYTES / Math.max(1, lines);
    int step = Math.clamp(most & -Long.SIZE, Long.SIZE, MOST_ROWS);
    if (rows.length < lines || (rows.length > 0 && rows[0].length != step)) {
      rows = new double[lines][step];
    }
    for (int from = 0; from < bars; from += step) {
      find(from, Math.min(step, bars - from));
    }
    for (ConditionProgram.Known known : questions.masks()) {
      System.arraycopy(known.mask().words(), 0, room, known.slot() * words, words);
    }
    for (ConditionProgram.Joining joint : questions.joints()) {
      join(joint);
    }
  }

  private void find(int from, int count) {
    int stretch = (count + Long.SIZE - 1) / Long.SIZE;
    write(from, count, stretch * Long.SIZE);
    int word = from / Long.SIZE;
    for (ConditionProgram.Comparing each : questions.comparisons()) {
      int at = each.slot() * words + word;
      if (each.equalToo()) {
        bits.aboveOrEqual(rows[each.one()], rows[each.other()], stretch, room, at);
      } else {
        bits.above(rows[each.one()], rows[each.other()], stretch, room, at);
      }
    }
    for (ConditionProgram.Crossings each : questions.crossings()) {
      cross(each, stretch, each.slot * words + word);
    }
  }

  /** Writes the values of all lines on a stretch of bars. */
  private void write(int from, int count, int end) {
    List<ConditionProgram.Source> lines = questions.lines();
    for (int line = 0; line < lines.size(); line++) {
      double[] into = rows[line];
      switch (lines.get(line)) {
        case ConditionProgram.Source.Made(ColumnBlocks tiles) -> tiles.write(from, count, into);
        case ConditionProgram.Source.Level(double value) -> Arrays.fill(into, 0, count, value);
        case ConditionProgram.Source.Mixed(double one, int first, double other, int second) ->
            Arithmetic.mix(one, rows[first], other, rows[second], into, count);
      }
      // Beyond the last bar nothing is above anything.
      Arrays.fill(into, count, end, Double.NaN);
    }
  }

  private void cross(ConditionProgram.Crossings pair, int stretch, int at) {
    double[] one = rows[pair.one];
    double[] other = rows[pair.other];
    bits.above(one, other, stretch, above, 0);
    int latest = pair.latest;
    boolean settled = pair.settled;
    for (int word = 0; word < stretch; word++) {
      long more = above[word];
      long changes = more ^ (more << 1 | (latest > 0 ? 1 : 0));
      if (settled && areBelow(one, other, word << 6, changes & ~more)) {
        room[at + word] = changes & more;
        room[at + word + words] = changes & ~more;
        latest = more < 0 ? 1 : -1;
      } else {
        long less = ColumnComparison.above(other, one, word << 6, (word + 1) << 6);
        latest = cross(more, less, latest, at + word);
        settled = (more < 0 ? 1 : -1) == latest;
      }
    }
    pair.latest = latest;
    pair.settled = settled;
  }

  /** Whether one is below the other at rows of a word: where it is not above, it may also tie. */
  private static boolean areBelow(double[] one, double[] other, int first, long rows) {
    for (long left = rows; left != 0; left &= left - 1) {
      int row = first + Long.numberOfTrailingZeros(left);
      if (!(one[row] < other[row])) {
        return false;
      }
    }
    return true;
  }

  /** Goes from one difference other than 0 to the next. */
  private int cross(long more, long less, int before, int at) {
    int latest = before;
    long up = 0;
    long down = 0;
    for (long left = more | less; left != 0; left &= left - 1) {
      long row = left & -left;
      int side = (more & row) != 0 ? 1 : -1;
      if (side + latest == 0) {
        up |= side > 0 ? row : 0;
        down |= side < 0 ? row : 0;
      }
      latest = side;
    }
    room[at] = up;
    room[at + words] = down;
    return latest;
  }

  private void join(ConditionProgram.Joining joint) {
    int one = joint.one() * words;
    int other = joint.other() * words;
    int at = joint.slot() * words;
    for (int word = 0; word < words; word++) {
      long left = room[one + word];
      long right = room[other + word];
      room[at + word] =
          switch (joint.join()) {
            case AND -> left & right;
            case OR -> left | right;
            case WITHOUT -> left & ~right;
          };
    }
  }

  /** Returns the number of bars. */
  public int bars() {
    return bars;
  }

  /** Whether a condition holds at a bar, from 0. */
  public boolean at(int slot, int bar) {
    return (room[slot * words + (bar >>> 6)] & (1L << bar)) != 0;
  }

  /** Returns the first bar at or after one at which a condition holds; {@link #bars} if none. */
  public int next(int slot, int from) {
    if (from >= bars) {
      return bars;
    }
    int end = (slot + 1) * words;
    int word = slot * words + (from >>> 6);
    long left = room[word] & (-1L << from);
    while (left == 0) {
      if (++word == end) {
        return bars;
      }
      left = room[word];
    }
    return ((word - slot * words) << 6) + Long.numberOfTrailingZeros(left);
  }
}
