package stratlab.job.queue;

import java.util.Locale;

/** A queue with workers of its own, so that long work never stands in the way of short work. */
public enum Lane {
  /** Single backtests that somebody waits for. */
  INTERACTIVE,
  /** Many backtests over parameters or time. */
  SWEEPS;

  /** Returns its name in the table and in the configuration. */
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }
}
