package stratlab.job.report;

import org.jspecify.annotations.Nullable;

/**
 * Whether the run of a report is known to be free of knowledge of the future.
 *
 * @param state where the check stands
 * @param verdict what it found, as JSON: a {@link stratlab.backtest.GuardVerdict}; null unless done
 * @param reason why it could not be made; null unless failed
 */
public record ReportCheck(State state, @Nullable String verdict, @Nullable String reason) {
  /** Where a check stands. */
  public enum State {
    /** The report is older than the checks. */
    NONE,
    WAITING,
    DONE,
    FAILED
  }

  public static final ReportCheck NONE = new ReportCheck(State.NONE, null, null);

  public static ReportCheck of(CheckRow row) {
    State state =
        switch (row.state()) {
          case CheckRow.DONE -> State.DONE;
          case CheckRow.FAILED -> State.FAILED;
          default -> State.WAITING;
        };
    return new ReportCheck(state, row.verdict(), row.reason());
  }
}
