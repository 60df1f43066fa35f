package stratlab.api.job;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import stratlab.api.http.Query;
import stratlab.bounds.Limits;
import stratlab.bounds.Quoted;
import stratlab.job.queue.Job.Kind;
import stratlab.job.queue.Job.State;
import stratlab.job.queue.JobFilter;

/**
 * Reads which jobs or sweeps a list is asked for. All that is wrong is said at once by {@link
 * #check}, which returns the filter.
 */
public final class ListQuery {
  private static final int ID_LENGTH = 36;
  private static final List<String> SORTS = List.of("newest", "oldest");

  private final Query query = new Query();
  private final Set<Kind> kinds;
  private List<String> words = List.of();
  private @Nullable String state;
  private @Nullable String strategy;
  private boolean oldestFirst;
  private @Nullable String from;

  /**
   * Asks for all.
   *
   * @param kinds what the list is of
   */
  public ListQuery(Set<Kind> kinds) {
    this.kinds = new HashSet<>(kinds);
  }

  /** Keeps the jobs in which each word of a text is found. */
  public ListQuery text(@Nullable String text) {
    words = text == null ? List.of() : Arrays.stream(text.strip().split("\\s+")).toList();
    if (words.size() > Limits.SEARCH_WORDS) {
      query.fault("q", "%d words are more than %d".formatted(words.size(), Limits.SEARCH_WORDS));
    }
    return this;
  }

  public ListQuery state(@Nullable String wanted) {
    if (wanted != null) {
      query.oneOf("state", wanted, State.KEYS);
      state = wanted;
    }
    return this;
  }

  public ListQuery kind(@Nullable String wanted) {
    if (wanted != null) {
      query.oneOf("kind", wanted, kinds.stream().map(Kind::key).sorted().toList());
      kinds.removeIf(kind -> !kind.key().equals(wanted));
    }
    return this;
  }

  public ListQuery strategy(@Nullable String wanted) {
    strategy = wanted;
    return this;
  }

  /**
   * Reads the order and where the list goes on.
   *
   * @param before only what is older than this id, from the newest
   * @param after only what is newer than this id, from the oldest
   */
  public ListQuery sort(String sort, @Nullable String before, @Nullable String after) {
    query.oneOf("sort", sort, SORTS);
    oldestFirst = sort.equals("oldest");
    from = oldestFirst ? id("after", after) : id("before", before);
    if (oldestFirst && before != null) {
      query.fault("before", "is for sort=newest; take after");
    }
    if (!oldestFirst && after != null) {
      query.fault("after", "is for sort=oldest; take before");
    }
    return this;
  }

  private @Nullable String id(String field, @Nullable String given) {
    boolean isId =
        given == null
            || (given.length() == ID_LENGTH
                && given.chars().allMatch(letter -> letter == '-' || isHex(letter)));
    if (!isId) {
      query.fault(
          field, Quoted.of(String.valueOf(given)) + " is no id; take what `next` of a page says");
    }
    return isId ? given : null;
  }

  private static boolean isHex(int letter) {
    return (letter >= '0' && letter <= '9') || (letter >= 'a' && letter <= 'f');
  }

  /** Returns the filter, for one more than is shown, so that it is seen whether there are more. */
  public JobFilter check(int limit) {
    query.within("limit", limit, 1, Limits.LISTED_JOBS).check();
    return new JobFilter(
        words.stream().filter(word -> !word.isEmpty()).collect(Collectors.toList()),
        state,
        kinds,
        strategy,
        new JobFilter.Page(oldestFirst, from, limit + 1));
  }
}
