package stratlab.engine;

import java.util.ArrayList;
import java.util.List;
import stratlab.market.Bars;
import stratlab.market.Panel;
import stratlab.trading.Account;
import stratlab.trading.BrokerRules;
import stratlab.trading.Costs;
import stratlab.trading.Order;
import stratlab.trading.OrderState;
import stratlab.trading.PlacedOrder;
import stratlab.trading.Side;
import stratlab.trading.Validity;

/** Holds the orders of a run and carries them out bar by bar; see the package for the rules. */
final class Broker implements Matching.Outcome {
  /**
   * What became of an order.
   *
   * @param placed the order as it stood then
   */
  record Event(Ticket ticket, PlacedOrder placed) {}

  private final Panel panel;
  private final BrokerRules rules;
  private final Ledger ledger;
  private final Matching matching;
  private final Account trial;

  private final List<Ticket> all = new ArrayList<>();

  /** Sent since the last bar, not looked at yet. */
  private final List<Ticket> sent = new ArrayList<>();

  /** Waiting for their price, oldest first. */
  private final List<Ticket> waiting = new ArrayList<>();

  /** Exits of brackets whose entry has filled: active from the next bar. */
  private final List<Ticket> toActivate = new ArrayList<>();

  private final List<Event> events = new ArrayList<>();
  private final List<Ticket> ended = new ArrayList<>();
  private final boolean keepsEvents;
  private int untold;

  /**
   * Opens a broker.
   *
   * @param keepsEvents whether someone wants to hear each change of an order
   */
  Broker(Panel panel, double cash, List<Costs> costs, BrokerRules rules, boolean keepsEvents) {
    this.panel = panel;
    this.rules = rules;
    this.ledger = new Ledger(panel, cash, costs, rules);
    this.matching = new Matching(panel, rules, this);
    this.trial = new Account(cash, costs, rules);
    this.keepsEvents = keepsEvents;
  }

  Ledger ledger() {
    return ledger;
  }

  BrokerRules rules() {
    return rules;
  }

  Account account() {
    return ledger.account();
  }

  /** Whether the plan has not yet heard the end of an order. */
  boolean hasPending() {
    return untold > 0;
  }

  /** Whether nothing will happen on the next bars unless an order is sent. */
  boolean isIdle() {
    return untold == 0 && toActivate.isEmpty();
  }

  Ticket ticket(int id) {
    if (id < 1 || id > all.size()) {
      throw new IllegalArgumentException("there is no order " + id + " of " + all.size());
    }
    return all.get(id - 1);
  }

  /** Returns an order as it stands. */
  PlacedOrder placed(Ticket ticket) {
    return ticket.placed(panel.bars(ticket.set()));
  }

  /** Returns all orders as they stand when they are read. */
  List<PlacedOrder> orders() {
    return new PlacedOrders(all, panel);
  }

  /** Takes in an order that waits until it is cancelled, without sending it yet. */
  Ticket write(int set, Order order, int bar) {
    return write(set, order, Validity.UNTIL_CANCELLED, bar, bar);
  }

  /**
   * Takes an order in without sending it yet.
   *
   * @param shown the bar whose row of the data set it is sent on; before the open of a bar, that
   *     one
   */
  Ticket write(int set, Order order, Validity validity, int bar, int shown) {
    Bars bars = panel.bars(set);
    int row = panel.row(set, shown);
    if (panel.isFollower(set)) {
      throw new IllegalStateException(
          "data set " + set + " is made of longer bars of another one; order that one");
    }
    if (row < 0) {
      throw new IllegalStateException(
          "data set " + set + " has no bar yet, so nothing can be ordered of it");
    }
    double price = shown == bar ? bars.close().at(row) : bars.open().at(row);
    long validUntil =
        validity instanceof Validity.UntilCancelled
            ? Long.MAX_VALUE
            : validity.lastMoment(bars.time(row));
    Ticket ticket = new Ticket(all.size() + 1, set, order, validUntil, bar, row, price);
    all.add(ticket);
    untold++;
    return ticket;
  }

  /** Sends an order: it is first tried on the next bar. */
  void send(Ticket ticket) {
    if (rules.checksCash()) {
      sent.add(ticket);
    } else {
      accept(ticket);
    }
  }

  private void accept(Ticket ticket) {
    ticket.accept();
    changed(ticket);
    waiting.add(ticket);
  }

  private void become(Ticket ticket, OrderState state) {
    ticket.become(state);
    changed(ticket);
  }

  private void changed(Ticket ticket) {
    if (keepsEvents) {
      events.add(new Event(ticket, placed(ticket)));
    } else if (ticket.isFinal()) {
      ended.add(ticket);
    }
  }

  /** Takes a waiting order back, and what is linked to it. */
  boolean cancel(Ticket ticket) {
    if (!ticket.isWaiting()) {
      return false;
    }
    cancel(ticket, "the strategy took it back");
    endBracket(ticket);
    return true;
  }

  private void cancel(Ticket ticket, String reason) {
    if (ticket.isWaiting()) {
      waiting.remove(ticket);
      become(ticket, new OrderState.Canceled(reason));
      endRivals(ticket);
    }
  }

