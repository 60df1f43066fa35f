package stratlab.job.sweep;

/** A sweep has no such cell, or not yet. */
public final class UnknownCell extends RuntimeException {
  private static final long serialVersionUID = 1;

  public UnknownCell(String sweep, int cell) {
    super("sweep " + sweep + " has no cell " + cell + " among those that are finished");
  }
}
