package stratlab.trading;

/** Where an order stands. {@link #mayBecome} is the one table of what can follow what. */
public sealed interface OrderState {
  /** Sent by the strategy, not yet seen by the broker. */
  record Submitted() implements OrderState {}

  /** Checked by the broker and waiting for a price. */
  record Accepted() implements OrderState {}

  /** Filled in part, waiting for the rest. */
  record Partial() implements OrderState {}

  /** Filled. */
  record Completed() implements OrderState {}

  /** Taken back by the strategy, or with an order it is linked to. */
  record Canceled(String reason) implements OrderState {}

  /** Its validity ran out. */
  record Expired() implements OrderState {}

  /** Refused, or cut short, because the account cannot pay. */
  record Margin(String reason) implements OrderState {}

  /** Refused because the order it depends on was. */
  record Rejected(String reason) implements OrderState {}

  /** Whether nothing can follow. */
  default boolean isFinal() {
    return switch (this) {
      case Submitted _, Accepted _, Partial _ -> false;
      case Completed _, Canceled _, Expired _, Margin _, Rejected _ -> true;
    };
  }

  /** Returns why it ended without a fill of all its units; empty where the state says it all. */
  default String reason() {
    return switch (this) {
      case Submitted _, Accepted _, Partial _, Completed _ -> "";
      case Canceled(String reason) -> reason;
      case Expired _ -> "its validity ran out";
      case Margin(String reason) -> reason;
      case Rejected(String reason) -> reason;
    };
  }

  /** Whether an order in this state may go over into another. */
  default boolean mayBecome(OrderState next) {
    return switch (this) {
      case Submitted _ ->
          switch (next) {
            case Accepted _, Margin _, Rejected _ -> true;
            case Submitted _, Partial _, Completed _, Canceled _, Expired _ -> false;
          };
      case Accepted _, Partial _ ->
          switch (next) {
            case Partial _, Completed _, Canceled _, Expired _, Margin _ -> true;
            case Submitted _, Accepted _, Rejected _ -> false;
          };
      case Completed _, Canceled _, Expired _, Margin _, Rejected _ -> false;
    };
  }
}
