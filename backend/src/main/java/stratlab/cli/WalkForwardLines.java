package stratlab.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import stratlab.cli.TextTable.Heading;
import stratlab.job.StoredSweep;
import stratlab.sweep.SweepMetric;
import stratlab.sweep.SweepMetrics;
import stratlab.sweep.WalkForward.Fold;
import stratlab.sweep.WalkForwardResult;
import stratlab.sweep.WalkForwardResult.FoldResult;

/** The results of a walk forward for the screen of a person. */
final class WalkForwardLines {
  private static final List<String> JOINED =
      List.of("total_return", "cagr", "sharpe", "max_drawdown", "trades", "final_value");

  private final Terminal terminal;
  private final StoredSweep sweep;
  private final WalkForwardResult result;
  private final SweepMetric metric;

  WalkForwardLines(
      Terminal terminal, StoredSweep sweep, WalkForwardResult result, SweepMetric metric) {
    this.terminal = terminal;
    this.sweep = sweep;
    this.result = result;
    this.metric = metric;
  }

  List<String> lines() {
    Paragraphs lines = new Paragraphs(terminal);
    lines.title(sweep.job().name());
    lines.facts(SweepFacts.of(sweep));
    lines.fact("Sweep", sweep.job().id());
    lines.gap();
    lines.all(folds().lines(terminal));
    lines.gap();
    lines.text("TRAIN and TEST are of the metric %s.".formatted(metric.key()));
    lines.heading("All tests together");
    lines.facts(joined());
    lines.gap();
    lines.text(result.sentence());
    return lines.lines();
  }

  /** A training ends with the day before its test. */
  private TextTable folds() {
    TextTable table =
        new TextTable(
            Heading.number("FOLD"),
            Heading.text("TRAINED FROM"),
            Heading.text("TESTED FROM"),
            Heading.text("TO"),
            Heading.text("CHOSEN"),
            Heading.number("TRAIN"),
            Heading.number("TEST"),
            Heading.number("TEST RETURN"));
    for (int fold = 0; fold < result.folds().size(); fold++) {
      FoldResult each = result.folds().get(fold);
      Fold dates = each.fold();
      table.row(
          String.valueOf(fold + 1),
          dates.trainFrom(),
          dates.testFrom(),
          dates.testTo(),
          each.cell() < 0 ? Shown.ABSENT : CellWords.values(each.values()),
          figure(each.train(), metric.key()),
          figure(each.test(), metric.key()),
          figure(each.test(), "total_return"));
    }
    return table;
  }

  private static String figure(@Nullable Map<String, @Nullable Double> metrics, String key) {
    return Shown.metric(key, metrics == null ? null : metrics.get(key));
  }

  private Map<String, String> joined() {
    Map<String, String> facts = new LinkedHashMap<>();
    for (String key : JOINED) {
      if (result.metrics().containsKey(key)) {
        facts.put(SweepMetrics.of(key).label(), figure(result.metrics(), key));
      }
    }
    facts.put("Efficiency", Shown.percent(result.efficiency()));
    return facts;
  }
}
