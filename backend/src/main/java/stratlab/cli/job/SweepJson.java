package stratlab.cli.job;

import stratlab.cli.terminal.EnumNames;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import stratlab.job.sweep.StoredSweep;
import stratlab.sweep.spec.Axis;
import stratlab.sweep.result.HeatMap;
import stratlab.sweep.result.Overfitting;
import stratlab.sweep.result.Neighbourhood;
import stratlab.sweep.result.ResultRow;
import stratlab.sweep.spec.Rule;
import stratlab.sweep.spec.SweepSpec;
import stratlab.sweep.spec.WalkForward;
import stratlab.sweep.walkforward.WalkForwardResult;
import stratlab.sweep.walkforward.WalkForwardResult.FoldResult;

/** Sweeps in the words in which the API sends them. */
public final class SweepJson {
  private SweepJson() {}

  /** Returns a sweep with its best cells and what is to be thought of them. */
  public static Map<String, @Nullable Object> of(SweepResults results) {
    Map<String, @Nullable Object> json = sweep(results.sweep());
    json.put("sort", results.metric());
    json.put("matching", results.ranking().matching());
    json.put("rows", results.ranking().rows().stream().map(SweepJson::row).toList());
    Overfitting honesty = results.honesty();
    json.put("honesty", honesty == null ? null : honesty(honesty));
    Neighbourhood around = results.around();
    json.put("neighbourhood", around == null ? null : neighbourhood(around));
    HeatMap map = results.map();
    if (map != null) {
      json.put("heatMap", heatMap(map));
    }
    return json;
  }

  /** Returns what was asked for and how much of it is there. */
  public static Map<String, @Nullable Object> sweep(StoredSweep sweep) {
    Map<String, @Nullable Object> json = JobFacts.json(sweep.job());
    SweepSpec spec = sweep.spec();
    json.put("cells", sweep.planned());
    json.put("done", sweep.done());
    json.put("failed", sweep.failed());
    json.put("reused", sweep.reused());
    json.put("cellsPerSecond", sweep.cellsPerSecond());
    json.put("rankBy", spec.rankBy());
    json.put("axes", spec.axes().stream().map(SweepJson::axis).toList());
    json.put("where", spec.where().stream().map(Rule::text).toList());
    json.put("keep", spec.keep().stream().map(Rule::text).toList());
    json.put("sampling", spec.sampling().key());
    json.put("outOfSample", spec.outOfSample());
    json.put("fault", sweep.fault());
    return json;
  }

  private static Map<String, @Nullable Object> axis(Axis axis) {
    Map<String, @Nullable Object> json = new LinkedHashMap<>();
    json.put("name", axis.name());
    json.put("kind", EnumNames.of(axis.kind()));
    json.put("values", axis.values());
    return json;
  }

  public static Map<String, @Nullable Object> row(ResultRow row) {
    Map<String, @Nullable Object> json = new LinkedHashMap<>();
    json.put("cell", row.cell());
    json.put("values", row.values());
    json.put("metrics", row.metrics());
    json.put("fault", row.fault());
    return json;
  }

  /** All but the columns for its plots. */
  private static Map<String, @Nullable Object> honesty(Overfitting honesty) {
    Map<String, @Nullable Object> json = new LinkedHashMap<>();
    json.put("trials", honesty.trials());
    json.put("effectiveTrials", honesty.effectiveTrials());
    json.put("best", honesty.best() < 0 ? null : honesty.best());
    json.put("sharpe", honesty.sharpe());
    json.put("expectedMaximum", honesty.expectedMaximum());
    json.put("probabilistic", honesty.probabilistic());
    json.put("deflated", honesty.deflated());
    json.put("minimumDays", honesty.minimumDays());
    json.put("days", honesty.days());
    json.put("overfitting", honesty.overfitting());
    json.put("overfittingTrials", honesty.overfittingTrials());
    json.put("slope", honesty.slope());
    json.put("probabilityOfLoss", honesty.probabilityOfLoss());
    json.put("rankCorrelation", honesty.rankCorrelation());
    json.put("undefined", honesty.undefined());
    json.put("verdict", EnumNames.of(honesty.verdict()));
    json.put("sentence", honesty.sentence());
    return json;
  }

  private static Map<String, @Nullable Object> neighbourhood(Neighbourhood around) {
    Map<String, @Nullable Object> json = new LinkedHashMap<>();
    json.put("cell", around.cell());
    json.put("value", finite(around.value()));
    json.put("plateau", finite(around.plateau()));
    json.put("near", around.near().stream().map(Neighbourhood.Near::cell).toList());
    List<Map<String, @Nullable Object>> edges = new ArrayList<>();
    for (Neighbourhood.Edge edge : around.edges()) {
      Map<String, @Nullable Object> end = new LinkedHashMap<>();
      end.put("axis", edge.axis());
      end.put("last", edge.last());
      end.put("value", edge.value());
      edges.add(end);
    }
    json.put("edges", edges);
    json.put("warning", around.warning());
    return json;
  }

  private static Map<String, @Nullable Object> heatMap(HeatMap map) {
    Map<String, @Nullable Object> json = new LinkedHashMap<>();
    json.put("x", axis(map.x()));
    json.put("y", axis(map.y()));
    json.put("metric", map.metric());
    json.put("others", "best");
    json.put("values", Arrays.stream(map.values()).map(SweepJson::column).toList());
    json.put(
        "cells",
        Arrays.stream(map.cells()).map(line -> Arrays.stream(line).boxed().toList()).toList());
    return json;
  }

  private static List<@Nullable Double> column(double[] numbers) {
    List<@Nullable Double> column = new ArrayList<>();
    for (double number : numbers) {
      column.add(finite(number));
    }
    return column;
  }

  private static @Nullable Double finite(double number) {
    return Double.isFinite(number) ? number : null;
  }

  /** Returns what a walk forward gave. */
  public static Map<String, @Nullable Object> walkForward(WalkForward cuts, WalkForwardResult result) {
    Map<String, @Nullable Object> json = new LinkedHashMap<>();
    json.put("mode", cuts.mode().key());
    json.put("train", cuts.train());
    json.put("test", cuts.test());
    json.put("folds", result.folds().stream().map(SweepJson::fold).toList());
    Map<String, @Nullable Object> equity = new LinkedHashMap<>();
    equity.put("time", Arrays.stream(result.times()).boxed().toList());
    equity.put("value", column(result.equity()));
    json.put("equity", equity);
    json.put("metrics", result.metrics());
    json.put("efficiency", result.efficiency());
    json.put("sentence", result.sentence());
    return json;
  }

  public static Map<String, @Nullable Object> fold(FoldResult fold) {
    Map<String, @Nullable Object> json = new LinkedHashMap<>();
    json.put("trainFrom", fold.fold().trainFrom());
    json.put("trainTo", fold.fold().trainTo());
    json.put("testFrom", fold.fold().testFrom());
    json.put("testTo", fold.fold().testTo());
    json.put("cell", fold.cell() < 0 ? null : fold.cell());
    json.put("values", fold.values());
    json.put("train", fold.train());
    json.put("test", fold.test());
    json.put("fault", fold.fault());
    return json;
  }
}
