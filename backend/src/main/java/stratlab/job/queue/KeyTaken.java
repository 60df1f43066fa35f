package stratlab.job.queue;

/** An idempotency key came with another request than the first time. */
public final class KeyTaken extends RuntimeException {
  private static final long serialVersionUID = 1;

  public KeyTaken(String key) {
    super("the idempotency key '" + key + "' was used before, for another request");
  }
}
