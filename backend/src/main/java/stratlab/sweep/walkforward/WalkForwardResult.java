package stratlab.sweep.walkforward;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import stratlab.sweep.Sweeps;
import stratlab.sweep.result.ResultTable;
import stratlab.sweep.spec.WalkForward;

/**
 * What a walk forward gave: in each fold the best cell of its training, run over the test after it
 * with the money that the fold before left.
 *
 * <p>A position that is still open when a test ends is taken at its last price, and the next test
 * begins with the money and without a position. Days of folds that traded nothing count with the
 * money as it was. An account that is worth 0 or less at the end of a test ends the walk.
 *
 * @param times of the last bar of each day of all tests, UTC epoch milliseconds
 * @param equity after each of those days; the money before the first is the cash of the first cell
 *     that was chosen
 * @param metrics of the joined tests, by key; null where undefined; those of values are made of the
 *     days, the drawdown too
 * @param efficiency yearly return of the tests over the mean yearly return of the trainings whose
 *     choice was run (the walk-forward efficiency of Robert Pardo, "The Evaluation and Optimization
 *     of Trading Strategies", 2008); null where undefined, as it is when the trainings lost
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
   * @param cell that was chosen; -1 when no cell of the training could be ranked
   * @param values of the axes but the dates; empty without a choice
   * @param train the metrics of the training; empty without a choice
   * @param test those of the test; null when it was not run, and then nothing was traded
   * @param fault why the test was not run; null when it was
   */
  public record FoldResult(
      WalkForward.Fold fold,
      int cell,
      Map<String, Object> values,
      Map<String, @Nullable Double> train,
      @Nullable Map<String, @Nullable Double> test,
      @Nullable String fault) {
    public FoldResult {
      values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
      train = Collections.unmodifiableMap(new LinkedHashMap<>(train));
      test = test == null ? null : Collections.unmodifiableMap(new LinkedHashMap<>(test));
    }
  }

  public WalkForwardResult {
    folds = List.copyOf(folds);
    metrics = Collections.unmodifiableMap(new LinkedHashMap<>(metrics));
  }

  /**
   * Chooses and tests.
   *
   * @param table all cells of all trainings
   * @param goOn false stops
   * @throws IllegalArgumentException when the table is not of a walk forward
   * @throws stratlab.backtest.Cancelled when it was told to stop
   */
  public static WalkForwardResult of(Sweeps sweeps, ResultTable table, BooleanSupplier goOn) {
    return new WalkForwardRunner(
            sweeps.backtests(), place -> sweeps.single(table.spec(), place), table, goOn)
        .result();
  }
}
