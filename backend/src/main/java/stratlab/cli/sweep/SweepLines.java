package stratlab.cli.sweep;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import stratlab.cli.job.CellCommand;
import stratlab.cli.job.SweepFacts;
import stratlab.cli.terminal.CommandContext;
import stratlab.cli.terminal.Formats;
import stratlab.cli.terminal.Paragraphs;
import stratlab.cli.terminal.Terminal;
import stratlab.job.SweepJobs;
import stratlab.job.sweep.StoredSweep;
import stratlab.sweep.result.HeatMap;
import stratlab.sweep.result.Neighbourhood;
import stratlab.sweep.result.Overfitting;
import stratlab.sweep.result.ResultRow;
import stratlab.sweep.result.ResultTable;
import stratlab.sweep.spec.Axis;
import stratlab.sweep.spec.SweepMetrics;

/** The results of a sweep for the screen of a person. */
final class SweepLines {
  private final CommandContext bench;
  private final Terminal terminal;
  private final SweepResults results;
  private final SweepJobs sweeps;
  private final Paragraphs lines;

  SweepLines(CommandContext bench, SweepResults results, SweepJobs sweeps) {
    this.bench = bench;
    this.terminal = bench.terminal();
    this.results = results;
    this.sweeps = sweeps;
    this.lines = new Paragraphs(terminal);
  }

  List<String> lines() {
    StoredSweep sweep = results.sweep();
    lines.title(sweep.job().name());
    lines.facts(SweepFacts.of(sweep));
    lines.fact("Sweep", sweep.job().id());
    if (!results.ranking().rows().isEmpty()) {
      lines.gap();
      lines.all(new CellTable(terminal, results).lines());
    }
    lines.gap();
    lines.text(counts());
    HeatMap map = results.map();
    if (map != null) {
      lines.part(
          "%s, the best of the other axes".formatted(SweepMetrics.of(map.metric()).label()),
          new HeatMapLines(terminal, map).lines());
    }
    judge(sweep);
    open();
    return lines.lines();
  }

  private String counts() {
    ResultTable table = results.table();
    int matching = results.ranking().matching();
    List<String> words = new ArrayList<>();
    words.add(
        "%s of %s cells are ranked, by %s."
            .formatted(Formats.count(matching), Formats.count(table.rows()), results.metric()));
    Map<Integer, String> faults = table.faults();
    int other = table.rows() - matching - faults.size();
    if (other > 0) {
      words.add(
          "%s %s no %s%s."
              .formatted(
                  Formats.count(other),
                  other == 1 ? "has" : "have",
                  results.metric(),
                  table.spec().keep().isEmpty() ? "" : " or do not pass --keep"));
    }
    if (!faults.isEmpty()) {
      int first = faults.keySet().stream().min(Integer::compare).orElseThrow();
      words.add(
          "%s failed, cell %s because: %s."
              .formatted(
                  Formats.count(faults.size()),
                  Formats.count(table.cell(first)),
                  faults.get(first)));
    }
    return String.join(" ", words);
  }

  private void judge(StoredSweep sweep) {
    lines.heading("How far the best can be believed");
    Overfitting honesty = results.honesty();
    if (honesty == null) {
      lines.text("That could not be found out: " + sweep.fault());
    } else if (honesty.verdict() == Overfitting.Verdict.GOOD) {
      lines.text(honesty.sentence());
    } else {
      lines.warning(honesty.sentence());
    }
    Neighbourhood around = results.around();
    String warning = around == null ? null : around.warning();
    if (warning != null) {
      lines.warning(warning);
    }
  }

  private void open() {
    if (results.ranking().rows().isEmpty()) {
      return;
    }
    ResultRow best = results.ranking().rows().getFirst();
    Set<String> axes =
        results.table().spec().axes().stream()
            .filter(axis -> axis.kind() == Axis.Kind.PARAM)
            .map(Axis::key)
            .collect(Collectors.toSet());
    lines.heading("The best as a run of its own");
    lines.command(
        CellCommand.command(
            bench.strategies(), sweeps.single(results.sweep().job().id(), best.cell()), axes));
  }
}
