package stratlab.engine;

import stratlab.trading.Order;
import stratlab.trading.Side;
import stratlab.trading.Slippage;

/**
 * The price at which a bar fills a resting order, by "Fill rules" of {@code backend/docs/rules.md}.
 * A gap through the level fills at the open: better than asked for a limit, worse for a stop.
 */
final class FillRule {
  static final double NONE = Double.NaN;

  /** Where a bar meets the level of an order. */
  enum Touch {
    NONE,
    AT_OPEN,
    INSIDE
  }

  private final Slippage slippage;

  /** By how much the latest price is worse than it would have been without slippage. */
  private double slip;

  FillRule(Slippage slippage) {
    this.slippage = slippage;
  }

  /** Returns how much worse the latest price is for slippage, a distance of 0 or more. */
  double slip() {
    return slip;
  }

  /** Returns the price of an order that fills at the open, or {@link #NONE}. */
  double atOpen(Side side, double open, BarPrices bar) {
    slip = 0;
    return slippage.isNone()
        ? open
        : slipped(side, open, bound(side, bar), false, slippage.atOpen());
  }

  /** Returns the price of an order that fills at the close of its session: that does not slip. */
  double atClose(double close) {
    slip = 0;
    return close;
  }

  /**
   * Returns the price of a limit or stop order on a bar, or {@link #NONE}. It remembers on the
   * ticket that its trigger was reached.
   */
  double price(Ticket ticket, BarPrices bar) {
    slip = 0;
    return switch (ticket.order()) {
      case Order.Market _, Order.Close _ ->
          throw new IllegalStateException("an order at the market has no level");
      case Order.Limit _ -> limit(ticket, bar);
      case Order.Stop _, Order.StopTrail _ -> stop(ticket, bar);
      case Order.StopLimit _, Order.StopTrailLimit _ ->
          ticket.level().isTriggered() ? limit(ticket, bar) : stopLimit(ticket, bar);
    };
  }

  private double limit(Ticket ticket, BarPrices bar) {
    Side side = ticket.order().side();
    double limit = ticket.level().limit();
    return switch (limitTouch(side, limit, bar)) {
      case NONE -> NONE;
      case INSIDE -> limit;
      case AT_OPEN -> {
        double bound = side == Side.BUY ? Math.min(bar.high(), limit) : limit;
        yield slipped(side, bar.open(), bound, true, slippage.atOpen());
      }
    };
  }

  private double stop(Ticket ticket, BarPrices bar) {
    Side side = ticket.order().side();
    double bound = bound(side, bar);
    return switch (stopTouch(side, ticket.level().trigger(), bar)) {
      case NONE -> NONE;
      case AT_OPEN -> slipped(side, bar.open(), bound, false, slippage.atOpen());
      case INSIDE -> slipped(side, ticket.level().trigger(), bound, false, true);
    };
  }

  private double stopLimit(Ticket ticket, BarPrices bar) {
    Side side = ticket.order().side();
    double trigger = ticket.level().trigger();
    double limit = ticket.level().limit();
    return switch (stopTouch(side, trigger, bar)) {
      case NONE -> NONE;
      case AT_OPEN -> {
        ticket.level().setTriggered();
        yield limit(ticket, bar);
      }
      case INSIDE -> {
        ticket.level().setTriggered();
        int sign = side.sign();
        if (sign * (limit - trigger) >= 0) {
          yield slipped(side, trigger, bound(side, bar), true, true);
        }
        // After the trigger the price went on to the close; it passed a limit between the two.
        boolean cameBack = side == Side.BUY ? bar.open() > bar.close() : bar.open() <= bar.close();
        yield cameBack && sign * (limit - bar.close()) >= 0 ? limit : NONE;
      }
    };
  }

  /** Tells where a bar meets a limit or stop order, without changing it. */
  static Touch touch(Ticket ticket, BarPrices bar) {
    Side side = ticket.order().side();
    return switch (ticket.order()) {
      case Order.Market _, Order.Close _ -> Touch.AT_OPEN;
      case Order.Limit _ -> limitTouch(side, ticket.level().limit(), bar);
      case Order.Stop _, Order.StopTrail _ -> stopTouch(side, ticket.level().trigger(), bar);
      case Order.StopLimit _, Order.StopTrailLimit _ ->
          ticket.level().isTriggered()
              ? limitTouch(side, ticket.level().limit(), bar)
              : stopTouch(side, ticket.level().trigger(), bar);
    };
  }

  private static Touch limitTouch(Side side, double limit, BarPrices bar) {
    boolean buys = side == Side.BUY;
    if (buys ? limit >= bar.open() : limit <= bar.open()) {
      return Touch.AT_OPEN;
    }
    return (buys ? limit >= bar.low() : limit <= bar.high()) ? Touch.INSIDE : Touch.NONE;
  }

  private static Touch stopTouch(Side side, double trigger, BarPrices bar) {
    boolean buys = side == Side.BUY;
    if (buys ? bar.open() >= trigger : bar.open() <= trigger) {
      return Touch.AT_OPEN;
    }
    return (buys ? bar.high() >= trigger : bar.low() <= trigger) ? Touch.INSIDE : Touch.NONE;
  }

  private static double bound(Side side, BarPrices bar) {
    return side == Side.BUY ? bar.high() : bar.low();
  }

  private double slipped(Side side, double price, double bound, boolean limit, boolean slips) {
    if (!slips || slippage.isNone()) {
      return price;
    }
    double slipped = slippage.slipped(side, price, bound, limit);
    slip = side == Side.BUY ? slipped - price : price - slipped;
    return slipped;
  }
}
