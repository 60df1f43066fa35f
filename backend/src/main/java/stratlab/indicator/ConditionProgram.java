package stratlab.indicator;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import stratlab.indicator.condition.Mask;
import stratlab.indicator.condition.Relation;

/**
 * What has to be found out for some conditions, each distinct part of it once: lines, comparisons
 * of them, where two cross, and how answers are joined. Answers go to slots, counted from 0; a pair
 * of lines that cross has two that follow each other, upwards first.
 */
final class ConditionProgram {
  private final Map<Object, Integer> slots = new HashMap<>();
  private final Map<Object, Integer> places = new HashMap<>();
  private final List<Source> lines = new ArrayList<>();
  private final List<Comparing> comparisons = new ArrayList<>();
  private final List<Crossings> crossings = new ArrayList<>();
  private final List<Joining> joints = new ArrayList<>();
  private final List<Known> masks = new ArrayList<>();
  private int used;

  /** Where the values of a line come from. */
  sealed interface Source {
    /** They are made or copied, a stretch at a time. */
    record Made(ColumnBlocks tiles) implements Source {}

    /** They never change. */
    record Level(double value) implements Source {}

    /** They follow row by row from those of two lines that come before. */
    record Mixed(double one, int first, double other, int second) implements Source {}
  }

  /** Whether one line is above another, or equal to it too where that counts. */
  record Comparing(int one, boolean equalToo, int other, int slot) {}

  /** Two answers that make a third. */
  record Joining(Join join, int one, int other, int slot) {}

  /** Answers that are there already. */
  record Known(Mask mask, int slot) {}

  /** How two answers make a third. */
  enum Join {
    AND,
    OR,
    WITHOUT
  }

  /**
   * Two lines, which of them was above last (1, -1, or 0 for neither yet), and whether it still was
   * at the last bar looked at, without a tie.
   */
  static final class Crossings {
    final int one;
    final int other;
    final int slot;
    int latest;
    boolean settled;

    private Crossings(int one, int other, int slot) {
      this.one = one;
      this.other = other;
      this.slot = slot;
    }
  }

  private record Pair(String one, @Nullable Relation relation, String other) {}

  private record Asked(Condition condition, boolean opposite) {}

  private record Clocked(String rising, String other, boolean opposite) {}

  private record Joined(Join join, int one, int other) {}

  void clear() {
    slots.clear();
    places.clear();
    lines.clear();
    comparisons.clear();
    crossings.clear();
    joints.clear();
    masks.clear();
    used = 0;
  }

  /** Returns how many slots there are. */
  int slots() {
    return used;
  }

  List<Source> lines() {
    return lines;
  }

  List<Comparing> comparisons() {
    return comparisons;
  }

  List<Crossings> crossings() {
    return crossings;
  }

  /** Returns what is joined, in an order in which what it is joined of comes before it. */
  List<Joining> joints() {
    return joints;
  }

  List<Known> masks() {
    return masks;
  }

  /** Takes a condition in and returns its slot. */
  int add(Condition condition) {
    return slot(condition, false);
  }

  private int slot(Condition condition, boolean opposite) {
    return switch (condition.structure()) {
      case ConditionNode.Not(Condition inner) -> slot(inner, !opposite);
      case ConditionNode.And(Condition one, Condition other) ->
          joined(opposite ? Join.OR : Join.AND, slot(one, opposite), slot(other, opposite));
      case ConditionNode.Or(Condition one, Condition other) ->
          joined(opposite ? Join.AND : Join.OR, slot(one, opposite), slot(other, opposite));
      case ConditionNode.Compared(Operands sides) ->
          compared(sides, opposite ? sides.relation().opposite() : sides.relation());
      case ConditionNode.Crossed(Operands sides) when areEach(sides) -> crossed(sides, opposite);
      case ConditionNode.Crossed(Operands sides) ->
          known(
              new Clocked(sides.line().key(), keyOf(sides.other()), opposite), condition, opposite);
      case ConditionNode.Whole _ -> known(new Asked(condition, opposite), condition, opposite);
    };
  }

  /** Whether both lines have a value of their own at each strategy bar. */
  private static boolean areEach(Operands sides) {
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

  private int compared(Operands sides, Relation relation) {
    Line line = sides.line();
    Line other = sides.other();
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

  private int crossed(Operands sides, boolean opposite) {
    Line other = sides.other();
    if (other == null) {
      throw new IllegalStateException("a line crosses a line");
    }
    int yes = crossing(sides.line(), other);
    if (!opposite) {
      return yes;
    }
    int comparable =
        joined(Join.OR, compared(sides, Relation.ABOVE_OR_EQUAL), compared(sides, Relation.BELOW));
    return joined(Join.WITHOUT, comparable, yes);
  }

  /** Both ways of a pair of lines are found in one pass. */
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
    joints.add(new Joining(join, one, other, slot));
    return slot;
  }

  private int place(Line line) {
    Integer known = places.get(line.key());
    if (known != null) {
      return known;
    }
    Line.Mix mix = line.mix();
    if (!isEach(line)) {
      return place(line.key(), new Source.Made(ColumnBlocks.of(line.byBar())));
    }
    return place(
        line.key(),
        mix == null
            ? new Source.Made(line.kept())
            : new Source.Mixed(mix.one(), place(mix.a()), mix.other(), place(mix.b())));
  }

  private int place(double level) {
    Integer known = places.get(level);
    return known == null ? place(level, new Source.Level(level)) : known;
  }

  private int place(Object key, Source source) {
    int place = lines.size();
    lines.add(source);
    places.put(key, place);
    return place;
  }
}
