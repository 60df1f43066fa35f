package stratlab.bounds;

import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * Lets work be stopped from outside. The caller that wants the work makes a cancellation and runs
 * the work under it; loops that may take long call {@link #check} now and then, which throws once
 * the work is no longer wanted. Work that runs under none is never stopped.
 */
public final class Cancellation {
  private static final ScopedValue<Cancellation> CURRENT = ScopedValue.newInstance();

  /** Every how many rounds of a tight loop {@link #check(long)} looks; a power of 2. */
  private static final long ROUNDS = 4096;

  private final AtomicReference<@Nullable Reason> reason = new AtomicReference<>();

  /** Why work is no longer wanted. */
  public enum Reason {
    TOO_LONG,
    CLIENT_GONE
  }

  /** Thrown by work that was stopped. */
  public static final class WorkCancelled extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final Reason reason;

    public WorkCancelled(Reason reason) {
      super("the work was stopped: " + reason, null, false, false);
      this.reason = reason;
    }

    public Reason reason() {
      return reason;
    }
  }

  /** Stops the work; the first reason counts. */
  public void cancel(Reason why) {
    reason.compareAndSet(null, why);
  }

  /** Runs work that can be stopped. */
  public void run(Runnable work) {
    ScopedValue.where(CURRENT, this).run(work);
  }

  /** Returns that of the work that asks, for other threads that do a part of it; null for none. */
  public static @Nullable Cancellation current() {
    return CURRENT.isBound() ? CURRENT.get() : null;
  }

  /** Returns why the work is no longer wanted; null as long as it is. */
  public @Nullable Reason reason() {
    return reason.get();
  }

  /** Returns whether the work that asks is still wanted. */
  public static boolean goOn() {
    return !CURRENT.isBound() || CURRENT.get().reason.get() == null;
  }

  /**
   * Goes on when the work that asks is still wanted.
   *
   * @throws WorkCancelled when it is not
   */
  public static void check() {
    Reason why = CURRENT.isBound() ? CURRENT.get().reason.get() : null;
    if (why != null) {
      throw new WorkCancelled(why);
    }
  }

  /**
   * Like {@link #check}, for tight loops: looks in some rounds only.
   *
   * @param round ascends by one each time
   */
  public static void check(long round) {
    if ((round & (ROUNDS - 1)) == 0) {
      check();
    }
  }
}
