package stratlab.api.report;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Whether the run of a report is known to be free of knowledge of the future. */
@Serdeable
public record LookAheadCheck(
    @Schema(
            type = "string",
            allowableValues = {"none", "waiting", "done", "failed"},
            description =
                "none: the report is older than these checks. waiting: it is made in the"
                    + " background. failed: it could not be made, see reason.")
        String state,
    @Schema(description = "Null unless done.") @Nullable LookAheadVerdict verdict,
    @Schema(description = "Null unless failed.") @Nullable String reason) {

  /** What the check found. */
  @Serdeable
  record LookAheadVerdict(
      @Schema(description = "The id of the report.") String report,
      @Schema(description = "Decides where the data was cut.") long seed,
      @Schema(
              description =
                  "The last bar of each repetition on shortened data (UTC epoch milliseconds).")
          List<Long> cuts,
      @Schema(
              description =
                  "A sentence for each thing that a strategy without knowledge of the future would"
                      + " not do; empty when there is none.")
          List<String> violations,
      WarmUpEffect warmUp) {}

  /** What twice the warm-up changes. */
  @Serdeable
  record WarmUpEffect(
      @Schema(description = "What the plan needs before its first decision.") int bars,
      @Schema(description = "How many bars after it were compared, at most 20,000.") int over,
      @Schema(description = "Why it could not be tried; null when it was.") @Nullable String reason,
      @Schema(description = "The line that differs most at the first decision.")
          @Nullable String line,
      @Schema(description = "By what fraction that line differs.") double difference,
      Pair orders,
      @Schema(description = "The value of the account after them.") Pair end) {}

  /** A figure with the warm-up, and with twice of it. */
  @Serdeable
  record Pair(double once, double twice) {}
}
