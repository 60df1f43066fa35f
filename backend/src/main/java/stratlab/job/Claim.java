package stratlab.job;

/**
 * The right of one worker to run one job, for one attempt. A write under it that finds the row
 * changed hands does nothing.
 *
 * @param strategy its name
 * @param startedAt UTC epoch milliseconds
 * @param request the checked one as text
 */
record Claim(
    String id,
    Job.Kind kind,
    Lane lane,
    String strategy,
    int attempt,
    long startedAt,
    String request) {
  boolean isSweep() {
    return kind != Job.Kind.BACKTEST;
  }
}
