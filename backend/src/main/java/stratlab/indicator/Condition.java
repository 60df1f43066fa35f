package stratlab.indicator;

import java.util.function.DoublePredicate;
import java.util.function.IntPredicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import stratlab.market.Column;
import stratlab.market.Panel;

/**
 * Yes or no at each strategy bar, from lines. False wherever a line it looks at is still NaN. On a
 * bar without news of its data set it keeps its latest answer.
 */
public final class Condition {
  private final Scope scope;
  private final String name;
  private final Supplier<Mask> compute;
  private @Nullable Mask mask;

  private Condition(Scope scope, String name, Supplier<Mask> compute) {
    this.scope = scope;
    this.name = name;
    this.compute = compute;
  }

  /** Returns the answer at the current bar. */
  public boolean now() {
    return scope.bar() >= 0 && mask().at(scope.bar());
  }

  /** Returns its name, for people, like {@code SMA(10) crosses above SMA(30)}. */
  public String name() {
    return name;
  }

  public Condition and(Condition other) {
    return new Condition(
        scope, "(" + name + " and " + other.name + ")", () -> mask().and(other.mask()));
  }

  public Condition or(Condition other) {
    return new Condition(
        scope, "(" + name + " or " + other.name + ")", () -> mask().or(other.mask()));
  }

  /** Returns the answers of all strategy bars: for the engine, never for a strategy. */
  public Mask mask() {
    Mask known = mask;
    if (known == null) {
      known = compute.get();
      mask = known;
    }
    return known;
  }

  static Condition cross(Line below, Line above) {
    Scope scope = below.scope();
    Panel panel = scope.panel();
    // The cross needs one bar before it on which the two can be compared.
    scope.needs(below.set(), below.barsNeeded() + 1);
    scope.needs(above.set(), above.barsNeeded() + 1);
    String name = full(below) + " crosses above " + full(above);
    if (below.set() == above.set()) {
      return new Condition(
          scope,
          name,
          () -> {
            int rows = panel.bars(below.set()).size();
            Mask crosses = crosses(rows, below.column()::at, above.column()::at);
            return spread(panel, below.set(), crosses::at);
          });
    }
    return new Condition(
        scope, name, () -> crosses(panel.size(), onClock(panel, below), onClock(panel, above)));
  }

  private static Mask crosses(int size, Values rising, Values falling) {
    return Mask.of(
        size,
        new IntPredicate() {
          private double latest = Double.NaN;

          @Override
          public boolean test(int row) {
            double difference = rising.at(row) - falling.at(row);
            boolean crossed = latest < 0 && difference > 0;
            if (difference != 0 && !Double.isNaN(difference)) {
              latest = difference;
            }
            return crossed;
          }
        });
  }

  static Condition above(Line line, Line other) {
    Panel panel = line.scope().panel();
    Values left = onClock(panel, line);
    Values right = onClock(panel, other);
    return new Condition(
        line.scope(),
        full(line) + " above " + full(other),
        () -> Mask.of(panel.size(), bar -> left.at(bar) > right.at(bar)));
  }

  static Condition above(Line line, double level) {
    return against(line, "above", level, value -> value > level);
  }

  static Condition below(Line line, double level) {
    return against(line, "below", level, value -> value < level);
  }

  private static Condition against(Line line, String word, double level, DoublePredicate test) {
    Panel panel = line.scope().panel();
    return new Condition(
        line.scope(),
        full(line) + " " + word + " " + level,
        () -> {
          Column column = line.column();
          return spread(panel, line.set(), row -> test.test(column.at(row)));
        });
  }

  private static String full(Line line) {
    return line.set() == 0 ? line.name() : line.name() + " of data " + line.set();
  }

  /** Carries answers of a data set's rows over to the strategy bars. */
  private static Mask spread(Panel panel, int set, IntPredicate rows) {
    return Mask.of(
        panel.size(),
        bar -> {
          int row = panel.row(set, bar);
          return row >= 0 && rows.test(row);
        });
  }

  private static Values onClock(Panel panel, Line line) {
    return bar -> {
      int row = panel.row(line.set(), bar);
      return row < 0 ? Double.NaN : line.column().at(row);
    };
  }

  /** A column, or a column seen through the clock. */
  private interface Values {
    double at(int index);
  }
}
