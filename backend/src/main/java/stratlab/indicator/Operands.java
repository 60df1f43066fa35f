package stratlab.indicator;

import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import stratlab.indicator.condition.ColumnComparison;
import stratlab.indicator.condition.Relation;
import stratlab.market.Column;

/** The two values that a condition compares at each strategy bar. */
public final class Operands {
  private final Line line;
  private final Relation relation;
  private final @Nullable Line other;
  private final double level;

  /**
   * How far apart the two were on a bar on which they did not stand as wanted.
   *
   * @param bar strategy bar
   * @param value of the first side, in the unit of its line
   * @param other of the second side
   */
  public record Gap(int bar, double value, double other) {
    /** Returns the distance, 0 or more. */
    public double size() {
      return Math.abs(value - other);
    }
  }

  private Operands(Line line, Relation relation, @Nullable Line other, double level) {
    this.line = line;
    this.relation = relation;
    this.other = other;
    this.level = level;
  }

  static Operands of(Line line, Relation relation, Line other) {
    return new Operands(line, relation, other, Double.NaN);
  }

  static Operands of(Line line, Relation relation, double level) {
    return new Operands(line, relation, null, level);
  }

  Line line() {
    return line;
  }

  Relation relation() {
    return relation;
  }

  /** Returns what the line is compared with; null for a level. */
  @Nullable Line other() {
    return other;
  }

  double level() {
    return level;
  }

  /**
   * Returns the first of the smallest gaps from one bar to before another; empty when the sides
   * stood as wanted, or were not known, on all of them. Looks at every bar: for reports, never for
   * a strategy.
   */
  public Optional<Gap> smallestGap(int from, int to) {
    Column one = Clock.column(line);
    Column two = other == null ? null : Clock.column(other);
    double[] ours = new double[ColumnComparison.TILE];
    double[] theirs = new double[ColumnComparison.TILE];
    Arrays.fill(theirs, level);
    Gap best = null;
    double smallest = Double.POSITIVE_INFINITY;
    for (int tile = from; tile < to; tile += ColumnComparison.TILE) {
      int rows = Math.min(ColumnComparison.TILE, to - tile);
      one.copy(tile, rows, ours);
      if (two != null) {
        two.copy(tile, rows, theirs);
      }
      for (int row = 0; row < rows; row++) {
        double gap = Math.abs(ours[row] - theirs[row]);
        if (gap < smallest && !relation.holds(ours[row], theirs[row])) {
          smallest = gap;
          best = new Gap(tile + row, ours[row], theirs[row]);
        }
      }
    }
    return Optional.ofNullable(best);
  }

  /** Whether both had a value on any bar from one to before another. */
  public boolean isKnown(int from, int to) {
    Column one = Clock.column(line);
    Column two = other == null ? null : Clock.column(other);
    for (int bar = from; bar < to; bar++) {
      if (!Double.isNaN(one.at(bar)) && !Double.isNaN(two == null ? level : two.at(bar))) {
        return true;
      }
    }
    return false;
  }
}
