package stratlab.job.queue;

/** A job is not in a state in which what was asked can be done. */
public final class WrongState extends RuntimeException {
  private static final long serialVersionUID = 1;

  public WrongState(String message) {
    super(message);
  }
}
