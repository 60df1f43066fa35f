package stratlab.job;

/** A sweep cannot go on where it stopped, because its next cells would be of something else. */
final class Changed extends RuntimeException {
  private static final long serialVersionUID = 1;

  /**
   * Says what has changed.
   *
   * @param what a clause
   */
  Changed(String what) {
    super(what + "; start it again, then cells that are still right are taken over");
  }
}
