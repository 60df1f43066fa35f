package stratlab.cli.sweep;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import stratlab.analytics.SweepFigures;
import stratlab.cli.job.SweepFacts;
import stratlab.cli.terminal.Beans;
import stratlab.cli.terminal.CommandContext;
import stratlab.cli.terminal.JsonDocuments;
import stratlab.cli.terminal.OutputFile;
import stratlab.cli.terminal.Terminal;
import stratlab.document.sweep.AxisLabels;
import stratlab.document.sweep.CellsPage;
import stratlab.document.sweep.SweepReport;
import stratlab.document.sweep.SweepRow;
import stratlab.job.SweepDocuments;
import stratlab.job.SweepJobs;
import stratlab.job.sweep.StoredSweep;
import stratlab.sweep.result.HeatMap;
import stratlab.sweep.result.Neighbourhood;
import stratlab.sweep.result.Overfitting;
import stratlab.sweep.result.Ranking;
import stratlab.sweep.result.ResultRow;
import stratlab.sweep.result.ResultTable;
import stratlab.sweep.spec.Axis;
import stratlab.sweep.spec.Lattice;

/** Prints the results of a completed sweep. */
final class SweepOutput {
  private final CommandContext bench;
  private final SweepJobs sweeps;
  private final SweepDocuments documents;
  private final JsonDocuments json;
  private final SweepView view;

  SweepOutput(CommandContext bench, Beans beans, SweepView view) {
    this.bench = bench;
    this.sweeps = beans.sweeps();
    this.documents = beans.sweepDocuments();
    this.json = beans.json(bench.terminal());
    this.view = view;
  }

  void print(StoredSweep sweep) {
    String id = sweep.job().id();
    SweepHandling.CellsTarget target = view.cells();
    if (target != null) {
      OutputFile file = target.file();
      if (file == null) {
        export(id, bench.terminal().out());
        return;
      }
      file.save(text -> sweeps.export(id, text));
      bench.terminal().tell("All cells are in " + file.place());
    }
    if (sweep.spec().walkForward() != null) {
      new WalkForwardOutput(bench, sweeps, documents, json, view).print(sweep);
    } else {
      print(results(sweep));
    }
  }

  private void export(String id, Appendable to) {
    try {
      sweeps.export(id, to);
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  private SweepResults results(StoredSweep sweep) {
    ResultTable table = sweeps.table(sweep.job().id());
    String metric = view.metric(sweep.spec()).key();
    Ranking ranking =
        Ranking.of(table, metric, Ranking.Order.BEST, List.of(), 0, Math.max(1, view.top()));
    Neighbourhood around =
        ranking.rows().isEmpty()
            ? null
            : Neighbourhood.of(table, ranking.rows().getFirst().cell(), metric);
    SweepView.MapAxes axes = view.map();
    HeatMap map =
        axes == null
            ? null
            : HeatMap.of(table, axes.x(), axes.y(), metric, new HeatMap.Others.Best());
    Overfitting honesty = sweeps.honesty(sweep.job().id()).orElse(null);
    return new SweepResults(sweep, table, metric, ranking, around, map, honesty);
  }

  private void print(SweepResults results) {
    switch (view.format()) {
      case TABLE -> {
        Terminal terminal = bench.terminal();
        new SweepLines(bench, results, sweeps).lines().forEach(terminal::line);
        if (terminal.outIsScreen() && terminal.errIsScreen()) {
          terminal.tell(
              "\nMore: %s with --heat-map X,Y, --sort METRIC, --top N or --csv FILE."
                  .formatted(SweepFacts.resume(results.sweep().job())));
        }
      }
      case JSON -> json.print(document(results));
      case NDJSON -> {
        results.ranking().rows().forEach(row -> json.printLine(SweepRow.of(row)));
        tellVerdict(results.honesty());
      }
      case CSV -> {
        printCsv(results);
        tellVerdict(results.honesty());
      }
    }
  }

  private SweepReport document(SweepResults results) {
    StoredSweep sweep = results.sweep();
    AxisLabels labels = documents.labels(sweep);
    Neighbourhood around = results.around();
    HeatMap map = results.map();
    Overfitting honesty = results.honesty();
    return new SweepReport(
        documents.of(sweep),
        results.metric(),
        CellsPage.of(results.ranking()),
        around == null
            ? null
            : stratlab.document.sweep.Neighbourhood.of(around, new Lattice(sweep.spec().axes())),
        map == null ? null : stratlab.document.sweep.HeatMap.of(map, "best", labels),
        honesty == null ? null : stratlab.document.sweep.Overfitting.of(honesty),
        null,
        sweep.fault());
  }

  private void printCsv(SweepResults results) {
    List<String> heading = new ArrayList<>(List.of("rank", "cell"));
    results.sweep().spec().axes().stream().map(Axis::name).forEach(heading::add);
    heading.addAll(SweepFigures.KEYS);
    List<List<@Nullable Object>> lines = new ArrayList<>();
    for (ResultRow row : results.ranking().rows()) {
      List<@Nullable Object> line = new ArrayList<>();
      line.add(lines.size() + 1);
      line.add(row.cell());
      line.addAll(row.values().values());
      line.addAll(row.metrics().values());
      lines.add(line);
    }
    bench.printCsv(heading, lines);
  }

  /** Bare rows have no place for what is to be thought of them. */
  private void tellVerdict(@Nullable Overfitting honesty) {
    if (honesty != null) {
      bench.terminal().tell(honesty.sentence());
    }
  }
}
