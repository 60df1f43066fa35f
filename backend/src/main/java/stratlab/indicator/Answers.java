package stratlab.indicator;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The answers of the conditions of many runs over the same columns, found together: each distinct
 * comparison once, and a stretch of bars at a time, so that all lines of the stretch stay in the
 * processor's near memory while every comparison reads them. The same bits as {@link
 * Scope#answers}. For one thread, which uses the room again for the next runs.
 */
public final class Answers {
  /** What the lines of a stretch may take together, in bytes: about half a core's second cache. */
  private static final int NEAR = 1 << 19;

  private static final int MOST_ROWS = 4096;

  private final int bars;
  private final int words;
  private final Bits bits = Bits.fastest();

  private final Map<Object, Integer> slots = new HashMap<>();
  private final Map<Object, Integer> places = new HashMap<>();
  private final List<Tiles> lines = new ArrayList<>();
  private final List<Comparing> comparisons = new ArrayList<>();
  private final List<Crossings> crossings = new ArrayList<>();
  private final List<Joining> joints = new ArrayList<>();
  private final List<Known> masks = new ArrayList<>();
  private int used;

  private long[] room = {};
  private double[][] rows = {};
  private final long[] above = new long[MOST_ROWS / Long.SIZE];

  private record Pair(String one, @Nullable Relation relation, String other) {}

  private record Asked(Condition condition, boolean opposite) {}

  private record Clocked(String rising, String other, boolean opposite) {}

  private record Comparing(int one, boolean equalToo, int other, int slot) {}

  private record Joined(Join join, int one, int other) {}

  private record Joining(Joined what, int slot) {}

  private record Known(Mask mask, int slot) {}

  private enum Join {
    AND,
    OR,
    WITHOUT
  }

  /**
   * Two lines, which of them was above last (1, -1, or 0 for neither yet), and whether it still was
   * at the last bar looked at, without a tie.
   */
  private static final class Crossings {
    final int one;
    final int other;
    final int slot;
    int latest;
    boolean settled;

    Crossings(int one, int other, int slot) {
      this.one = one;
      this.other = other;
      this.slot = slot;
    }
  }

  /** Makes room for the runs over some columns. */
  public Answers(Columns columns) {
    this.bars = columns.panel().size();
    this.words = (bars + Long.SIZE - 1) / Long.SIZE;
  }

  /** Forgets all conditions and answers. */
  public void clear() {
    slots.clear();
    places.clear();
    lines.clear();
    comparisons.clear();
    crossings.clear();
    joints.clear();
    masks.clear();
    used = 0;
  }

  /** Returns how many bytes the answers of all conditions take so far. */
  public long bytes() {
    return (long) used * words * Long.BYTES;
  }

  /** Takes a condition in and returns where its answers will be. */
  public int add(Condition condition) {
    return slot(condition, false);
  }

  private int slot(Condition condition, boolean opposite) {
    return switch (condition.structure()) {
      case Structure.Not(Condition inner) -> slot(inner, !opposite);
      case Structure.And(Condition one, Condition other) ->
          joined(opposite ? Join.OR : Join.AND, slot(one, opposite), slot(other, opposite));
      case Structure.Or(Condition one, Condition other) ->
          joined(opposite ? Join.AND : Join.OR, slot(one, opposite), slot(other, opposite));
      case Structure.Compared(Sides sides) -> compared(sides, opposite);
      case Structure.Crossed(Sides sides) when areEach(sides) -> crossed(sides, opposite);
      case Structure.Crossed(Sides sides) ->
          known(
              new Clocked(sides.line().key(), keyOf(sides.other()), opposite), condition, opposite);
      case Structure.Whole _ -> known(new Asked(condition, opposite), condition, opposite);
    };
  }

  /** Whether both lines have a value of their own at each strategy bar. */
  private static boolean areEach(Sides sides) {
    return isEach(sides.line()) && (sides.other() == null || isEach(sides.other()));
  }

  private static boolean isEach(Line line) {
    return line.series().rows().isEach() && !line.series().hidesRows();
  }

  private static String keyOf(@Nullable Line line) {
    return line == null ? "" : line.key();
  }

  private int known(Object key, Condition condition, boolean opposite) {
    Integer slot = slots.get(key);
    if (slot == null) {
      slot = used++;
      slots.put(key, slot);
      masks.add(new Known((opposite ? condition.not() : condition).mask(), slot));
    }
    return slot;
  }

  private int compared(Sides sides, boolean opposite) {
    Line other = sides.other();
    return compared(
        sides.line(), opposite ? sides.relation().opposite() : sides.relation(), other, sides);
  }

  private int compared(Line line, Relation relation, @Nullable Line other, Sides sides) {
    Pair key = new Pair(line.key(), relation, other == null ? "=" + sides.level() : other.key());
    Integer known = slots.get(key);
    if (known != null) {
      return known;
    }
    int one = place(line);
    int two = other == null ? place(sides.level()) : place(other);
    int slot = used++;
    slots.put(key, slot);
    comparisons.add(
        switch (relation) {
          case ABOVE -> new Comparing(one, false, two, slot);
          case BELOW -> new Comparing(two, false, one, slot);
          case ABOVE_OR_EQUAL -> new Comparing(one, true, two, slot);
          case BELOW_OR_EQUAL -> new Comparing(two, true, one, slot);
        });
    return slot;
  }

