package stratlab.backtest;

/** A sound request that its data cannot answer; the message is for people. */
public final class CannotRun extends RuntimeException {
  private static final long serialVersionUID = 1;

  CannotRun(String message) {
    super(message);
  }
}
