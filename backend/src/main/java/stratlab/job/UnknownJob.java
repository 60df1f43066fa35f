package stratlab.job;

/** No job has this id. */
public final class UnknownJob extends RuntimeException {
  private static final long serialVersionUID = 1;

  UnknownJob(String id) {
    super("there is no job '" + (id.length() > 60 ? id.substring(0, 60) + "…" : id) + "'");
  }
}
