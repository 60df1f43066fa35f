package stratlab.indicator;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import stratlab.indicator.condition.ColumnComparison;
import stratlab.indicator.condition.Mask;
import stratlab.indicator.condition.Relation;

/**
 * Yes, no or not known at each strategy bar, from lines. It counts as false wherever a line it
 * looks at is still NaN, and so does its opposite. On a bar without news of its data set it keeps
 * its latest answer.
 */
public final class Condition {
  private final Scope scope;
  private final String name;
  private final ConditionNode structure;
  private final Supplier<Mask> yes;
  private final Supplier<Mask> no;
  private @Nullable Mask mask;

  private Condition(
      Scope scope, String name, ConditionNode structure, Supplier<Mask> yes, Supplier<Mask> no) {
    this.scope = scope;
    this.name = name;
    this.structure = structure;
    this.yes = yes;
    this.no = no;
  }

  /** Returns the answer at the current bar. */
  public boolean now() {
    return scope.bar() >= 0 && mask().at(scope.bar());
  }

  /** Returns its name, for people, like {@code SMA(10) crosses above SMA(30)}. */
  public String name() {
    return name;
  }

  /** Returns what it is made of, which tells of the future. */
  ConditionNode structure() {
    return structure;
  }

  public Condition and(Condition other) {
    return new Condition(
        scope,
        "(" + name + " and " + other.name + ")",
        new ConditionNode.And(this, other),
        () -> mask().and(other.mask()),
        () -> no.get().or(other.no.get()));
  }

  public Condition or(Condition other) {
    return new Condition(
        scope,
        "(" + name + " or " + other.name + ")",
        new ConditionNode.Or(this, other),
        () -> mask().or(other.mask()),
        () -> no.get().and(other.no.get()));
  }

  /** Returns the opposite: true where this is false, except where it is not known. */
  public Condition not() {
    return new Condition(scope, "not " + name, new ConditionNode.Not(this), no, this::mask);
  }

  /** Returns the answers of all strategy bars, the future included. */
  Mask mask() {
    Mask known = mask;
    if (known == null) {
      known = yes.get();
      mask = known;
    }
    return known;
  }

  static Condition cross(Line rising, Line other) {
    // The cross needs one bar before it on which the two can be compared.
    Scope scope = rising.scope();
    scope.needs(rising.series(), rising.barsNeeded() + 1);
    scope.needs(other.series(), other.barsNeeded() + 1);
    // Found once for both ways, whichever line is asked.
    Supplier<Mask> yes =
        rising.key().compareTo(other.key()) < 0
            ? () -> rising.crossing(other).up()
            : () -> other.crossing(rising).down();
    return new Condition(
        scope,
        full(rising) + " crosses above " + full(other),
        new ConditionNode.Crossed(Operands.of(rising, Relation.ABOVE, other)),
        yes,
        () ->
            compare(rising, Relation.ABOVE_OR_EQUAL, other)
                .or(compare(rising, Relation.BELOW, other))
                .without(yes.get()));
  }

  /**
   * Returns a condition with an answer for each row of a series.
   *
   * @param barsNeeded from which bar on it is known, 1 or more
   * @param rows computes the answers
   */
  static Condition ofRows(
      Scope scope, Series series, String name, int barsNeeded, Supplier<Mask> rows) {
    scope.needs(series, barsNeeded);
    return new Condition(
        scope,
        name,
        new ConditionNode.Whole(),
        () -> Clock.mask(series, rows.get()),
        () -> Clock.mask(series, rows.get().opposite(barsNeeded - 1)));
  }

  static Condition compared(Line line, Relation relation, Line other) {
    return new Condition(
        line.scope(),
        full(line) + " " + relation.words() + " " + full(other),
        new ConditionNode.Compared(Operands.of(line, relation, other)),
        () -> compare(line, relation, other),
        () -> compare(line, relation.opposite(), other));
  }

  static Condition compared(Line line, Relation relation, double level) {
    return new Condition(
        line.scope(),
        full(line) + " " + relation.words() + " " + Names.number(level),
        new ConditionNode.Compared(Operands.of(line, relation, level)),
        () -> compare(line, relation, level),
        () -> compare(line, relation.opposite(), level));
  }

  private static Mask compare(Line line, Relation relation, Line other) {
    if (line.series() != other.series()) {
      return ColumnComparison.of(Clock.column(line), relation, Clock.column(other));
    }
    return Clock.mask(line.series(), ColumnComparison.of(line.column(), relation, other.column()));
  }

  private static Mask compare(Line line, Relation relation, double level) {
    return Clock.mask(line.series(), ColumnComparison.of(line.column(), relation, level));
  }

  private static String full(Line line) {
    return Names.seenFrom(0, line);
  }
}
