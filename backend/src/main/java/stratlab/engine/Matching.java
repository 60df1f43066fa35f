package stratlab.engine;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import stratlab.market.Panel;
import stratlab.strategy.Protection.InBar;
import stratlab.trading.BrokerRules;
import stratlab.trading.Order;
import stratlab.trading.Validity;

/** Holds waiting orders against a bar: which of them it reaches, in what order, at what price. */
final class Matching {
  private final Panel panel;
  private final BrokerRules rules;
  private final Outcome outcome;
  private final FillRule fillRule;
  private final BarPrices prices;

  /** Hears what the bar does to an order. */
  interface Outcome {
    /** The validity of an order has run out. */
    void expired(Ticket ticket);

    /**
     * A bar has a price for an order.
     *
     * @param priceRow the row whose price it is
     * @param ambiguous see {@link stratlab.trading.Fill}
     */
    void reached(Ticket ticket, int bar, double price, int priceRow, boolean ambiguous);
  }

  Matching(Panel panel, BrokerRules rules, Outcome outcome) {
    this.panel = panel;
    this.rules = rules;
    this.outcome = outcome;
    this.fillRule = new FillRule(rules.slippage());
    this.prices = new BarPrices(panel.bars(0));
  }

  /** Returns by how much slippage made the price that was reached last worse, 0 or more. */
  double slip() {
    return fillRule.slip();
  }

  /** Returns the prices of the bar that was looked at last. */
  BarPrices prices() {
    return prices;
  }

  /** Tries an order that waits. */
  void tryOne(Ticket ticket, int bar) {
    look(ticket.set(), bar);
    if (!ticket.isMarket() && prices.time() > ticket.level().validUntil()) {
      outcome.expired(ticket);
    } else if (ticket.isActive()) {
      OcoGroup rivals = ticket.rivals();
      if (rivals == null || rivals.order() == null) {
        tryToFill(ticket, bar);
      } else if (rivals.startTryingOn(bar)) {
        tryInOrder(rivals, rivals.order(), bar);
      }
    }
  }

  /** Tries a group in the order in which the bar is taken to have reached its members. */
  private void tryInOrder(OcoGroup rivals, InBar order, int bar) {
    List<Ticket> members = new ArrayList<>(rivals.members());
    int stopsFirst = order == InBar.PESSIMISTIC ? 1 : -1;
    members.sort(
        Comparator.comparing((Ticket member) -> FillRule.touch(member, prices))
            .thenComparingInt(member -> member.isLimit() ? stopsFirst : -stopsFirst)
            .thenComparingDouble(member -> Math.abs(member.level().trigger() - prices.open())));
    // Untouched members come first by that order, and change nothing when they are tried.
    for (Ticket member : members) {
      if (member.isWaiting() && member.isActive()) {
        tryToFill(member, bar);
      }
    }
  }

  private void tryToFill(Ticket ticket, int bar) {
    switch (ticket.order()) {
      case Order.Market _ -> market(ticket, bar);
      case Order.Close _ -> close(ticket, bar);
      case Order.Limit _,
          Order.Stop _,
          Order.StopLimit _,
          Order.StopTrail _,
          Order.StopTrailLimit _ ->
          level(ticket, bar);
    }
  }

  private void look(int set, int bar) {
    prices.moveTo(panel.bars(set), panel.row(set, bar));
  }

  private void market(Ticket ticket, int bar) {
    if (rules.fillsAtClose()) {
      double price = fillRule.atOpen(ticket.order().side(), ticket.createdClose(), prices);
      fill(ticket, bar, price, ticket.createdRow(), false);
    } else if (rules.asksBeforeOpen() || isAfterCreation(ticket)) {
      double price = fillRule.atOpen(ticket.order().side(), prices.open(), prices);
      fill(ticket, bar, price, prices.row(), false);
    }
  }

  private boolean isAfterCreation(Ticket ticket) {
    return prices.row() > ticket.createdRow();
  }

  /** The session is the day (UTC) on which the order was sent. */
  private void close(Ticket ticket, int bar) {
    Level level = ticket.level();
    if (isAfterCreation(ticket) && prices.time() >= sessionEnd(ticket)) {
      if (Double.isNaN(level.sessionClose())) {
        fill(ticket, bar, fillRule.atClose(prices.close()), prices.row(), false);
      } else {
        fill(ticket, bar, fillRule.atClose(level.sessionClose()), prices.row() - 1, false);
      }
    } else {
      level.setSessionClose(prices.close());
    }
  }

  private long sessionEnd(Ticket ticket) {
    return Validity.DAY.lastMoment(panel.bars(ticket.set()).time(ticket.createdRow()));
  }

  private void level(Ticket ticket, int bar) {
    Level level = ticket.level();
    final boolean wasTriggered = level.isTriggered();
    boolean ambiguous = hasRivalInside(ticket);
    double price = fillRule.price(ticket, prices);
    fill(ticket, bar, price, prices.row(), ambiguous);
    if (ticket.isWaiting() && level.trails() && !wasTriggered) {
      level.follow(prices.close());
    }
  }

  /** Whether the bar reached this order inside, and another of the same exit of the other kind. */
  private boolean hasRivalInside(Ticket ticket) {
    OcoGroup rivals = ticket.rivals();
    Bracket bracket = ticket.bracket();
    if ((rivals == null && bracket == null)
        || FillRule.touch(ticket, prices) != FillRule.Touch.INSIDE) {
      return false;
    }
    return (rivals != null && rivals.members().stream().anyMatch(other -> competes(ticket, other)))
        || (bracket != null && bracket.exits().stream().anyMatch(other -> competes(ticket, other)));
  }

  private boolean competes(Ticket ticket, Ticket other) {
    return other != ticket
        && other.isWaiting()
        && other.isActive()
        && ticket.isLimit() != other.isLimit()
        && FillRule.touch(other, prices) != FillRule.Touch.NONE;
  }

  private void fill(Ticket ticket, int bar, double price, int priceRow, boolean ambiguous) {
    if (!Double.isNaN(price)) {
      outcome.reached(ticket, bar, price, priceRow, ambiguous);
    }
  }
}
