package stratlab.sweep;

import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/**
 * What a walk forward gave: in each fold the best cell of its training, run over the test after it
 * with the money that the fold before left.
 *
 * @param times ends of the days of all tests, UTC epoch milliseconds
 * @param equity after each of those days
 * @param metrics of the joined tests, by key; null where undefined
 * @param efficiency yearly return of the tests over that of the trainings; null where undefined
 * @param sentence all of it in plain words
 */
@SuppressWarnings("ArrayRecordComponent") // columns: read by index, never compared
public record WalkForwardResult(
    List<FoldResult> folds,
    long[] times,
    double[] equity,
    Map<String, @Nullable Double> metrics,
    @Nullable Double efficiency,
    String sentence) {
  /**
   * One fold.
   *
   * @param values the parameters chosen; empty when no cell of the training could be ranked, and
   *     then nothing was traded
   * @param train the metrics of the training
   * @param test those of the test, null without a choice
   */
  public record FoldResult(
      WalkForward.Fold fold,
      int cell,
      Map<String, Object> values,
      Map<String, @Nullable Double> train,
      @Nullable Map<String, @Nullable Double> test) {}

  /**
   * Chooses and tests.
   *
   * @param table all cells of all trainings
   * @param goOn false stops
   * @throws stratlab.backtest.Cancelled when it was told to stop
   */
  public static WalkForwardResult of(Sweeps sweeps, ResultTable table, BooleanSupplier goOn) {
    throw new UnsupportedOperationException("not there yet");
  }
}
