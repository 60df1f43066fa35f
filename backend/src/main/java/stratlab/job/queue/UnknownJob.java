package stratlab.job.queue;

import stratlab.bounds.Quoted;

/** No job has this id. */
public final class UnknownJob extends RuntimeException {
  private static final long serialVersionUID = 1;

  public UnknownJob(String id) {
    super("there is no job " + Quoted.of(id));
  }
}
