package stratlab.job.execution;

/** A job was stopped while nothing was computed that could have said so. */
public final class RunStopped extends RuntimeException {
  private static final long serialVersionUID = 1;
}
