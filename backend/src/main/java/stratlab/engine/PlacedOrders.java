package stratlab.engine;

import java.util.AbstractList;
import java.util.List;
import java.util.RandomAccess;
import stratlab.market.Panel;
import stratlab.trading.PlacedOrder;

/** The orders of a run, made from their tickets when they are asked for. */
final class PlacedOrders extends AbstractList<PlacedOrder> implements RandomAccess {
  private final List<Ticket> tickets;
  private final Panel panel;

  PlacedOrders(List<Ticket> tickets, Panel panel) {
    this.tickets = tickets;
    this.panel = panel;
  }

  @Override
  public int size() {
    return tickets.size();
  }

  @Override
  public PlacedOrder get(int index) {
    Ticket ticket = tickets.get(index);
    return ticket.placed(panel.bars(ticket.set()));
  }
}
