package stratlab.job.queue;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import stratlab.document.JsonTree;
import stratlab.job.report.Headline;

/**
 * A job as its table has it; which columns go together is stated by the table's constraints.
 *
 * @param request the checked one, every default written out
 * @param fruitless how often it was started since the last time that something of it was kept; of a
 *     job that waits, how often its process died
 * @param notBefore when it may be tried again; 0 for at once
 */
@MappedEntity("job")
public record JobRow(
    @Id String id,
    String kind,
    String lane,
    int priority,
    String name,
    String strategy,
    String data,
    String request,
    @Nullable String idempotencyKey,
    String state,
    boolean paused,
    int attempt,
    int fruitless,
    long createdAt,
    @Nullable Long startedAt,
    @Nullable Long finishedAt,
    long barsDone,
    @Nullable Long barsTotal,
    @Nullable String worker,
    @Nullable Long leaseUntil,
    boolean cancelAsked,
    @Nullable String reason,
    @Nullable String reportId,
    boolean reused,
    long notBefore) {

  /**
   * Makes the job that this row describes.
   *
   * @param headline of its report; null when it has none
   */
  public Job job(@Nullable Headline headline) {
    return new Job(
        id,
        kindOf(kind),
        laneOf(lane),
        name,
        strategy,
        roles(),
        createdAt,
        new Job.Progress(barsDone, barsTotal),
        attempt,
        paused,
        stateWith(headline));
  }

  public boolean isBacktest() {
    return kind.equals(Job.Kind.BACKTEST.key());
  }

  private Job.State stateWith(@Nullable Headline headline) {
    return switch (state) {
      case "queued" -> new Job.State.Queued(Recovery.waiting(fruitless));
      case "running" -> new Job.State.Running(known(startedAt));
      case "completed" ->
          new Job.State.Completed(known(startedAt), known(finishedAt), outcome(headline));
      case "failed" -> new Job.State.Failed(startedAt, known(finishedAt), known(reason));
      case "cancelled" -> new Job.State.Cancelled(startedAt, known(finishedAt), known(reason));
      default -> throw new IllegalStateException("job " + id + " has the unknown state " + state);
    };
  }

  private Job.Outcome outcome(@Nullable Headline headline) {
    return isBacktest()
        ? new Job.Outcome.Report(known(reportId), reused, known(headline))
        : new Job.Outcome.Cells();
  }

  /** Returns the names of its data sets. */
  public Collection<String> dataSets() {
    return roles().values();
  }

  private Map<String, String> roles() {
    Map<String, String> roles = new LinkedHashMap<>();
    JsonTree.object(data).forEach((role, name) -> roles.put(role, String.valueOf(name)));
    return roles;
  }

  private <T> T known(@Nullable T value) {
    if (value == null) {
      throw new IllegalStateException("job " + id + " is " + state + " and lacks a column");
    }
    return value;
  }

  static Job.Kind kindOf(String key) {
    for (Job.Kind kind : Job.Kind.values()) {
      if (kind.key().equals(key)) {
        return kind;
      }
    }
    throw new IllegalStateException("there is no kind of job " + key);
  }

  private static Lane laneOf(String key) {
    for (Lane lane : Lane.values()) {
      if (lane.key().equals(key)) {
        return lane;
      }
    }
    throw new IllegalStateException("there is no lane " + key);
  }
}
