package stratlab.trading;

import java.util.Arrays;

/**
 * Cash and positions of one run. Buying takes the value of the units from the cash, selling short
 * adds it; the account is worth its cash plus every position at its price. Mutable, owned by one
 * run.
 */
public final class Account {
  private final Costs costs;
  private final Position[] positions;
  private double cash;

  /**
   * Opens an account.
   *
   * @param cash money at the start
   * @param sets how many data sets it may trade
   */
  public Account(double cash, int sets, Costs costs) {
    this.cash = cash;
    this.costs = costs;
    this.positions = new Position[sets];
    Arrays.fill(positions, Position.NONE);
  }

  private Account(Account other) {
    this.cash = other.cash;
    this.costs = other.costs;
    this.positions = other.positions.clone();
  }

  /** Returns a copy on which orders can be tried out. */
  public Account copy() {
    return new Account(this);
  }

  public double cash() {
    return cash;
  }

  public Position position(int set) {
    return positions[set];
  }

  /**
   * What a booking did.
   *
   * @param closed signed units that reduced the position
   * @param opened signed units that opened or added to it; 0 when the cash did not suffice
   * @param pnl gross profit of the closed part
   * @param closedCommission commission of the closed part
   * @param openedCommission commission of the opened part
   * @param shortOfCash by how much the cash would have been below 0; 0 when it sufficed
   */
  public record Booking(
      double closed,
      double opened,
      double pnl,
      double closedCommission,
      double openedCommission,
      double shortOfCash) {
    public double commission() {
      return closedCommission + openedCommission;
    }
  }

  /**
   * Books a fill. The part that closes is always carried out; the part that opens needs cash of 0
   * or more after its cost and commission, or it is dropped and {@link Booking#shortOfCash} says by
   * how much it was missed.
   */
  public Booking book(int set, double units, double price) {
    Position before = positions[set];
    Position.Change change = before.apply(units, price);
    double pnl = 0;
    double closedCommission = 0;
    if (change.closed() != 0) {
      double part = -change.closed();
      pnl = part * (price - before.price());
      closedCommission = costs.commission(change.closed(), price);
      cash = cash + (part * before.price() + pnl) - closedCommission;
      positions[set] = before.apply(change.closed(), price).after();
    }
    if (change.opened() == 0) {
      return new Booking(change.closed(), 0, pnl, closedCommission, 0, 0);
    }
    double openedCommission = costs.commission(change.opened(), price);
    double left = cash - change.opened() * price - openedCommission;
    if (left < 0) {
      return new Booking(change.closed(), 0, pnl, closedCommission, 0, -left);
    }
    cash = left;
    positions[set] = change.after();
    return new Booking(
        change.closed(), change.opened(), pnl, closedCommission, openedCommission, 0);
  }

  /**
   * Books an order as if it filled at {@code price}, whether the cash suffices or not: for the
   * check on submission.
   *
   * @return the cash left, below 0 when the order cannot be paid
   */
  public double pretend(int set, double units, double price) {
    Position before = positions[set];
    cash -= units * price + costs.commission(units, price);
    positions[set] = before.apply(units, price).after();
    return cash;
  }

  /** Returns the value of a position at a price; negative for a short one. */
  public double value(int set, double price) {
    return positions[set].size() * price;
  }
}
