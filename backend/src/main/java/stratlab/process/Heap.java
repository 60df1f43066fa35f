package stratlab.process;

import jakarta.inject.Singleton;

/** How much of the memory is taken, as far as a collection finds nothing to free. */
@Singleton
public class Heap {
  /** What a request and a small run take. */
  private static final int PROBE = 4 << 20;

  private static final int SHARE = 10;

  /** Returns whether not even a few megabytes can be had. */
  public boolean isFull() {
    Runtime runtime = Runtime.getRuntime();
    long most = runtime.maxMemory();
    if (most - taken(runtime) > most / SHARE) {
      return false;
    }
    try {
      return new byte[PROBE].length < PROBE;
    } catch (OutOfMemoryError _) {
      return true;
    }
  }

  /** Returns whether more than half is still taken after a collection. */
  public boolean isHeld() {
    Runtime runtime = Runtime.getRuntime();
    if (taken(runtime) > runtime.maxMemory() / 2) {
      System.gc();
    }
    return taken(runtime) > runtime.maxMemory() / 2;
  }

  private static long taken(Runtime runtime) {
    return runtime.totalMemory() - runtime.freeMemory();
  }
}
