package stratlab.engine;

import java.util.AbstractList;
import java.util.List;
import java.util.RandomAccess;
import stratlab.trading.PlacedOrder;

/** The orders of a run that has ended, made from their tickets when they are asked for. */
final class PlacedOrders extends AbstractList<PlacedOrder> implements RandomAccess {
  private final List<Ticket> tickets;

  PlacedOrders(List<Ticket> tickets) {
    this.tickets = tickets;
  }

  @Override
  public int size() {
    return tickets.size();
  }

  @Override
  public PlacedOrder get(int index) {
    return tickets.get(index).placed();
  }
}
