package stratlab.job.queue;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which jobs to list and how.
 *
 * @param words each must be found in the name, the strategy or the data sets of a job, or its id
 *     must begin with it; at most {@link stratlab.bounds.Limits#SEARCH_WORDS}
 * @param state only these; null for all
 * @param kinds only these; at least one
 * @param strategy only the jobs of this one; null for all
 * @param page where the list starts and ends
 */
public record JobFilter(
    List<String> words,
    @Nullable String state,
    Set<Job.Kind> kinds,
    @Nullable String strategy,
    Page page) {
  private static final Set<Job.Kind> SWEEPS = Set.of(Job.Kind.SWEEP, Job.Kind.WALK_FORWARD);

  /**
   * Where a list starts and ends. Ids ascend with time, so an id is the place in the list.
   *
   * @param oldestFirst whether it goes from the oldest to the newest
   * @param from the id of the job before the first; null for the start
   * @param limit at most so many
   */
  public record Page(boolean oldestFirst, @Nullable String from, int limit) {}

  public JobFilter {
    words = List.copyOf(words);
    kinds = Set.copyOf(kinds);
  }

  /**
   * Lists jobs from the newest to the oldest.
   *
   * @param before only jobs older than the one of this id; null for the newest
   * @param onlySweeps whether to leave out backtests
   */
  public JobFilter(@Nullable String state, @Nullable String before, int limit, boolean onlySweeps) {
    this(
        List.of(),
        state,
        onlySweeps ? SWEEPS : Set.of(Job.Kind.values()),
        null,
        new Page(false, before, limit));
  }

  /** Lists jobs of every kind from the newest to the oldest. */
  public JobFilter(@Nullable String state, @Nullable String before, int limit) {
    this(state, before, limit, false);
  }
}
