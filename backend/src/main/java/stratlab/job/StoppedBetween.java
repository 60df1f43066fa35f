package stratlab.job;

/** A job was stopped while nothing was computed that could have said so. */
final class StoppedBetween extends RuntimeException {
  private static final long serialVersionUID = 1;
}
