package stratlab.job.sweep;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import stratlab.document.RecordJson;
import stratlab.sweep.result.ResultRow;
import stratlab.sweep.result.ResultTable;
import stratlab.sweep.walkforward.WalkForwardResult;

/**
 * What a list of sweeps shows of the results of one, as they were at some moment.
 *
 * @param done cells that were finished then
 * @param row the best by the metric that the sweep ranks by; null when none is ranked
 * @param tests of a completed walk forward, the metrics of its joined tests, none when it has no
 *     verdict; null of any other
 */
public record BestCell(
    int done, @Nullable ResultRow row, @Nullable Map<String, @Nullable Double> tests) {
  /** Of a sweep without results. */
  static final BestCell NONE = new BestCell(0, null, null);

  public BestCell {
    tests = tests == null ? null : Collections.unmodifiableMap(new LinkedHashMap<>(tests));
  }

  /**
   * Looks for the best cell.
   *
   * @param done cells that are finished
   * @param tests of a completed walk forward; null otherwise
   */
  static BestCell of(ResultTable table, int done, @Nullable Map<String, @Nullable Double> tests) {
    OptionalInt best = table.best(table.spec().rankBy());
    return new BestCell(done, best.isEmpty() ? null : table.row(best.getAsInt()), tests);
  }

  /**
   * Returns the metrics of the joined tests of a completed walk forward; none when there is no
   * verdict.
   *
   * @param verdict as {@link RecordJson}; null for none
   */
  static Map<String, @Nullable Double> tests(@Nullable String verdict) {
    return verdict == null ? Map.of() : RecordJson.read(verdict, WalkForwardResult.class).metrics();
  }
}
