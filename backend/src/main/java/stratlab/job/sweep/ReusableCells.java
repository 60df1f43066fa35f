package stratlab.job.sweep;

import static stratlab.store.StoreFault.guard;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import stratlab.backtest.CellColumns;
import stratlab.document.SweepJson;
import stratlab.job.queue.JobRepository;
import stratlab.job.queue.UnknownJob;
import stratlab.job.sweep.SweepRepository.Stretch;
import stratlab.sweep.result.KnownCells;

/**
 * What other sweeps of the store, ended or not, know of the cells of one. A cell is taken over when
 * its study and every one of its parameters are equal, and nothing else decides its figures. Only
 * the newest sweeps are asked, only so many of their cells, and of a few studies at a time.
 */
final class ReusableCells implements KnownCells {
  private static final int SWEEPS = 20;
  private static final int STUDIES = 4;

  /** The place of each takes 12 bytes while it is looked for. */
  private static final int CELLS = 5_000_000;

  private final SweepRepository sweeps;
  private final JobRepository jobs;
  private final String id;

  /** The sweeps that have cells of a study, the newest first. */
  private final Map<String, List<ReusableSweep>> studies = new LinkedHashMap<>();

  /**
   * Looks for one sweep.
   *
   * @param id its job, whose own cells are left out
   */
  ReusableCells(SweepRepository sweeps, JobRepository jobs, String id) {
    this.sweeps = sweeps;
    this.jobs = jobs;
    this.id = id;
  }

  @Override
  public boolean copy(
      String study, Map<String, Object> params, boolean withSums, CellColumns into, int at) {
    // An empty one stands for a study that could not be run.
    if (study.isEmpty()) {
      return false;
    }
    for (ReusableSweep sweep : guard(() -> sweepsWith(study))) {
      if (guard(() -> knows(sweep, params, into, at, withSums))) {
        return true;
      }
    }
    return false;
  }

  /** A sweep that was deleted meanwhile knows nothing. */
  private static boolean knows(
      ReusableSweep sweep, Map<String, Object> params, CellColumns into, int at, boolean withSums) {
    try {
      return sweep.copy(params, into, at, withSums);
    } catch (UnknownJob _) {
      return false;
    }
  }

  private List<ReusableSweep> sweepsWith(String study) {
    List<ReusableSweep> known = studies.get(study);
    if (known == null) {
      if (studies.size() == STUDIES) {
        studies.remove(studies.keySet().iterator().next());
      }
      known = find(study);
      studies.put(study, known);
    }
    return known;
  }

  private List<ReusableSweep> find(String study) {
    Map<String, List<Stretch>> stretches =
        sweeps.cellsOf(study, id, SWEEPS).stream()
            .collect(
                Collectors.groupingBy(Stretch::jobId, LinkedHashMap::new, Collectors.toList()));
    List<ReusableSweep> found = new ArrayList<>();
    long room = CELLS;
    for (List<Stretch> cells : stretches.values()) {
      room -= cells.stream().mapToLong(Stretch::cells).sum();
      if (room >= 0) {
        open(cells).ifPresent(found::add);
      }
    }
    return found;
  }

  private Optional<ReusableSweep> open(List<Stretch> cells) {
    try {
      return jobs.findById(cells.getFirst().jobId())
          .map(job -> new ReusableSweep(sweeps, SweepJson.spec(job.request()), cells));
    } catch (UnknownJob _) {
      return Optional.empty();
    }
  }
}