  /** Cancels those that may not fill any more because this one did or cannot. */
  private void endRivals(Ticket ticket) {
    OcoGroup rivals = ticket.rivals();
    if (rivals != null) {
      List<Ticket> members = rivals.end();
      for (int i = members.size() - 1; i >= 0; i--) {
        Ticket other = members.get(i);
        if (other != ticket && other.isWaiting()) {
          waiting.remove(other);
          become(
              other,
              new OrderState.Canceled(
                  "order " + ticket.id() + " ended, of which only one could fill"));
        }
      }
    }
  }

  private void endBracket(Ticket ticket) {
    Bracket bracket = ticket.bracket();
    if (bracket != null) {
      for (Ticket exit : bracket.end()) {
        cancel(exit, "order " + ticket.id() + " of its bracket ended");
      }
    }
  }

  private void completed(Ticket ticket) {
    Bracket bracket = ticket.bracket();
    if (bracket != null) {
      if (bracket.isMain(ticket)) {
        toActivate.addAll(bracket.exits());
      } else {
        endBracket(ticket);
      }
    }
  }

  /** Does the steps <em>check</em>, <em>fill</em> and <em>settle</em> of a bar. */
  void turn(int bar) {
    if (!toActivate.isEmpty()) {
      toActivate.forEach(ticket -> ticket.setActive(true));
      toActivate.clear();
    }
    if (!sent.isEmpty()) {
      check(bar);
    }
    ledger.payInterest(bar);
    if (!waiting.isEmpty()) {
      tryAll(bar);
    }
    ledger.settle(bar);
  }

  private void check(int bar) {
    if (sent.size() == 1) {
      Ticket only = sent.getFirst();
      sent.clear();
      check(only, bar, account());
      return;
    }
    trial.become(account());
    for (Ticket ticket : sent) {
      Bracket bracket = ticket.bracket();
      if (bracket != null && !bracket.isMain(ticket) && bracket.isOver()) {
        become(
            ticket,
            new OrderState.Rejected("order " + bracket.mainId() + " of its bracket was refused"));
      } else {
        check(ticket, bar, trial);
        trial.pretend(ticket.set(), ticket.order().signedQuantity(), checkPrice(ticket, bar));
      }
    }
    sent.clear();
  }

  /** Accepts an order that an account can pay, or refuses it with what is linked to it. */
  private void check(Ticket ticket, int bar, Account payer) {
    double left =
        payer.cashAfter(ticket.set(), ticket.order().signedQuantity(), checkPrice(ticket, bar));
    if (left >= 0) {
      accept(ticket);
    } else {
      become(ticket, Ledger.refused(Ledger.shortfall("when it was sent", -left)));
      endRivals(ticket);
      endBracket(ticket);
    }
  }

  private double checkPrice(Ticket ticket, int bar) {
    return switch (ticket.order()) {
      case Order.Market _ ->
          rules.asksBeforeOpen()
              ? panel.bars(ticket.set()).open().at(panel.row(ticket.set(), bar))
              : ticket.createdClose();
      case Order.Close _ -> ticket.createdClose();
      case Order.Limit(Side _, double _, double limit) -> limit;
      case Order.Stop _, Order.StopLimit _, Order.StopTrail _, Order.StopTrailLimit _ ->
          ticket.level().trigger();
    };
  }

  private void tryAll(int bar) {
    if (waiting.size() == 1) {
      Ticket only = waiting.getFirst();
      matching.tryOne(only, bar);
      if (only.isFinal()) {
        waiting.clear();
      }
      return;
    }
    // What is tried may cancel others and take them out of the list.
    for (Ticket ticket : List.copyOf(waiting)) {
      if (ticket.isWaiting()) {
        matching.tryOne(ticket, bar);
      }
    }
    waiting.removeIf(Ticket::isFinal);
  }

  @Override
  public void expired(Ticket ticket) {
    become(ticket, new OrderState.Expired());
    endRivals(ticket);
    endBracket(ticket);
  }

  @Override
  public void reached(Ticket ticket, int bar, double price, int priceRow, boolean ambiguous) {
    double before = ticket.remaining();
    String refusal = ledger.book(ticket, bar, price, priceRow, matching, ambiguous);
    if (ticket.remaining() != before) {
      changed(ticket);
      endRivals(ticket);
    }
    if (!refusal.isEmpty()) {
      become(ticket, Ledger.refused(refusal));
      endRivals(ticket);
      endBracket(ticket);
    } else if (ticket.isFinal()) {
      completed(ticket);
    }
  }

  boolean hasEvents() {
    return !events.isEmpty();
  }

  /** Returns what became of orders since the last call, in the order in which it happened. */
  List<Event> takeEvents() {
    List<Event> taken = List.copyOf(events);
    events.clear();
    return taken;
  }

  /** Says that the plan heard the end of an order on a bar. */
  void told(Ticket ticket, int bar) {
    ticket.setFinalBar(bar);
    untold--;
  }

  /** Says so of all orders that ended since the last call. */
  void tellAll(int bar) {
    for (int i = 0; i < ended.size(); i++) {
      told(ended.get(i), bar);
    }
    ended.clear();
  }
}
