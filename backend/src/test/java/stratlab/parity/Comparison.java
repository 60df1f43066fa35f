package stratlab.parity;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Collects what differs between a recorded run and its repetition, and how far numbers are off. */
final class Comparison {
  /** How far two numbers may be apart: a share of the recorded one. */
  static final double TOLERANCE = 1e-9;

  /** What differs first. */
  record Difference(String where, String expected, String got) {
    @Override
    public String toString() {
      return where + ": expected " + expected + ", got " + got;
    }
  }

  /**
   * The largest relative difference of a group of numbers.
   *
   * @param where it is; empty while nothing differs at all
   */
  record Worst(double difference, String where) {
    static final Worst NONE = new Worst(0, "");
  }

  private @Nullable Difference first;
  private int differences;
  private final Map<String, Worst> worst = new LinkedHashMap<>();

  boolean isEqual() {
    return first == null;
  }

  Optional<Difference> first() {
    return Optional.ofNullable(first);
  }

  /** Returns how many values differ. */
  int differences() {
    return differences;
  }

  /** Returns the worst of each group, in the order in which groups were compared first. */
  Map<String, Worst> worst() {
    return worst;
  }

  void differs(String where, Object expected, Object got) {
    differences++;
    if (first == null) {
      first = new Difference(where, String.valueOf(expected), String.valueOf(got));
    }
  }

  /** Compares what must be the same. */
  void same(Supplier<String> where, @Nullable Object expected, @Nullable Object got) {
    if (!Objects.equals(expected, got)) {
      differs(where.get(), String.valueOf(expected), String.valueOf(got));
    }
  }

  /** Compares two numbers within the tolerance. */
  void near(String group, Supplier<String> where, double expected, double got) {
    near(group, where, expected, got, new Allowance(TOLERANCE, 0));
  }

  /**
   * How far two numbers may be apart.
   *
   * @param relative a share of the recorded number
   * @param floor the least size that the recorded number is taken to have: sums that cancel out
   *     leave a rest of their own size
   */
  record Allowance(double relative, double floor) {}

  /** Compares two numbers. */
  void near(
      String group, Supplier<String> where, double expected, double got, Allowance allowance) {
    double apart = Math.abs(expected - got);
    double size = Math.max(Math.abs(expected), allowance.floor());
    double relative = apart == 0 ? 0 : apart / size;
    Worst known = worst.computeIfAbsent(group, _ -> Worst.NONE);
    if (Double.isNaN(relative) || relative > known.difference()) {
      worst.put(group, new Worst(relative, where.get()));
    }
    if (!(relative <= allowance.relative())) {
      differs(where.get(), expected, got);
    }
  }
}
