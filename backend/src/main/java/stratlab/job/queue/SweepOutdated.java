package stratlab.job.queue;

/** A job cannot be run or go on, because it would be about something else than it was asked for. */
public final class SweepOutdated extends RuntimeException {
  private static final long serialVersionUID = 1;

  /**
   * Says what has changed for a sweep.
   *
   * @param what a clause
   */
  public SweepOutdated(String what) {
    this(what, "start it again, then cells that are still right are taken over");
  }

  private SweepOutdated(String what, String remedy) {
    super(what + "; " + remedy);
  }

  /** Says which prices have changed for a run. */
  static SweepOutdated prices(String dataSet) {
    return new SweepOutdated(
        "the prices of data set '%s' have changed since this run was asked for".formatted(dataSet),
        "submit it again to run it on those of now");
  }
}
