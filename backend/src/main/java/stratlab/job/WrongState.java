package stratlab.job;

/** A job is not in a state in which what was asked can be done. */
public final class WrongState extends RuntimeException {
  private static final long serialVersionUID = 1;

  WrongState(String message) {
    super(message);
  }
}
