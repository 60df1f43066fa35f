package stratlab.job;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import stratlab.sweep.Honesty;
import stratlab.sweep.ResultTable;
import stratlab.sweep.WalkForward;
import stratlab.sweep.WalkForwardResult;

/** What {@link PretendedSweeps} say in the end, some of it made of the results. */
final class PretendedVerdicts {
  private PretendedVerdicts() {}

  static Honesty honesty(ResultTable table) {
    double sum = 0;
    for (double each : table.metric("sharpe")) {
      sum += Double.isNaN(each) ? 0 : each;
    }
    return new Honesty(
        table.rows(),
        null,
        3,
        sum,
        0.5,
        0.25,
        1.0,
        null,
        99,
        null,
        7,
        List.of(new Honesty.Bin(-1.5, 2, 3)),
        null,
        null,
        null,
        List.of(new Honesty.Point(3, 0.1, -2)),
        Map.of("slope", "too few"),
        Honesty.Verdict.DOUBTFUL,
        "Hardly.");
  }

  static WalkForwardResult walkForward(ResultTable table) {
    Map<String, @Nullable Double> metrics = new LinkedHashMap<>();
    metrics.put("sharpe", table.metric("sharpe")[0]);
    metrics.put("calmar", null);
    return new WalkForwardResult(
        List.of(
            new WalkForwardResult.FoldResult(
                new WalkForward.Fold("2020-01-01", "2020-12-31", "2021-01-01", "2021-06-30"),
                2,
                table.spec().base().params(),
                metrics,
                null,
                "none")),
        new long[] {1, 2},
        new double[] {100, 101.5},
        metrics,
        0.5,
        "It went.");
  }
}
