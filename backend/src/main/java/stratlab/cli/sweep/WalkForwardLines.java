package stratlab.cli.sweep;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import stratlab.cli.job.CellCommand;
import stratlab.cli.job.SweepFacts;
import stratlab.cli.terminal.Formats;
import stratlab.cli.terminal.Paragraphs;
import stratlab.cli.terminal.Terminal;
import stratlab.cli.terminal.TextTable;
import stratlab.cli.terminal.TextTable.Heading;
import stratlab.job.sweep.StoredSweep;
import stratlab.sweep.spec.SweepMetric;
import stratlab.sweep.spec.SweepMetrics;
import stratlab.sweep.spec.WalkForward.Fold;
import stratlab.sweep.walkforward.WalkForwardResult;
import stratlab.sweep.walkforward.WalkForwardResult.FoldResult;

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
          each.cell() < 0 ? Formats.ABSENT : CellCommand.values(each.values()),
          figure(each.train(), metric.key()),
          figure(each.test(), metric.key()),
          figure(each.test(), "total_return"));
    }
    return table;
  }

  private static String figure(@Nullable Map<String, @Nullable Double> metrics, String key) {
    return Formats.metric(key, metrics == null ? null : metrics.get(key));
  }

  private Map<String, String> joined() {
    Map<String, String> facts = new LinkedHashMap<>();
    for (String key : JOINED) {
      if (result.metrics().containsKey(key)) {
        facts.put(SweepMetrics.of(key).label(), figure(result.metrics(), key));
      }
    }
    facts.put("Efficiency", Formats.percent(result.efficiency()));
    return facts;
  }
}
