package stratlab.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import stratlab.market.Panel;
import stratlab.trading.Account;
import stratlab.trading.Fill;
import stratlab.trading.Order;
import stratlab.trading.OrderState;
import stratlab.trading.PlacedOrder;
import stratlab.trading.Position;
import stratlab.trading.TradeBook;
import stratlab.trading.Transaction;

/** Holds the orders of a run and carries them out bar by bar; see the package for the rules. */
final class Broker {
  private final Panel panel;
  private final Account account;
  private final TradeBook book;
  private final List<Ticket> all = new ArrayList<>();
  private final List<Ticket> waiting = new ArrayList<>();
  private final List<Transaction> transactions = new ArrayList<>();

  Broker(Panel panel, Account account) {
    this.panel = panel;
    this.account = account;
    this.book = new TradeBook(panel.sets());
  }

  Account account() {
    return account;
  }

  TradeBook book() {
    return book;
  }

  boolean hasPending() {
    return !waiting.isEmpty();
  }

  /** Takes an order sent on a bar; it is first looked at on the next one. */
  int submit(int set, Order order, int bar) {
    int row = panel.row(set, bar);
    Ticket ticket =
        new Ticket(
            all.size() + 1, set, order, bar, panel.time(bar), row, panel.bars(set).close().at(row));
    all.add(ticket);
    waiting.add(ticket);
    return ticket.id();
  }

  /** Does the steps <em>check</em> and <em>fill</em> of a bar. */
  void turn(int bar) {
    if (waiting.isEmpty()) {
      return;
    }
    check(bar);
    int before = transactions.size();
    for (Ticket ticket : waiting) {
      if (!ticket.isFinal()) {
        tryToFill(ticket, bar);
      }
    }
    waiting.removeIf(Ticket::isFinal);
    net(before);
  }

  private void check(int bar) {
    Account trial = account.copy();
    for (Ticket ticket : waiting) {
      if (ticket.isNew()) {
        double left =
            trial.pretend(ticket.set(), ticket.order().signedQuantity(), ticket.createdPrice());
        ticket.become(
            left < 0
                ? new OrderState.Margin(bar, refusal("when it was sent", -left))
                : new OrderState.Accepted());
      }
    }
  }

  private void tryToFill(Ticket ticket, int bar) {
    int row = panel.row(ticket.set(), bar);
    switch (ticket.order()) {
      case Order.Market _ -> {
        if (row > ticket.createdRow()) {
          fill(ticket, bar, row, panel.bars(ticket.set()).open().at(row));
        }
      }
    }
  }

  private void fill(Ticket ticket, int bar, int row, double price) {
    int set = ticket.set();
    Account.Booking booking = account.book(set, ticket.order().signedQuantity(), price);
    double size = booking.closed() + booking.opened();
    long time = panel.bars(set).time(row);
    book.add(set, booking, price, time, row);
    if (size != 0) {
      transactions.add(new Transaction(bar, panel.time(bar), set, size, price));
    }
    ticket.become(
        booking.shortOfCash() > 0
            ? new OrderState.Margin(bar, refusal("at the fill", booking.shortOfCash()))
            : new OrderState.Completed(
                new Fill(bar, time, row, size, price, booking.commission(), booking.pnl())));
  }

  private static String refusal(String when, double missing) {
    return String.format(Locale.ROOT, "the cash was short by %.2f %s", missing, when);
  }

  /** Joins the fills of one bar, from {@code first} on, to one transaction a data set. */
  private void net(int first) {
    if (transactions.size() - first < 2) {
      return;
    }
    List<Transaction> fills = List.copyOf(transactions.subList(first, transactions.size()));
    transactions.subList(first, transactions.size()).clear();
    for (int set = 0; set < panel.sets(); set++) {
      Position net = Position.NONE;
      for (Transaction fill : fills) {
        if (fill.data() == set) {
          net = net.apply(fill.size(), fill.price()).after();
        }
      }
      if (!net.isFlat()) {
        Transaction any = fills.getFirst();
        transactions.add(new Transaction(any.bar(), any.time(), set, net.size(), net.price()));
      }
    }
  }

  List<PlacedOrder> orders() {
    return all.stream().map(Ticket::placed).toList();
  }

  List<Transaction> transactions() {
    return transactions;
  }
}
