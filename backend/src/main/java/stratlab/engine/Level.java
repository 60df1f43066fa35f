package stratlab.engine;

import stratlab.trading.Order;

/** What an order that is not at the market waits for, as it stands now. */
final class Level {
  private final Order order;
  private final long validUntil;

  /** The price at which a stop becomes active; it moves for trailing stops. */
  private double trigger = Double.NaN;

  private double limit = Double.NaN;
  private double limitBehindTrigger;
  private boolean triggered;

  /** The last close of the session seen, for orders at the close. */
  private double sessionClose = Double.NaN;

  Level(Order order, long validUntil) {
    this.order = order;
    this.validUntil = validUntil;
    switch (order) {
      case Order.Market _, Order.Close _ -> {}
      case Order.Limit at -> limit = at.limit();
      case Order.Stop at -> trigger = at.trigger();
      case Order.StopLimit at -> {
        trigger = at.trigger();
        limit = at.limit();
      }
      case Order.StopTrail trail -> follow(trail.reference());
      case Order.StopTrailLimit trail -> {
        limitBehindTrigger = trail.reference() - trail.limit();
        follow(trail.reference());
      }
    }
  }

  /** Moves the trigger of a trailing stop after a price, if that brings it nearer. */
  void follow(double price) {
    int sign = order.side().sign();
    double next = price + sign * distance(price);
    // Written so that the first trigger, which replaces NaN, counts as nearer.
    if (!(sign * (next - trigger) >= 0) && Double.isFinite(next)) {
      trigger = next;
      if (order instanceof Order.StopTrailLimit) {
        limit = next - limitBehindTrigger;
      }
    }
  }

  private double distance(double price) {
    return switch (order) {
      case Order.StopTrail trail -> trail.distance().from(price);
      case Order.StopTrailLimit trail -> trail.distance().from(price);
      case Order.Market _, Order.Close _, Order.Limit _, Order.Stop _, Order.StopLimit _ ->
          Double.NaN;
    };
  }

  /** Whether the trigger follows the closes. */
  boolean trails() {
    return order instanceof Order.StopTrail || order instanceof Order.StopTrailLimit;
  }

  /** Returns the last moment at which it may fill (UTC epoch milliseconds). */
  long validUntil() {
    return validUntil;
  }

  double trigger() {
    return trigger;
  }

  double limit() {
    return limit;
  }

  boolean isTriggered() {
    return triggered;
  }

  void setTriggered() {
    triggered = true;
  }

  double sessionClose() {
    return sessionClose;
  }

  void setSessionClose(double close) {
    sessionClose = close;
  }
}
