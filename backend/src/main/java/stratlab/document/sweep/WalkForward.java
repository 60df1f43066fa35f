package stratlab.document.sweep;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import stratlab.document.JsonNumbers;
import stratlab.document.ParamValue;
import stratlab.sweep.walkforward.WalkForwardResult;
import stratlab.sweep.walkforward.WalkForwardResult.FoldResult;

/**
 * What a walk forward gave: in each fold the best cell of its training, run over the test after it.
 */
@Serdeable
public record WalkForward(
    @Schema(
            type = "string",
            allowableValues = {"rolling", "anchored"})
        String mode,
    @Schema(description = "As given in the request.", example = "2y") String train,
    @Schema(description = "As given in the request.", example = "6m") String test,
    List<Fold> folds,
    WalkedEquity equity,
    @Schema(description = "Of the joined tests, by key; null where undefined.")
        Map<String, @Nullable Double> metrics,
    @Schema(description = "Yearly return of the tests over that of the trainings.")
        @Nullable Double efficiency,
    @Schema(description = "All of it in plain words.") String sentence) {

  public static WalkForward of(stratlab.sweep.spec.WalkForward cut, WalkForwardResult result) {
    return new WalkForward(
        cut.mode().name().toLowerCase(Locale.ROOT),
        cut.train(),
        cut.test(),
        result.folds().stream().map(Fold::of).toList(),
        new WalkedEquity(result.times(), result.equity()),
        JsonNumbers.figures(result.metrics()),
        JsonNumbers.of(result.efficiency()),
        result.sentence());
  }

  /** One choice of parameters and its trial. Days and moments are UTC, all included. */
  @Serdeable
  public record Fold(
      @Schema(example = "2015-01-01") String trainFrom,
      @Schema(example = "2016-12-31") String trainTo,
      @Schema(example = "2017-01-01") String testFrom,
      @Schema(example = "2017-06-30") String testTo,
      @Schema(description = "The cell that was chosen; null when none was ranked.")
          @Nullable Integer cell,
      @Schema(description = "The chosen values; empty when no cell was ranked.")
          Map<String, ParamValue> values,
      @Schema(description = "The metrics of the training; empty when no cell was ranked.")
          Map<String, @Nullable Double> train,
      @Schema(description = "The metrics of the test; null when it was not run.")
          @Nullable Map<String, @Nullable Double> test,
      @Schema(description = "Why the test was not run; null when it was.") @Nullable String fault) {

    static Fold of(FoldResult result) {
      return new Fold(
          result.fold().trainFrom(),
          result.fold().trainTo(),
          result.fold().testFrom(),
          result.fold().testTo(),
          result.cell() < 0 ? null : result.cell(),
          SweepRow.values(result.values()),
          JsonNumbers.figures(result.train()),
          result.test() == null ? null : JsonNumbers.figures(result.test()),
          result.fault());
    }
  }

  /** The account after each day of all tests, as columns. */
  @SuppressWarnings("ArrayRecordComponent") // columns: read by row, never compared
  @Serdeable
  record WalkedEquity(
      @Schema(description = "Ends of days, UTC epoch milliseconds.") long[] time, double[] value) {}
}
