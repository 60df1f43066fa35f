package stratlab.trading;

/**
 * What is held of one data set.
 *
 * @param size units: positive long, negative short, 0 none
 * @param price the average entry price; 0 when nothing is held
 */
public record Position(double size, double price) {
  public static final Position NONE = new Position(0, 0);

  /** A change of the position, split into what it closes and what it opens. */
  public record Change(double closed, double opened, Position after) {}

  /**
   * Returns what a fill of {@code units} (signed) at {@code at} does: growing on the same side
   * averages the price, reducing keeps it, and going through zero opens the rest at {@code at}.
   */
  public Change apply(double units, double at) {
    double after = size + units;
    if (size == 0) {
      return new Change(0, units, new Position(units, at));
    }
    if (Math.signum(size) == Math.signum(units)) {
      double average = (price * size + at * units) / after;
      return new Change(0, units, new Position(after, average));
    }
    if (after == 0) {
      return new Change(units, 0, NONE);
    }
    if (Math.signum(after) == Math.signum(size)) {
      return new Change(units, 0, new Position(after, price));
    }
    return new Change(-size, after, new Position(after, at));
  }

  public boolean isFlat() {
    return size == 0;
  }
}
