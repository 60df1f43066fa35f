package stratlab.backtest;

/** Hears how far a run is, and can stop it. */
@FunctionalInterface
public interface Progress {
  /** Nobody listens. */
  Progress NONE = (_, _) -> true;

  /**
   * Told before each bar that is looked at, so that a strategy that takes long over each is stopped
   * as soon as one that is quick. An answer may take a few nanoseconds and no more.
   *
   * @return false to stop the run
   */
  boolean proceed(long barsDone, long barsTotal);
}
