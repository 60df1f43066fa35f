package stratlab.job.queue;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import stratlab.job.SweepJobs;
import stratlab.job.report.Headline;

/**
 * A backtest or a sweep that was asked for.
 *
 * @param id ascends with the time of creation
 * @param name what the user called the run
 * @param data the data set of each role, in the order of the roles
 * @param createdAt UTC epoch milliseconds, as all times here
 * @param progress bars done of bars in all; of a sweep, cells
 * @param attempt how often it was started, that start included
 * @param paused whether it is held back, or runs and is to stop for that
 */
public record Job(
    String id,
    Kind kind,
    Lane lane,
    String name,
    String strategy,
    Map<String, String> data,
    long createdAt,
    Progress progress,
    int attempt,
    boolean paused,
    State state) {
  public static final String CANCELLED_BY_USER = "cancelled by the user";

  public Job {
    data = Collections.unmodifiableMap(new LinkedHashMap<>(data));
  }

  /** What a job consists of. */
  public enum Kind {
    /** One run. */
    BACKTEST,
    /** Many runs. */
    SWEEP,
    /** Many runs, and those of the best of them over the time after. */
    WALK_FORWARD;

    /** Returns its name in the table and on the wire. */
    public String key() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** Returns the report that it was completed with; empty for any other, and for a sweep. */
  public Optional<Outcome.Report> report() {
    return state instanceof State.Completed completed
            && completed.outcome() instanceof Outcome.Report report
        ? Optional.of(report)
        : Optional.empty();
  }

  /** What a completed job has. */
  public sealed interface Outcome {
    /**
     * A report, of a backtest.
     *
     * @param reused whether it was in the store before
     */
    record Report(String id, boolean reused, Headline headline) implements Outcome {}

    /** Results of cells, of a sweep; see {@link SweepJobs#table}. */
    record Cells() implements Outcome {}
  }

  /**
   * How far a job is.
   *
   * @param total null until it is known
   */
  public record Progress(long done, @Nullable Long total) {}

  /** Where a job stands. */
  public sealed interface State {
    /** The names of all states, see {@link #key}. */
    List<String> KEYS = List.of("queued", "running", "completed", "failed", "cancelled");

    /**
     * Waits for a worker.
     *
     * @param reason why it waits for more than that, in words for people; null when it does not
     */
    record Queued(@Nullable String reason) implements State {
      /** Waits for nothing else. */
      public Queued() {
        this(null);
      }
    }

    /** A worker computes it. */
    record Running(long startedAt) implements State {}

    /** Has what it was asked for. */
    record Completed(long startedAt, long finishedAt, Outcome outcome) implements State {}

    /**
     * Has no report; a sweep keeps the cells it has.
     *
     * @param startedAt null when it never started
     * @param reason why, in words for people
     */
    record Failed(@Nullable Long startedAt, long finishedAt, String reason) implements State {}

    /**
     * Was called off; a sweep keeps the cells it has.
     *
     * @param startedAt null when it never started
     * @param reason by whom, in words for people
     */
    record Cancelled(@Nullable Long startedAt, long finishedAt, String reason) implements State {}

    /** Returns whether nothing can follow. */
    default boolean isFinal() {
      return switch (this) {
        case Queued _, Running _ -> false;
        case Completed _, Failed _, Cancelled _ -> true;
      };
    }

    /**
     * Returns whether a job may go from this state to another. A running job goes back to the queue
     * when its process ends before it or it is paused.
     */
    default boolean mayBecome(State next) {
      return switch (this) {
        case Queued _ -> next instanceof Running || next instanceof Cancelled;
        case Running _ -> !(next instanceof Running);
        case Completed _, Failed _, Cancelled _ -> false;
      };
    }

    /** Returns its name in the table and on the wire. */
    default String key() {
      return switch (this) {
        case Queued _ -> "queued";
        case Running _ -> "running";
        case Completed _ -> "completed";
        case Failed _ -> "failed";
        case Cancelled _ -> "cancelled";
      };
    }
  }
}
