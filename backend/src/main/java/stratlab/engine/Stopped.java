package stratlab.engine;

/** The caller of a run asked it to stop. */
public final class Stopped extends RuntimeException {
  private static final long serialVersionUID = 1;

  Stopped(int barsDone) {
    super("stopped after " + barsDone + " bars");
  }
}
