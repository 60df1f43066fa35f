package stratlab.job.queue;

/**
 * The right of one worker to run one job, for one attempt. A write under it that finds the row
 * changed hands does nothing.
 *
 * @param strategy its name
 * @param startedAt UTC epoch milliseconds
 * @param request the checked one as text
 * @param alone whether nothing runs beside it, because its process has died before
 */
public record Claim(
    String id,
    Job.Kind kind,
    Lane lane,
    String strategy,
    int attempt,
    long startedAt,
    String request,
    boolean alone) {
  public boolean isSweep() {
    return kind != Job.Kind.BACKTEST;
  }
}
