package stratlab.job;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import stratlab.sweep.result.Overfitting;
import stratlab.sweep.result.ResultTable;
import stratlab.sweep.spec.WalkForward;
import stratlab.sweep.walkforward.WalkForwardResult;

/** What {@link FakeSweepComputer} say in the end, some of it made of the results. */
final class FakeVerdicts {
  private FakeVerdicts() {}

  static Overfitting honesty(ResultTable table) {
    double sum = 0;
    for (double each : table.metric("sharpe")) {
      sum += Double.isNaN(each) ? 0 : each;
    }
    return new Overfitting(
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
        List.of(new Overfitting.Bin(-1.5, 2, 3)),
        null,
        null,
        null,
        List.of(new Overfitting.Point(3, 0.1, -2)),
        Map.of("slope", "too few"),
        Overfitting.Verdict.DOUBTFUL,
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
