package stratlab.engine;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import stratlab.market.Bars;
import stratlab.trading.Fill;
import stratlab.trading.Order;
import stratlab.trading.OrderState;
import stratlab.trading.PlacedOrder;

/**
 * An order on its way through the broker. There is one for each order of a run, so it is small:
 * what only orders with a level need is kept apart.
 */
final class Ticket {
  static final int NO_BAR = -1;

  private static final OrderState ACCEPTED = new OrderState.Accepted();
  private static final OrderState PARTIAL = new OrderState.Partial();
  private static final OrderState COMPLETED = new OrderState.Completed();
  private static final OrderState SUBMITTED = new OrderState.Submitted();

  private final int id;
  private final int set;
  private final Order order;
  private final int createdBar;
  private final int createdRow;
  private final double createdClose;
  private final @Nullable Level level;

  private OrderState state = SUBMITTED;
  private int finalBar = NO_BAR;
  private double remaining;
  private @Nullable Execution fill;
  private @Nullable List<Execution> fills;

  private boolean active = true;
  private @Nullable Bracket bracket;
  private @Nullable OcoGroup rivals;
  private int rivalId;

  /**
   * A fill as the engine keeps it: with rows instead of times.
   *
   * @param bar the strategy bar on which it was booked
   * @param row the row of its data set then
   * @param priceRow the row whose price it got
   */
  record Execution(
      int bar,
      int row,
      int priceRow,
      double size,
      double price,
      double value,
      double commission,
      double slippage,
      double pnl,
      double interest,
      boolean ambiguous) {
    Fill of(Bars bars) {
      return new Fill(
          bar,
          bars.time(priceRow),
          row,
          size,
          price,
          value,
          commission,
          slippage,
          pnl,
          interest,
          ambiguous);
    }
  }

  /**
   * Takes an order in.
   *
   * @param bar the strategy bar on which it is sent
   * @param row the latest row of its data set then
   * @param validUntil the last moment at which it may fill; orders at the market ignore it
   * @param close of that row
   */
  Ticket(int id, int set, Order order, long validUntil, int bar, int row, double close) {
    this.id = id;
    this.set = set;
    this.order = order;
    this.createdBar = bar;
    this.createdRow = row;
    this.createdClose = close;
    this.remaining = order.signedQuantity();
    this.level = order instanceof Order.Market ? null : new Level(order, validUntil);
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

  double createdClose() {
    return createdClose;
  }

  boolean isMarket() {
    return level == null;
  }

  /** Returns what an order that is not at the market waits for. */
  Level level() {
    if (level == null) {
      throw new IllegalStateException("order " + id + " at the market has no level");
    }
    return level;
  }

  boolean isLimit() {
    return order instanceof Order.Limit;
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

  @Nullable OcoGroup rivals() {
    return rivals;
  }

  void join(OcoGroup group, int withId) {
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
    return state instanceof OrderState.Accepted || state instanceof OrderState.Partial;
  }

  void accept() {
    become(ACCEPTED);
  }

  void become(OrderState next) {
    if (!state.mayBecome(next)) {
      throw new IllegalStateException("order " + id + " cannot go from " + state + " to " + next);
    }
    state = next;
  }

  /** Takes a fill in and becomes completed, or partial while units are left. */
  void add(Execution next) {
    if (fill == null) {
      fill = next;
    } else {
      if (fills == null) {
        fills = new ArrayList<>(List.of(fill));
      }
      fills.add(next);
    }
    remaining -= next.size();
    become(remaining == 0 ? COMPLETED : PARTIAL);
  }

  private List<Fill> fills(Bars bars) {
    if (fills != null) {
      return fills.stream().map(one -> one.of(bars)).toList();
    }
    return fill == null ? List.of() : List.of(fill.of(bars));
  }

  /** Returns the row of its latest fill; -1 before the first. */
  int lastFillRow() {
    return fills == null ? (fill == null ? NO_BAR : fill.row()) : fills.getLast().row();
  }

  /** Says on which strategy bar the plan hears of its end. */
  void setFinalBar(int bar) {
    finalBar = bar;
  }

  boolean isTold() {
    return finalBar != NO_BAR;
  }

  /** Returns it as it stands, with the times of its data set's bars. */
  PlacedOrder placed(Bars bars) {
    return new PlacedOrder(
        id,
        set,
        order,
        ties(),
        createdBar,
        bars.time(createdRow),
        state,
        finalBar,
        level != null && level.trails() ? level.trigger() : Double.NaN,
        fills(bars));
  }

  private PlacedOrder.Ties ties() {
    int parent = bracket == null || bracket.isMain(this) ? 0 : bracket.mainId();
    long validUntil = level == null ? Long.MAX_VALUE : level.validUntil();
    return validUntil == Long.MAX_VALUE && rivalId == 0 && parent == 0
        ? PlacedOrder.Ties.NONE
        : new PlacedOrder.Ties(validUntil, rivalId, parent);
  }
}
