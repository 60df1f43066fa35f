package stratlab.cli.job;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import stratlab.bounds.Limits;
import stratlab.bounds.Quoted;
import stratlab.cli.terminal.Exit;
import stratlab.cli.terminal.Refusal;
import stratlab.job.JobStore;
import stratlab.job.queue.Job;
import stratlab.job.queue.JobFilter;
import stratlab.job.report.Reports;

/** Finds the job or the report that somebody means by the beginning of its id. */
public final class JobNames {
  private static final int SHORTEST = 4;
  private static final int LONGEST = 64;

  private final JobStore store;

  public JobNames(JobStore store) {
    this.store = store;
  }

  /**
   * Returns the id that is meant; the text itself when no job is.
   *
   * @throws Refusal when several ids begin so
   */
  public String id(String given) {
    String start = start(given);
    return !isBeginning(start) || store.find(start).isPresent()
        ? start
        : only(start, "jobs", beginningWith(start));
  }

  /**
   * Returns the id of the job or the report that is meant; the text itself when there is neither.
   *
   * @throws Refusal when several ids begin so
   */
  String idOrReport(String given, Reports reports) {
    String start = start(given);
    if (!isBeginning(start) || store.find(start).isPresent() || reports.has(start)) {
      return start;
    }
    List<String> found = new ArrayList<>(beginningWith(start));
    found.addAll(reports.beginningWith(start, Limits.LISTED + 1));
    return only(start, "jobs and reports", found);
  }

  private static String start(String given) {
    return given.length() > Limits.NAME ? given : given.strip().toLowerCase(Locale.ROOT);
  }

  private static boolean isBeginning(String start) {
    return start.length() <= LONGEST && start.matches("[0-9a-f-]{" + SHORTEST + ",}");
  }

  private List<String> beginningWith(String start) {
    return store
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
  }

  private static String only(String start, String kind, List<String> found) {
    if (found.size() > 1) {
      List<String> listed = found.subList(0, Math.min(found.size(), Limits.LISTED));
      throw new Refusal(
          Exit.USAGE,
          "the ids of several %s begin with '%s'; write more of it: %s%s"
              .formatted(
                  kind,
                  start,
                  String.join(", ", listed),
                  found.size() > listed.size() ? " and more" : ""));
    }
    return found.isEmpty() ? start : found.getFirst();
  }

  /** Returns a sentence that there is none. */
  public static String unknown(String kind, String given) {
    return "there is no %s %s; see: stratlab jobs".formatted(kind, Quoted.of(given))
        + (given.length() < SHORTEST ? " (the first 4 characters of an id suffice)" : "");
  }
}
