package stratlab.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import stratlab.bounds.Limits;
import stratlab.bounds.Quoted;
import stratlab.job.Job;
import stratlab.job.JobFilter;
import stratlab.job.JobStore;

/** Finds the job that somebody means by the beginning of its id. */
final class JobNames {
  private static final int SHORTEST = 4;

  private final JobStore store;

  JobNames(JobStore store) {
    this.store = store;
  }

  /**
   * Returns the id that is meant; the text itself when no job is.
   *
   * @throws Refusal when several ids begin so
   */
  String id(String given) {
    String start = given.strip().toLowerCase(Locale.ROOT);
    if (!start.matches("[0-9a-f-]{" + SHORTEST + ",36}") || store.find(start).isPresent()) {
      return start.length() > Limits.NAME ? given : start;
    }
    List<String> found =
        store
            .list(
                new JobFilter(
                    List.of(start),
                    null,
                    Set.of(Job.Kind.values()),
                    null,
                    new JobFilter.Page(false, null, Limits.LISTED + 1)))
            .stream()
            .map(Job::id)
            .filter(id -> id.startsWith(start))
            .toList();
    if (found.size() > 1) {
      List<String> listed =
          new ArrayList<>(found.subList(0, Math.min(found.size(), Limits.LISTED)));
      throw new Refusal(
          Exit.USAGE,
          "the ids of several jobs begin with '%s'; write more of it: %s%s"
              .formatted(
                  start,
                  String.join(", ", listed),
                  found.size() > listed.size() ? " and more" : ""));
    }
    return found.isEmpty() ? start : found.getFirst();
  }

  /** Returns a sentence that there is none. */
  static String unknown(String kind, String given) {
    return "there is no %s %s; see: stratlab jobs".formatted(kind, Quoted.of(given))
        + (given.length() < SHORTEST ? " (the first 4 characters of an id suffice)" : "");
  }
}
