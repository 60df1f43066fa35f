package stratlab.job.execution;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The computations that did not stop and whose threads go on for nothing. There may be as many of a
 * kind as it has workers; with one more the process ends, since what is left of the machine would
 * soon be too little. Whatever ends after all no longer counts.
 */
@Singleton
public final class LeftBehind {
  private static final Logger LOG = LoggerFactory.getLogger(LeftBehind.class);

  private final List<Entry> entries = new CopyOnWriteArrayList<>();
  private final InstantSource clock;
  private final ProcessEnd end;

  @Inject
  LeftBehind(InstantSource clock, ProcessEnd end) {
    this.clock = clock;
    this.end = end;
  }

  /** Ends the process with a line that says why. */
  @FunctionalInterface
  public interface ProcessEnd {
    void end(String reason);
  }

  /**
   * A computation that was left behind.
   *
   * @param type {@code job}, {@code check} (of a report) or {@code request}
   * @param id of the job or of the report; of a request, what was asked
   * @param strategy null when it was not known yet
   * @param workers the kind of worker that it was run by
   * @param since UTC epoch milliseconds
   * @param threads how many of its threads are alive
   */
  public record Left(
      String type, String id, @Nullable String strategy, String workers, long since, int threads) {}

  private record Entry(
      Computation computation, String workers, long since, StrategyThreads threads) {
    Left left(int alive) {
      return new Left(
          computation.purpose().name().toLowerCase(Locale.ROOT),
          computation.id(),
          computation.strategy(),
          workers,
          since,
          alive);
    }
  }

  /** Returns those whose threads are still alive, the first one first. */
  public List<Left> list() {
    entries.removeIf(entry -> entry.threads.alive().isEmpty());
    return entries.stream().map(entry -> entry.left(entry.threads.alive().size())).toList();
  }

  /** Whether one more of a kind is too many. */
  public boolean isFull(String workers, int most) {
    return list().stream().filter(left -> left.workers().equals(workers)).count() >= most;
  }

  /** Whether one of a kind runs the code of a strategy; false where that is not known. */
  boolean isSilent(@Nullable String strategy, String workers) {
    return strategy != null
        && list().stream()
            .anyMatch(left -> left.workers().equals(workers) && strategy.equals(left.strategy()));
  }

  /** Takes one in, and says so. */
  public void add(Computation computation, String workers, StrategyThreads threads) {
    threads.yieldToOthers();
    entries.add(new Entry(computation, workers, clock.millis(), threads));
    LOG.warn(
        "{} did not stop: its thread is left behind and replaced ({} left behind)",
        computation.name(),
        list().size());
  }

  /** Ends the process because of one too many. */
  public void tooMany(Computation computation) {
    end.end(
        "%s did not stop, like %d before it; it is not run again."
            .formatted(computation.name(), entries.size()));
  }
}
