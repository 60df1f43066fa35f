package stratlab.job;

import org.jspecify.annotations.Nullable;

/**
 * Which jobs to list, from the newest to the oldest.
 *
 * @param state only these; null for all
 * @param before only jobs older than the one of this id; null for the newest
 * @param limit at most so many
 * @param onlySweeps whether to leave out backtests
 */
public record JobFilter(
    @Nullable String state, @Nullable String before, int limit, boolean onlySweeps) {
  /** Lists jobs of every kind. */
  public JobFilter(@Nullable String state, @Nullable String before, int limit) {
    this(state, before, limit, false);
  }
}
