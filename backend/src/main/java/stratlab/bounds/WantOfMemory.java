package stratlab.bounds;

/** Whether something failed because there was no memory: that is never the fault of its input. */
public final class WantOfMemory {
  /** Causes may go round in a circle. */
  private static final int DEEPEST = 50;

  private WantOfMemory() {}

  /** Returns whether an {@link OutOfMemoryError} is behind a failure. */
  public static boolean isBehind(Throwable failed) {
    Throwable cause = failed;
    for (int depth = 0; cause != null && depth < DEEPEST; depth++) {
      if (cause instanceof OutOfMemoryError) {
        return true;
      }
      cause = cause.getCause();
    }
    return false;
  }
}
