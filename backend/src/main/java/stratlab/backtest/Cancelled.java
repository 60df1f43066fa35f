package stratlab.backtest;

/** A run was stopped because its {@link Progress} said so. */
public final class Cancelled extends RuntimeException {
  private static final long serialVersionUID = 1;

  public Cancelled() {
    super("the run was stopped");
  }
}
