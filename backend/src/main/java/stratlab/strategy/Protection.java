package stratlab.strategy;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What ends a position besides its exit condition. Prices are measured from the fill of the entry
 * and guard from the bar after it. Immutable.
 *
 * @param stop a loss that ends it, by a stop order
 * @param target a gain that ends it, by a limit order
 * @param trail a distance at which a stop follows the closes
 * @param bars after how many bars of the traded data set it ends at the market; 0 for never
 * @param order which of a stop and a target counts as first where both lie inside one bar
 */
public record Protection(
    @Nullable Offset stop, @Nullable Offset target, @Nullable Offset trail, int bars, InBar order) {

  /** Which price a bar is taken to have reached first, where it cannot tell. */
  public enum InBar {
    /** The worse one for the position: the stop. */
    PESSIMISTIC,
    /** The better one: the target. */
    OPTIMISTIC
  }

  static final Protection NONE = new Protection(null, null, null, 0, InBar.PESSIMISTIC);

  public Protection {
    if (bars < 0) {
      throw new IllegalArgumentException("a position is held 1 bar or more, not " + bars);
    }
  }

  /** Whether there is nothing but the exit condition. */
  public boolean isNone() {
    return !hasPrices() && bars == 0;
  }

  /** Whether orders guard a position. */
  public boolean hasPrices() {
    return stop != null || target != null || trail != null;
  }

  /** Returns the offset that limits the loss of a new position: the stop's, else the trail's. */
  public Optional<Offset> risk() {
    return Optional.ofNullable(stop != null ? stop : trail);
  }
}