  private int crossed(Sides sides, boolean opposite) {
    Line rising = sides.line();
    Line other = sides.other();
    if (other == null) {
      throw new IllegalStateException("a line crosses a line");
    }
    int yes = crossing(rising, other);
    if (!opposite) {
      return yes;
    }
    int comparable =
        joined(
            Join.OR,
            compared(rising, Relation.ABOVE_OR_EQUAL, other, sides),
            compared(rising, Relation.BELOW, other, sides));
    return joined(Join.WITHOUT, comparable, yes);
  }

  /** Both ways of a pair of lines are found in one pass, in two slots that follow each other. */
  private int crossing(Line rising, Line other) {
    String key = rising.key();
    String otherKey = other.key();
    boolean first = key.compareTo(otherKey) < 0;
    Pair pair = first ? new Pair(key, null, otherKey) : new Pair(otherKey, null, key);
    Integer slot = slots.get(pair);
    if (slot == null) {
      slot = used;
      used += 2;
      slots.put(pair, slot);
      crossings.add(
          first
              ? new Crossings(place(rising), place(other), slot)
              : new Crossings(place(other), place(rising), slot));
    }
    return first ? slot : slot + 1;
  }

  private int joined(Join join, int one, int other) {
    Joined key = new Joined(join, one, other);
    Integer known = slots.get(key);
    if (known != null) {
      return known;
    }
    int slot = used++;
    slots.put(key, slot);
    joints.add(new Joining(key, slot));
    return slot;
  }

  private int place(Line line) {
    Integer known = places.get(line.key());
    if (known != null) {
      return known;
    }
    Line.Mix mix = line.mix();
    if (mix == null || !isEach(line)) {
      return place(line.key(), isEach(line) ? line.kept() : Tiles.of(line.byBar()));
    }
    int one = place(mix.a());
    int other = place(mix.b());
    return place(line.key(), mixed(mix.one(), one, mix.other(), other));
  }

  /** A line that follows row by row from two others, which stand before it, is never kept. */
  private Tiles mixed(double one, int first, double other, int second) {
    return (_, count, into) -> Arithmetic.mix(one, rows[first], other, rows[second], into, count);
  }

  /** A level is a line that never moves: it is written once and stays. */
  private int place(double level) {
    Integer known = places.get(level);
    return known == null
        ? place(level, (from, _, into) -> Arrays.fill(into, 0, from == 0 ? into.length : 0, level))
        : known;
  }

  private int place(Object key, Tiles tiles) {
    int place = lines.size();
    lines.add(tiles);
    places.put(key, place);
    return place;
  }

  /** Finds the answers of all conditions taken in. */
  public void find() {
    int need = Math.multiplyExact(used, words);
    if (room.length < need) {
      room = new long[need];
    }
    int most = NEAR / Double.BYTES / Math.max(1, lines.size());
    int step = Math.clamp(most & -Long.SIZE, Long.SIZE, MOST_ROWS);
    if (rows.length < lines.size() || (rows.length > 0 && rows[0].length != step)) {
      rows = new double[lines.size()][step];
    }
    for (int from = 0; from < bars; from += step) {
      find(from, Math.min(step, bars - from));
    }
    for (Known known : masks) {
      System.arraycopy(known.mask().words(), 0, room, known.slot() * words, words);
    }
    for (Joining joint : joints) {
      join(joint);
    }
  }

  private void find(int from, int count) {
    int stretch = (count + Long.SIZE - 1) / Long.SIZE;
    for (int line = 0; line < lines.size(); line++) {
      lines.get(line).write(from, count, rows[line]);
      // Beyond the last bar nothing is above anything.
      Arrays.fill(rows[line], count, stretch * Long.SIZE, Double.NaN);
    }
    int word = from / Long.SIZE;
    for (Comparing each : comparisons) {
      int at = each.slot() * words + word;
      if (each.equalToo()) {
        bits.aboveOrEqual(rows[each.one()], rows[each.other()], stretch, room, at);
      } else {
        bits.above(rows[each.one()], rows[each.other()], stretch, room, at);
      }
    }
    for (Crossings each : crossings) {
      cross(each, stretch, each.slot * words + word);
    }
  }

  private void cross(Crossings pair, int stretch, int at) {
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
        long less = Comparison.above(other, one, word << 6, (word + 1) << 6);
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

  private void join(Joining joint) {
    int one = joint.what().one() * words;
    int other = joint.what().other() * words;
    int at = joint.slot() * words;
    for (int word = 0; word < words; word++) {
      long left = room[one + word];
      long right = room[other + word];
      room[at + word] =
          switch (joint.what().join()) {
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
