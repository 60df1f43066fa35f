package stratlab.job;

import static stratlab.store.StoreFault.guard;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import stratlab.document.SweepJson;
import stratlab.job.queue.JobFilter;
import stratlab.job.queue.JobRepository;
import stratlab.job.queue.JobRow;
import stratlab.job.queue.UnknownJob;
import stratlab.job.sweep.BestCell;
import stratlab.job.sweep.BestCells;
import stratlab.job.sweep.ListedSweep;
import stratlab.job.sweep.SweepRepository;

/**
 * Lists of sweeps. However many they are, a list takes two statements; a sweep that has more cells
 * than when its best was noted takes some more.
 */
@Singleton
public final class SweepLists {
  private final JobLists lists;
  private final JobRepository jobs;
  private final SweepRepository sweeps;
  private final BestCells best;

  SweepLists(JobLists lists, JobRepository jobs, SweepRepository sweeps, BestCells best) {
    this.lists = lists;
    this.jobs = jobs;
    this.sweeps = sweeps;
    this.best = best;
  }

  /** Returns the sweeps that a filter lets through, in its order. */
  public List<ListedSweep> list(JobFilter filter) {
    List<JobRow> rows = guard(() -> lists.rows(filter));
    Map<String, SweepRepository.Listed> found =
        rows.isEmpty()
            ? Map.of()
            : guard(() -> sweeps.listed(rows.stream().map(JobRow::id).toList())).stream()
                .collect(Collectors.toMap(SweepRepository.Listed::id, Function.identity()));
    List<ListedSweep> listed = new ArrayList<>();
    for (JobRow row : rows) {
      ListedSweep sweep = listed(row, found.get(row.id()));
      if (sweep != null) {
        listed.add(sweep);
      }
    }
    return listed;
  }

  /** Returns a sweep, null when it was deleted meanwhile. */
  private @Nullable ListedSweep listed(JobRow row, SweepRepository.@Nullable Listed sweep) {
    if (sweep == null) {
      return null;
    }
    int done = Math.toIntExact(sweep.done());
    int planned = row.barsTotal() == null ? sweep.cells() : Math.toIntExact(row.barsTotal());
    try {
      return new ListedSweep(
          row.job(null), planned, done, rankBy(row, sweep), best(row, planned, done, sweep));
    } catch (UnknownJob _) {
      return null;
    }
  }

  private BestCell best(JobRow row, int planned, int done, SweepRepository.Listed sweep) {
    BestCell known = best.known(row, done, sweep.best());
    return known == null ? best.find(whole(row), planned, done) : known;
  }

  /** Sweeps of before the metric was noted have it in their request. */
  private String rankBy(JobRow row, SweepRepository.Listed sweep) {
    return sweep.rankBy() == null ? SweepJson.spec(whole(row).request()).rankBy() : sweep.rankBy();
  }

  /** Lists leave requests out. */
  private JobRow whole(JobRow row) {
    return jobs.findById(row.id()).orElseThrow(() -> new UnknownJob(row.id()));
  }
}
