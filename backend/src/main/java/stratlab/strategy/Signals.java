package stratlab.strategy;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import stratlab.indicator.Condition;

/**
 * A plan made of conditions alone: when to enter and leave the first data set, long or short, one
 * position at a time. While an order waits nothing is sent; when flat a long entry is looked at
 * before a short one; a position is left before another is entered. Immutable.
 */
public final class Signals implements Plan {
  private final @Nullable Condition enterLong;
  private final @Nullable Condition exitLong;
  private final @Nullable Condition enterShort;
  private final @Nullable Condition exitShort;

  private Signals(
      @Nullable Condition enterLong,
      @Nullable Condition exitLong,
      @Nullable Condition enterShort,
      @Nullable Condition exitShort) {
    this.enterLong = enterLong;
    this.exitLong = exitLong;
    this.enterShort = enterShort;
    this.exitShort = exitShort;
  }

  /** Buys when flat and the condition holds. */
  public static Signals enterLong(Condition when) {
    return new Signals(when, null, null, null);
  }

  /** Sells short when flat and the condition holds. */
  public static Signals enterShort(Condition when) {
    return new Signals(null, null, when, null);
  }

  /** Leaves a long position when the condition holds. */
  public Signals exitLong(Condition when) {
    return new Signals(enterLong, when, enterShort, exitShort);
  }

  /** Leaves a short position when the condition holds. */
  public Signals exitShort(Condition when) {
    return new Signals(enterLong, exitLong, enterShort, when);
  }

  /**
   * Joins the long half of one plan and the short half of another.
   *
   * @throws IllegalArgumentException when both say something about the same side
   */
  public Signals and(Signals other) {
    return new Signals(
        one(enterLong, other.enterLong),
        one(exitLong, other.exitLong),
        one(enterShort, other.enterShort),
        one(exitShort, other.exitShort));
  }

  private static @Nullable Condition one(@Nullable Condition a, @Nullable Condition b) {
    if (a != null && b != null) {
      throw new IllegalArgumentException("both plans have a condition for the same step");
    }
    return a != null ? a : b;
  }

  public Optional<Condition> enterLong() {
    return Optional.ofNullable(enterLong);
  }

  public Optional<Condition> exitLong() {
    return Optional.ofNullable(exitLong);
  }

  public Optional<Condition> enterShort() {
    return Optional.ofNullable(enterShort);
  }

  public Optional<Condition> exitShort() {
    return Optional.ofNullable(exitShort);
  }
}
