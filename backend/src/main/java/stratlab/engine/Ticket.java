package stratlab.engine;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import stratlab.trading.Fill;
import stratlab.trading.Order;
import stratlab.trading.OrderState;
import stratlab.trading.PlacedOrder;
import stratlab.trading.Side;

/** An order on its way through the broker. */
final class Ticket {
  static final int NO_BAR = -1;

  /**
   * When and at what price an order was sent.
   *
   * @param bar the strategy bar
   * @param row the latest row of its data set
   * @param time of that row (UTC epoch milliseconds)
   * @param close of that row
   */
  record Created(int bar, int row, long time, double close) {}

  private final int id;
  private final int set;
  private final Order order;
  private final Created created;
  private final long validUntil;

  private OrderState state = new OrderState.Submitted();
  private int finalBar = NO_BAR;
  private double remaining;
  private List<Fill> fills = List.of();

  /** The price at which a stop becomes active; it moves for trailing stops. */
  private double trigger = Double.NaN;

  private double limit = Double.NaN;
  private double limitBehindTrigger;
  private boolean triggered;

  /** The last close of the session seen, for orders at the close. */
  private double sessionClose = Double.NaN;

  private boolean active = true;
  private @Nullable Bracket bracket;
  private @Nullable Rivals rivals;
  private int rivalId;

  Ticket(int id, int set, Order order, Created created, long validUntil) {
    this.id = id;
    this.set = set;
    this.order = order;
    this.created = created;
    this.validUntil = validUntil;
    this.remaining = order.signedQuantity();
    switch (order) {
      case Order.Market _, Order.Close _ -> {}
      case Order.Limit(Side _, double _, double at) -> limit = at;
      case Order.Stop(Side _, double _, double at) -> trigger = at;
      case Order.StopLimit stop -> {
        trigger = stop.trigger();
        limit = stop.limit();
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
    double distance =
        switch (order) {
          case Order.StopTrail trail -> trail.distance().from(price);
          case Order.StopTrailLimit trail -> trail.distance().from(price);
          case Order.Market _, Order.Close _, Order.Limit _, Order.Stop _, Order.StopLimit _ ->
              Double.NaN;
        };
    int sign = order.side().sign();
    double next = price + sign * distance;
    // Written so that the first trigger, which replaces NaN, counts as nearer.
    if (!(sign * (next - trigger) >= 0) && Double.isFinite(next)) {
      trigger = next;
      if (order instanceof Order.StopTrailLimit) {
        limit = next - limitBehindTrigger;
      }
    }
  }

  /** Whether its trigger follows the closes. */
  boolean trails() {
    return order instanceof Order.StopTrail || order instanceof Order.StopTrailLimit;
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

  Created created() {
    return created;
  }

  long validUntil() {
    return validUntil;
  }

  boolean isBuy() {
    return order.side() == Side.BUY;
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

  /** Whether it is tried: the exits of a bracket are not before their entry has filled. */
  boolean isActive() {
    return active;
  }

  void setActive(boolean now) {
    active = now;
  }

  @Nullable Bracket bracket() {
    return bracket;
  }

  void join(Bracket of) {
    bracket = of;
  }

  @Nullable Rivals rivals() {
    return rivals;
  }

  void join(Rivals group, int withId) {
    rivals = group;
    rivalId = withId;
  }

  /** Returns the signed units that are not filled yet. */
  double remaining() {
    return remaining;
  }

  boolean isFinal() {
    return state.isFinal();
  }

  /** Whether the broker has taken it in and it waits for its price. */
  boolean isWaiting() {
    return !state.isFinal() && !(state instanceof OrderState.Submitted);
  }

  void become(OrderState next) {
    if (!state.mayBecome(next)) {
      throw new IllegalStateException("order " + id + " cannot go from " + state + " to " + next);
    }
    state = next;
  }

  /** Takes a fill in and becomes completed, or partial while units are left. */
  void add(Fill fill) {
    if (fills.isEmpty()) {
      fills = List.of(fill);
    } else {
      List<Fill> more = new ArrayList<>(fills);
      more.add(fill);
      fills = more;
    }
    remaining -= fill.size();
    become(remaining == 0 ? new OrderState.Completed() : new OrderState.Partial());
  }

  /** Says on which strategy bar the plan hears of its end. */
  void setFinalBar(int bar) {
    finalBar = bar;
  }

  boolean isTold() {
    return finalBar != NO_BAR;
  }

  List<Fill> fills() {
    return fills;
  }

  PlacedOrder placed() {
    int parent = bracket == null || bracket.isMain(this) ? 0 : bracket.mainId();
    PlacedOrder.Ties ties =
        validUntil == Long.MAX_VALUE && rivalId == 0 && parent == 0
            ? PlacedOrder.Ties.NONE
            : new PlacedOrder.Ties(validUntil, rivalId, parent);
    return new PlacedOrder(
        id,
        set,
        order,
        ties,
        created.bar(),
        created.time(),
        state,
        finalBar,
        trails() ? trigger : Double.NaN,
        List.copyOf(fills));
  }
}
