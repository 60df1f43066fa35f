package stratlab.engine;

import java.util.concurrent.atomic.AtomicLong;

/**
 * Faults of the fast path that the bar loop does not share. The result is that of the bar loop, and
 * only time is lost, but such a fault is a defect: it is counted and logged, and ends a run that
 * has assertions enabled, as tests have.
 */
final class FastPathFaults {
  private static final System.Logger LOG = System.getLogger(FastPathFaults.class.getName());
  private static final boolean STRICT = FastPathFaults.class.desiredAssertionStatus();
  private static final AtomicLong COUNT = new AtomicLong();

  private FastPathFaults() {}

  /** Returns how many there were in this process. */
  static long count() {
    return COUNT.get();
  }

  static void tell(RuntimeException fault) {
    long count = COUNT.incrementAndGet();
    LOG.log(
        System.Logger.Level.WARNING,
        "A run took the bar loop because the fast path failed (" + count + " so far)",
        fault);
    if (STRICT) {
      throw new AssertionError("the fast path failed where the bar loop does not", fault);
    }
  }
}
