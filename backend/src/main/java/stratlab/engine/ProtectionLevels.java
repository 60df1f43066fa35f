package stratlab.engine;

import org.jspecify.annotations.Nullable;
import stratlab.indicator.Scope;
import stratlab.market.Column;
import stratlab.strategy.Offset;
import stratlab.strategy.Protection;
import stratlab.trading.Distance;

/** The distances of a {@link Protection} as they stand at the latest signal. */
final class ProtectionLevels {
  private final Protection protection;
  private final @Nullable Away stop;
  private final @Nullable Away target;
  private final @Nullable Away trail;

  ProtectionLevels(Protection protection, Scope scope) {
    this.protection = protection;
    this.stop = away(protection.stop(), scope);
    this.target = away(protection.target(), scope);
    this.trail = away(protection.trail(), scope);
  }

  private static @Nullable Away away(@Nullable Offset offset, Scope scope) {
    return switch (offset) {
      case null -> null;
      case Offset.Fixed(Distance distance) -> new Away(distance, 0, null);
      case Offset.Multiple multiple ->
          new Away(null, multiple.factor(), scope.byBar(multiple.line()));
    };
  }

  /** One distance: fixed, or a multiple of what a line has at the signal. */
  static final class Away {
    private final @Nullable Distance fixed;
    private final double factor;
    private final @Nullable Column line;
    private double amount;

    private Away(@Nullable Distance fixed, double factor, @Nullable Column line) {
      this.fixed = fixed;
      this.factor = factor;
      this.line = line;
    }

    private boolean prepare(int bar) {
      if (line == null) {
        return true;
      }
      amount = factor * line.at(bar);
      return amount > 0 && Double.isFinite(amount);
    }

    double from(double price) {
      return fixed == null ? amount : fixed.from(price);
    }
  }

  /** Fixes the distances at a signal; false where one has no value above 0. */
  boolean prepare(int bar) {
    return (stop == null || stop.prepare(bar))
        && (target == null || target.prepare(bar))
        && (trail == null || trail.prepare(bar));
  }

  double risk(double price) {
    Away nearest = stop != null ? stop : trail;
    return nearest == null ? Double.NaN : nearest.from(price);
  }

  /** Returns the bar on which a position filled on another is left for its age. */
  int timeIsUp(int fill, int bars) {
    return protection.bars() == 0 || protection.bars() >= bars - fill
        ? bars
        : fill + protection.bars();
  }

  boolean hasPrices() {
    return protection.hasPrices();
  }

  Protection.InBar order() {
    return protection.order();
  }

  @Nullable Away stop() {
    return stop;
  }

  @Nullable Away target() {
    return target;
  }

  @Nullable Away trail() {
    return trail;
  }
}
