package stratlab.job.queue;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Rules for a job whose process died. It is tried again after pauses that grow. From the second
 * death on it is a suspect and runs with nothing beside it, so that what kills the process is
 * known; only then do deaths count against it.
 */
public final class Recovery {
  /** After so many deaths a job runs alone. */
  public static final int ALONE = 2;

  /** From so many starts on every death counts, however soon after its start it came. */
  public static final int STARTS = 10;

  /** A job that ran alone for less than that has hardly begun: its death is not yet its own. */
  static final Duration BEGINNING = Duration.ofSeconds(1);

  private static final int GROWTH = 4;

  /** The longest pause. */
  public static final Duration LONGEST = Duration.ofMinutes(1);

  /** For so long suspects go first, and for so long the others. */
  private static final Duration TURN = Duration.ofSeconds(30);

  private Recovery() {}

  /**
   * Returns how long a job waits after a death.
   *
   * @param first how long after the first one
   */
  public static Duration pause(Duration first, int deaths) {
    Duration pause = first;
    for (int death = 1; death < deaths && pause.compareTo(LONGEST) < 0; death++) {
      pause = pause.multipliedBy(GROWTH);
    }
    return pause.compareTo(LONGEST) < 0 ? pause : LONGEST;
  }

  /**
   * Returns whether nothing new begins while a suspect waits for the end of what runs. Neither side
   * waits without end: the turn passes on with the time, which all processes have alike.
   *
   * @param now UTC epoch milliseconds
   */
  public static boolean isTurnOfSuspects(long now) {
    return Math.floorMod(now, 2 * TURN.toMillis()) < TURN.toMillis();
  }

  /** Returns why a job that was begun before waits; null when it was not. */
  static @Nullable String waiting(int deaths) {
    if (deaths == 0) {
      return null;
    }
    return deaths < ALONE
        ? "its process ended while it ran; it is tried again after a short pause"
        : "its process ended, or found no memory, each time that it ran; it is tried again after a"
            + " pause, when nothing else runs";
  }

  /** Returns why a job fails whose process has died too often. */
  static String died(int alone, int deaths) {
    return ("the process died %d times in a row while it ran this job, the last %d times with nothing"
            + " else running; so the job ends it, or needs more memory than there is")
        .formatted(deaths, alone);
  }
}
