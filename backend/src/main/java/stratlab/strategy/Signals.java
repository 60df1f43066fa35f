package stratlab.strategy;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import stratlab.indicator.Condition;

/**
 * A plan made of conditions alone: when to enter and leave the first data set, long or short, one
 * position at a time. While an order waits nothing is sent; when flat a long entry is looked at
 * before a short one; a position is left before another is entered. A {@link Protection} adds stop,
 * target, trail and time stop. Immutable.
 */
public final class Signals implements Plan {
  private final @Nullable Condition enterLong;
  private final @Nullable Condition exitLong;
  private final @Nullable Condition enterShort;
  private final @Nullable Condition exitShort;
  private final Protection protection;

  private Signals(
      @Nullable Condition enterLong,
      @Nullable Condition exitLong,
      @Nullable Condition enterShort,
      @Nullable Condition exitShort,
      Protection protection) {
    this.enterLong = enterLong;
    this.exitLong = exitLong;
    this.enterShort = enterShort;
    this.exitShort = exitShort;
    this.protection = protection;
  }

  /** Buys when flat and the condition holds. */
  public static Signals enterLong(Condition when) {
    return new Signals(when, null, null, null, Protection.NONE);
  }

  /** Sells short when flat and the condition holds. */
  public static Signals enterShort(Condition when) {
    return new Signals(null, null, when, null, Protection.NONE);
  }

  /** Leaves a long position when the condition holds. */
  public Signals exitLong(Condition when) {
    return new Signals(enterLong, when, enterShort, exitShort, protection);
  }

  /** Leaves a short position when the condition holds. */
  public Signals exitShort(Condition when) {
    return new Signals(enterLong, exitLong, enterShort, when, protection);
  }

  /** Ends a position when it has lost an offset from its entry price; guards both sides. */
  public Signals stopLoss(Offset offset) {
    return with(
        new Protection(
            offset,
            protection.target(),
            protection.trail(),
            protection.bars(),
            protection.order()));
  }

  /** Ends a position when it has gained an offset from its entry price. */
  public Signals target(Offset offset) {
    return with(
        new Protection(
            protection.stop(), offset, protection.trail(), protection.bars(), protection.order()));
  }

  /** Ends a position when the price has come back by an offset from its best close. */
  public Signals trail(Offset offset) {
    return with(
        new Protection(
            protection.stop(), protection.target(), offset, protection.bars(), protection.order()));
  }

  /** Ends a position at the market when it was held a number of bars, 1 or more. */
  public Signals timeStop(int bars) {
    if (bars < 1) {
      throw new IllegalArgumentException("a time stop counts 1 bar or more, not " + bars);
    }
    return with(
        new Protection(
            protection.stop(), protection.target(), protection.trail(), bars, protection.order()));
  }

  /** Says which of stop and target comes first inside one bar; pessimistic when not said. */
  public Signals inBar(Protection.InBar order) {
    return with(
        new Protection(
            protection.stop(), protection.target(), protection.trail(), protection.bars(), order));
  }

  private Signals with(Protection other) {
    return new Signals(enterLong, exitLong, enterShort, exitShort, other);
  }

  /**
   * Joins the long half of one plan and the short half of another.
   *
   * @throws IllegalArgumentException when both say something about the same side, or both have a
   *     protection of their own
   */
  public Signals and(Signals other) {
    return new Signals(
        one(enterLong, other.enterLong),
        one(exitLong, other.exitLong),
        one(enterShort, other.enterShort),
        one(exitShort, other.exitShort),
        one(protection, other.protection));
  }

  private static Protection one(Protection a, Protection b) {
    if (a.isNone() || a.equals(b)) {
      return b;
    }
    if (!b.isNone()) {
      throw new IllegalArgumentException("both plans have a protection; give it to one of them");
    }
    return a;
  }

  private static @Nullable Condition one(@Nullable Condition a, @Nullable Condition b) {
    if (a != null && b != null) {
      throw new IllegalArgumentException("both plans have a condition for the same step");
    }
    return a != null ? a : b;
  }

  public Protection protection() {
    return protection;
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
