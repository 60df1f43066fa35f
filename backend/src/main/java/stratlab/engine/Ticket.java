package stratlab.engine;

import stratlab.trading.Order;
import stratlab.trading.OrderState;
import stratlab.trading.PlacedOrder;

/** An order on its way through the broker. */
final class Ticket {
  private final int id;
  private final int set;
  private final Order order;
  private final int createdBar;
  private final long createdTime;
  private final int createdRow;
  private final double createdPrice;
  private OrderState state = new OrderState.Submitted();

  /**
   * Takes an order in.
   *
   * @param createdRow the latest row of its data set when it was sent
   * @param createdPrice the price at which it is checked against the cash
   */
  Ticket(
      int id,
      int set,
      Order order,
      int createdBar,
      long createdTime,
      int createdRow,
      double createdPrice) {
    this.id = id;
    this.set = set;
    this.order = order;
    this.createdBar = createdBar;
    this.createdTime = createdTime;
    this.createdRow = createdRow;
    this.createdPrice = createdPrice;
  }

  int id() {
    return id;
  }

  int set() {
    return set;
  }

  Order order() {
    return order;
  }

  int createdRow() {
    return createdRow;
  }

  double createdPrice() {
    return createdPrice;
  }

  boolean isFinal() {
    return state.isFinal();
  }

  boolean isNew() {
    return state instanceof OrderState.Submitted;
  }

  void become(OrderState next) {
    if (!state.mayBecome(next)) {
      throw new IllegalStateException("order " + id + " cannot go from " + state + " to " + next);
    }
    state = next;
  }

  PlacedOrder placed() {
    return new PlacedOrder(id, set, order, createdBar, createdTime, state);
  }
}
