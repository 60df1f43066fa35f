package stratlab.cli.sweep;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import stratlab.analytics.SweepFigures;
import stratlab.cli.job.SweepFacts;
import stratlab.cli.terminal.CommandContext;
import stratlab.cli.terminal.Exit;
import stratlab.cli.terminal.JsonDocuments;
import stratlab.cli.terminal.Refusal;
import stratlab.cli.terminal.Terminal;
import stratlab.document.sweep.SweepReport;
import stratlab.job.SweepDocuments;
import stratlab.job.SweepJobs;
import stratlab.job.sweep.StoredSweep;
import stratlab.sweep.spec.Axis;
import stratlab.sweep.spec.WalkForward;
import stratlab.sweep.walkforward.WalkForwardResult;
import stratlab.sweep.walkforward.WalkForwardResult.FoldResult;

/** Prints the results of a completed walk forward. */
final class WalkForwardOutput {
  private final CommandContext bench;
  private final SweepJobs sweeps;
  private final SweepDocuments documents;
  private final JsonDocuments json;
  private final SweepView view;

  WalkForwardOutput(
      CommandContext bench,
      SweepJobs sweeps,
      SweepDocuments documents,
      JsonDocuments json,
      SweepView view) {
    this.bench = bench;
    this.sweeps = sweeps;
    this.documents = documents;
    this.json = json;
    this.view = view;
  }

  void print(StoredSweep sweep) {
    WalkForward cuts = sweep.spec().walkForward();
    WalkForwardResult result = sweeps.walkForward(sweep.job().id()).orElse(null);
    if (cuts == null || result == null) {
      throw new Refusal(
          Exit.FAILED, "all cells are there, but the tests could not be run: " + sweep.fault());
    }
    Terminal terminal = bench.terminal();
    switch (view.format()) {
      case TABLE ->
          new WalkForwardLines(terminal, sweep, result, view.metric(sweep.spec()))
              .lines()
              .forEach(terminal::line);
      case JSON ->
          json.print(
              new SweepReport(
                  documents.of(sweep),
                  view.metric(sweep.spec()).key(),
                  null,
                  null,
                  null,
                  null,
                  stratlab.document.sweep.WalkForward.of(cuts, result),
                  sweep.fault()));
      case NDJSON -> {
        stratlab.document.sweep.WalkForward.of(cuts, result).folds().forEach(json::printLine);
        terminal.tell(result.sentence());
      }
      case CSV -> {
        printCsv(SweepFacts.varying(sweep.spec()), result);
        terminal.tell(result.sentence());
      }
    }
  }

  private void printCsv(List<Axis> axes, WalkForwardResult result) {
    List<String> heading =
        new ArrayList<>(List.of("fold", "trainFrom", "trainTo", "testFrom", "testTo", "cell"));
    axes.stream().map(Axis::name).forEach(heading::add);
    SweepFigures.KEYS.forEach(key -> heading.add("train_" + key));
    SweepFigures.KEYS.forEach(key -> heading.add("test_" + key));
    heading.add("fault");
    List<List<@Nullable Object>> lines = new ArrayList<>();
    for (FoldResult fold : result.folds()) {
      List<@Nullable Object> line = new ArrayList<>();
      line.add(lines.size() + 1);
      line.add(fold.fold().trainFrom());
      line.add(fold.fold().trainTo());
      line.add(fold.fold().testFrom());
      line.add(fold.fold().testTo());
      line.add(fold.cell() < 0 ? null : fold.cell());
      axes.forEach(axis -> line.add(fold.values().get(axis.name())));
      Map<String, @Nullable Double> test = fold.test();
      SweepFigures.KEYS.forEach(key -> line.add(fold.train().get(key)));
      SweepFigures.KEYS.forEach(key -> line.add(test == null ? null : test.get(key)));
      line.add(fold.fault());
      lines.add(line);
    }
    bench.printCsv(heading, lines);
  }
}
