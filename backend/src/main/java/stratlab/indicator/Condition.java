package stratlab.indicator;

import java.util.function.DoublePredicate;
import java.util.function.IntPredicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import stratlab.market.Column;
import stratlab.market.Rows;

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
    // The cross needs one bar before it on which the two can be compared.
    scope.needs(below.series(), below.barsNeeded() + 1);
    scope.needs(above.series(), above.barsNeeded() + 1);
    String name = full(below) + " crosses above " + full(above);
    Series series = below.series();
    if (series == above.series()) {
      return new Condition(
          scope,
          name,
          () -> {
            Column under = below.column();
            // Of made bars that are first seen at once only the latest is compared.
            Values falling = row -> series.isEverLatest(row) ? under.at(row) : Double.NaN;
            Mask crosses = crosses(series.bars().size(), falling, above.column()::at);
            return spread(series, crosses::at);
          });
    }
    int size = scope.panel().size();
    return new Condition(scope, name, () -> crosses(size, onClock(below), onClock(above)));
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
    int size = line.scope().panel().size();
    Values left = onClock(line);
    Values right = onClock(other);
    return new Condition(
        line.scope(),
        full(line) + " above " + full(other),
        () -> Mask.of(size, bar -> left.at(bar) > right.at(bar)));
  }

  static Condition above(Line line, double level) {
    return against(line, "above", level, value -> value > level);
  }

  static Condition below(Line line, double level) {
    return against(line, "below", level, value -> value < level);
  }

  private static Condition against(Line line, String word, double level, DoublePredicate test) {
    return new Condition(
        line.scope(),
        full(line) + " " + word + " " + level,
        () -> {
          Column column = line.column();
          return spread(line.series(), row -> test.test(column.at(row)));
        });
  }

  private static String full(Line line) {
    return line.set() == 0 ? line.name() : line.name() + " of data " + line.set();
  }

  /** Carries answers for the bars of a series over to the strategy bars. */
  private static Mask spread(Series series, IntPredicate answers) {
    Rows rows = series.rows();
    return Mask.of(
        rows.size(),
        bar -> {
          int row = rows.at(bar);
          return row >= 0 && answers.test(row);
        });
  }

  private static Values onClock(Line line) {
    Rows rows = line.series().rows();
    return bar -> {
      int row = rows.at(bar);
      return row < 0 ? Double.NaN : line.column().at(row);
    };
  }

  /** A column, or a column seen through the clock. */
  private interface Values {
    double at(int index);
  }
}
