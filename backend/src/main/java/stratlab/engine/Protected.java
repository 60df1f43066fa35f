package stratlab.engine;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import stratlab.indicator.Line;
import stratlab.indicator.Scope;
import stratlab.market.Column;
import stratlab.strategy.Offset;
import stratlab.strategy.Protection;
import stratlab.trading.Distance;

/** The distances of a {@link Protection} as they stand at the latest signal. */
final class Protected {
  private final Protection protection;
  private final Scope scope;
  private final Map<Line, Column> lines = new HashMap<>();
  private @Nullable Distance stop;
  private @Nullable Distance target;
  private @Nullable Distance trail;

  Protected(Protection protection, Scope scope) {
    this.protection = protection;
    this.scope = scope;
  }

  /** Fixes the distances at a signal; false where one has no value yet. */
  boolean prepare(int bar) {
    stop = at(protection.stop(), bar);
    target = at(protection.target(), bar);
    trail = at(protection.trail(), bar);
    return (stop == null) == (protection.stop() == null)
        && (target == null) == (protection.target() == null)
        && (trail == null) == (protection.trail() == null);
  }

  private @Nullable Distance at(@Nullable Offset offset, int bar) {
    return switch (offset) {
      case null -> null;
      case Offset.Fixed(Distance distance) -> distance;
      case Offset.Multiple multiple ->
          multiple.at(lines.computeIfAbsent(multiple.line(), scope::byBar).at(bar));
    };
  }

  double risk(double price) {
    Distance nearest = stop != null ? stop : trail;
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

  @Nullable Distance stop() {
    return stop;
  }

  @Nullable Distance target() {
    return target;
  }

  @Nullable Distance trail() {
    return trail;
  }
}
