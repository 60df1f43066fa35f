package stratlab.trading;

/** Where an order stands. {@link #mayBecome} is the one table of what can follow what. */
public sealed interface OrderState {
  /** Sent by the strategy, not yet seen by the broker. */
  record Submitted() implements OrderState {}

  /** Checked by the broker and waiting for a price. */
  record Accepted() implements OrderState {}

  /** Filled. */
  record Completed(Fill fill) implements OrderState {}

  /**
   * Refused because the account cannot pay.
   *
   * @param bar the strategy bar of the refusal
   * @param reason a sentence with the figures
   */
  record Margin(int bar, String reason) implements OrderState {}

  /** Whether nothing can follow. */
  default boolean isFinal() {
    return switch (this) {
      case Submitted _, Accepted _ -> false;
      case Completed _, Margin _ -> true;
    };
  }

  /** Whether an order in this state may go over into another. */
  default boolean mayBecome(OrderState next) {
    return switch (this) {
      case Submitted _ -> next instanceof Accepted || next instanceof Margin;
      case Accepted _ -> next instanceof Completed || next instanceof Margin;
      case Completed _, Margin _ -> false;
    };
  }
}
