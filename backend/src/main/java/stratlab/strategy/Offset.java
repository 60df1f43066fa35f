package stratlab.strategy;

import org.jspecify.annotations.Nullable;
import stratlab.indicator.Line;
import stratlab.trading.Distance;

/** How far a protective price lies from the entry. */
public sealed interface Offset {
  /** Returns a share of the entry price: 0.02 is 2 %. */
  static Offset fraction(double fraction) {
    return new Fixed(new Distance.Fraction(fraction));
  }

  /** Returns an amount in quote currency. */
  static Offset amount(double amount) {
    return new Fixed(new Distance.Amount(amount));
  }

  /** Returns a multiple of a line, like {@code 3 × ATR(14)}, as it stood at the signal. */
  static Offset times(double factor, Line line) {
    return new Multiple(factor, line);
  }

  /** The same for every trade. */
  record Fixed(Distance distance) implements Offset {}

  /** A multiple of a line at the signal. */
  record Multiple(double factor, Line line) implements Offset {
    public Multiple {
      if (!(factor > 0) || Double.isInfinite(factor)) {
        throw new IllegalArgumentException("an offset is above 0, not " + factor);
      }
    }
  }

  /**
   * Returns the distance for an entry that is signalled now; fixed from then on.
   *
   * @return null where the line has no value above 0, so that no protective price can be set
   */
  default @Nullable Distance now() {
    return switch (this) {
      case Fixed(Distance distance) -> distance;
      case Multiple(double factor, Line line) -> {
        double amount = factor * line.now();
        yield amount > 0 && Double.isFinite(amount) ? new Distance.Amount(amount) : null;
      }
    };
  }
}
