package stratlab.job;

import static stratlab.store.StoreFault.guard;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import stratlab.bounds.Limits;
import stratlab.job.queue.Job;
import stratlab.job.queue.JobFilter;
import stratlab.job.queue.JobRepository;
import stratlab.job.queue.JobRow;
import stratlab.job.report.Headline;
import stratlab.job.report.ReportRepository;

/** Lists of jobs. However many they are, a list takes a fixed number of statements. */
@Singleton
public final class JobLists {
  /** Sorts after every id. */
  private static final String END = "~";

  private final JobRepository jobs;
  private final ReportRepository reports;

  JobLists(JobRepository jobs, ReportRepository reports) {
    this.jobs = jobs;
    this.reports = reports;
  }

  /** Returns the jobs that a filter lets through, in its order. */
  public List<Job> list(JobFilter filter) {
    return guard(() -> jobs(rows(filter)));
  }

  /** Returns how many queued jobs are before each of some queued ones, by their ids. */
  public Map<String, Long> ahead(Collection<String> ids) {
    if (ids.isEmpty()) {
      return Map.of();
    }
    return guard(() -> jobs.allAhead(ids)).stream()
        .collect(Collectors.toMap(JobRepository.Ahead::id, JobRepository.Ahead::jobs));
  }

  List<JobRow> rows(JobFilter filter) {
    JobFilter.Page page = filter.page();
    List<String> words = new ArrayList<>(filter.words().stream().map(JobLists::pattern).toList());
    while (words.size() < Limits.SEARCH_WORDS) {
      words.add("");
    }
    String state = filter.state() == null ? "" : filter.state();
    String strategy = filter.strategy() == null ? "" : filter.strategy();
    List<String> kinds = filter.kinds().stream().map(Job.Kind::key).toList();
    return page.oldestFirst()
        ? jobs.oldest(
            page.from() == null ? "" : page.from(),
            state,
            kinds,
            strategy,
            words.get(0),
            words.get(1),
            words.get(2),
            words.get(3),
            words.get(4),
            page.limit())
        : jobs.newest(
            page.from() == null ? END : page.from(),
            state,
            kinds,
            strategy,
            words.get(0),
            words.get(1),
            words.get(2),
            words.get(3),
            words.get(4),
            page.limit());
  }

  private static String pattern(String word) {
    return word.toLowerCase(Locale.ROOT).replace("!", "!!").replace("%", "!%").replace("_", "!_");
  }

  private List<Job> jobs(List<JobRow> rows) {
    List<String> reportIds = rows.stream().map(JobRow::reportId).filter(id -> id != null).toList();
    Map<String, Headline> headlines = new HashMap<>();
    if (!reportIds.isEmpty()) {
      reports.findByIdIn(reportIds).forEach(row -> headlines.put(row.id(), row.headline()));
    }
    return rows.stream()
        .map(row -> row.job(row.reportId() == null ? null : headlines.get(row.reportId())))
        .toList();
  }

  /** Returns what a search looks through of a job. */
  static String text(String name, String strategy, Collection<String> data) {
    return (name + " " + strategy + " " + String.join(" ", data)).toLowerCase(Locale.ROOT);
  }
}
