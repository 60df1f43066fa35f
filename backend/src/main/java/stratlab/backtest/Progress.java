package stratlab.backtest;

/** Hears how far a run is, and can stop it. */
@FunctionalInterface
public interface Progress {
  /** Nobody listens. */
  Progress NONE = (_, _) -> true;

  /**
   * Told every few thousand bars.
   *
   * @return false to stop the run
   */
  boolean proceed(long barsDone, long barsTotal);
}
