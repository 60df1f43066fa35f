package stratlab.job;

import static stratlab.store.StoreFault.guard;

import jakarta.inject.Singleton;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import stratlab.job.execution.LeftBehind;
import stratlab.job.queue.Job;
import stratlab.store.StoreFault;

/** Says what there is to do and what takes the machine. */
@Singleton
public final class Workload {
  private final WorkRepository work;
  private final ReportChecks checks;
  private final LeftBehind leftBehind;

  Workload(WorkRepository work, ReportChecks checks, LeftBehind leftBehind) {
    this.work = work;
    this.checks = checks;
    this.leftBehind = leftBehind;
  }

  /**
   * The jobs of a kind that have not ended.
   *
   * @param queued those that are held back not among them
   * @param paused those that are held back
   */
  public record OfKind(Job.Kind kind, long queued, long paused, long running) {}

  /**
   * What waits in the store and what runs.
   *
   * @param jobs every kind, whichever process runs them
   * @param checksWaiting those that this process makes not among them
   * @param checksRunning made by this process
   */
  public record Counts(List<OfKind> jobs, long checksWaiting, long checksRunning) {}

  /** Counts all of it with one statement; empty while the store cannot be read. */
  public Optional<Counts> counts() {
    long here = checks.running();
    Map<String, WorkRepository.Count> found;
    try {
      found =
          guard(work::counts).stream()
              .collect(Collectors.toMap(WorkRepository.Count::kind, Function.identity()));
    } catch (StoreFault unreadable) {
      return Optional.empty();
    }
    List<OfKind> jobs =
        Arrays.stream(Job.Kind.values()).map(kind -> of(kind, found.get(kind.key()))).toList();
    WorkRepository.Count unchecked = found.get(WorkRepository.CHECK);
    long all = unchecked == null ? 0 : unchecked.queued();
    return Optional.of(new Counts(jobs, Math.max(0, all - here), here));
  }

  private static OfKind of(Job.Kind kind, WorkRepository.@Nullable Count count) {
    return count == null
        ? new OfKind(kind, 0, 0, 0)
        : new OfKind(kind, count.queued(), count.paused(), count.running());
  }

  /** Returns the computations that did not stop and still take time, the first one first. */
  public List<LeftBehind.Left> leftBehind() {
    return leftBehind.list();
  }
}
