package stratlab.trading;

/**
 * What is held of one data set.
 *
 * @param size units: positive long, negative short, 0 none
 * @param price the average entry price; 0 when nothing is held
 */
public record Position(double size, double price) {
  public static final Position NONE = new Position(0, 0);

  public boolean isFlat() {
    return size == 0;
  }
}
