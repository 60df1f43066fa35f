package stratlab.backtest;

import java.util.List;
import java.util.stream.Stream;
import stratlab.indicator.LookAheadException;

/**
 * What repeating a run on data cut short found. While a run goes on, a line that is asked for a
 * later bar ends it; this looks for what gets round that: files, whole samples, memory of other
 * runs.
 *
 * @param report the id of the report of the run
 * @param seed decides where the data was cut
 * @param cuts the last bar of each repetition, ascending (UTC epoch milliseconds)
 * @param violations a sentence for each thing that a strategy without knowledge of the future would
 *     not do; empty when there is none
 * @param warmUp what more history before the first decision changes
 */
public record GuardVerdict(
    String report, long seed, List<Long> cuts, List<String> violations, WarmUpEffect warmUp) {
  public GuardVerdict {
    cuts = List.copyOf(cuts);
    violations = List.copyOf(violations);
  }

  /** Returns the verdict on a run that was ended because it looked ahead. */
  static GuardVerdict stopped(String report, LookAheadException ahead) {
    return without(report, String.valueOf(ahead.getMessage()));
  }

  /** Returns the verdict on a run that came to its end once and could not be repeated. */
  public static GuardVerdict failed(String report, String reason) {
    return without(report, "The run could not be repeated: " + reason);
  }

  private static GuardVerdict without(String report, String violation) {
    return new GuardVerdict(
        report,
        0,
        List.of(),
        List.of(violation),
        WarmUpEffect.untried(1, "the run did not come to its end"));
  }

  /** Adds what was found otherwise, before the rest. */
  GuardVerdict and(List<String> more) {
    return new GuardVerdict(
        report, seed, cuts, Stream.concat(more.stream(), violations.stream()).toList(), warmUp);
  }

  /** Whether nothing was found. */
  public boolean isClean() {
    return violations.isEmpty();
  }
}
