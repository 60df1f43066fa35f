package stratlab.backtest;

import java.util.List;
import stratlab.trading.OrderState;
import stratlab.trading.PlacedOrder;

/** What became of a raw signal; each has one. In the order in which a signal meets them. */
public enum SignalOutcome {
  /** On a bar that was loaded but lies before the window of the run. */
  OUTSIDE_WINDOW("Outside the window"),
  /** In the window, before every line had enough bars for the strategy to be asked. */
  WARM_UP("Warm-up"),
  /** An entry or exit was still waiting. */
  ORDER_WAITING("Order waiting"),
  /** A position was held; of an order of a trader: it was at its target to within one unit. */
  IN_POSITION("Already in position"),
  /** A stop, target or trail had no distance yet. */
  NO_PROTECTION("Stop or target not known"),
  /** The size came out as 0 units. */
  NO_SIZE("Size rounded to zero"),
  /** The account could not pay price and commission, when it was sent or at the fill. */
  NO_CASH("No cash"),
  /** The same of a future, of which it could not put up the margin. */
  NO_MARGIN("No margin"),
  /** Its validity ran out. */
  EXPIRED("Expired"),
  /** Taken back, or ended with an order it was tied to. */
  CANCELED("Cancelled"),
  /** Refused because the order it depends on was. */
  REJECTED("Rejected"),
  /** Sent on the last bar, or still waiting after it. */
  END_OF_DATA("End of data"),
  /** Filled, wholly or in part. */
  FILLED("Filled");

  private static final List<SignalOutcome> ALL = List.of(values());

  private final String label;

  SignalOutcome(String label) {
    this.label = label;
  }

  /** Returns its name for people. */
  public String label() {
    return label;
  }

  static List<SignalOutcome> all() {
    return ALL;
  }

  /**
   * Returns the fate of an order: filled as soon as one unit was.
   *
   * @param binds whether a position binds a margin instead of its value
   */
  static SignalOutcome of(PlacedOrder order, boolean binds) {
    if (!order.fills().isEmpty()) {
      return FILLED;
    }
    return switch (order.state()) {
      case OrderState.Submitted _, OrderState.Accepted _, OrderState.Partial _ -> END_OF_DATA;
      case OrderState.Completed _ -> FILLED;
      case OrderState.Canceled _ -> CANCELED;
      case OrderState.Expired _ -> EXPIRED;
      case OrderState.Margin _ -> binds ? NO_MARGIN : NO_CASH;
      case OrderState.Rejected _ -> REJECTED;
    };
  }
}
