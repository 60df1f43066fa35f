package stratlab.trading;

/** What the latest booking did; the same object for all of them, so read it before the next. */
public final class Booking {
  double closed;
  double opened;
  double value;
  double pnl;
  double closedCommission;
  double interest;
  double openedCommission;
  double shortOfCash;

  void clear() {
    closed = 0;
    opened = 0;
    value = 0;
    pnl = 0;
    closedCommission = 0;
    interest = 0;
    openedCommission = 0;
    shortOfCash = 0;
  }

  /** Returns the signed units that reduced the position. */
  public double closed() {
    return closed;
  }

  /** Returns the signed units that opened or added to it; 0 when the cash did not suffice. */
  public double opened() {
    return opened;
  }

  /** Returns what the closed units had cost plus what the opened ones cost, signed. */
  public double value() {
    return value;
  }

  /** Returns the gross profit of the closed part. */
  public double pnl() {
    return pnl;
  }

  /** Returns the interest of the position that counts into what was closed, 0 or more. */
  public double interest() {
    return interest;
  }

  /** Returns the commission of the closed part, without interest. */
  public double closedCommission() {
    return closedCommission;
  }

  public double openedCommission() {
    return openedCommission;
  }

  /** Returns by how much the cash would have been below 0; 0 when it sufficed. */
  public double shortOfCash() {
    return shortOfCash;
  }

  public double commission() {
    return closedCommission + openedCommission;
  }
}
