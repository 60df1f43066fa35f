package stratlab.trading;

/** Which way a position or trade earns: long when prices rise, short when they fall. */
public enum Direction {
  LONG,
  SHORT;

  /** Returns the direction of a signed position size other than 0. */
  public static Direction of(double size) {
    return size > 0 ? LONG : SHORT;
  }
}
