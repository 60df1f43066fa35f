package stratlab.trading;

/** Which way an order goes. */
public enum Side {
  BUY(1),
  SELL(-1);

  private final int sign;

  Side(int sign) {
    this.sign = sign;
  }

  /** Returns +1 for a buy and -1 for a sell: times a quantity, the change of the position. */
  public int sign() {
    return sign;
  }
}
