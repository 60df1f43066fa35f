package stratlab.cli.job;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import stratlab.cli.terminal.Formats;
import stratlab.job.SweepJobs;
import stratlab.job.queue.Job;
import stratlab.job.sweep.StoredSweep;
import stratlab.sweep.result.ResultRow;
import stratlab.sweep.result.ResultTable;
import stratlab.sweep.spec.Axis;
import stratlab.sweep.spec.Rule;
import stratlab.sweep.spec.Sampling;
import stratlab.sweep.spec.SweepMetrics;
import stratlab.sweep.spec.SweepSpec;
import stratlab.sweep.spec.WalkForward;

/** State and progress of a sweep, as text. */
public final class SweepFacts {
  /** Up to so many values of an axis are all shown. */
  private static final int FEW = 6;

  private SweepFacts() {}

  /** Returns what was asked for and how much of it is there. */
  public static Map<String, String> of(StoredSweep sweep) {
    SweepSpec spec = sweep.spec();
    Map<String, String> facts = new LinkedHashMap<>();
    facts.put("Strategy", spec.base().strategy());
    spec.base()
        .data()
        .forEach(
            (role, name) -> {
              if (spec.axes().stream().noneMatch(axis -> axis.name().equals("data." + role))) {
                facts.put("Data, " + role, name);
              }
            });
    varying(spec).forEach(axis -> facts.put("Axis, " + axis.name(), values(axis)));
    if (!spec.where().isEmpty()) {
      facts.put("Where", rules(spec.where()));
    }
    if (!spec.keep().isEmpty()) {
      facts.put("Keep", rules(spec.keep()));
    }
    WalkForward walk = spec.walkForward();
    if (walk != null) {
      facts.put(
          "Folds",
          "%d, %s, of %s to train and %s to test"
              .formatted(walk.folds().size(), walk.mode().key(), walk.train(), walk.test()));
    }
    if (!(spec.sampling() instanceof Sampling.Grid)) {
      facts.put("Sample", sample(spec.sampling()));
    }
    facts.put("Ranked by", SweepMetrics.of(spec.rankBy()).label());
    facts.put("Cells", cells(sweep));
    return facts;
  }

  /** Returns how it is as a job too, with its best cell by now and what is to be thought of it. */
  static Map<String, String> ofJob(StoredSweep sweep, SweepJobs sweeps) {
    String id = sweep.job().id();
    ResultTable table = sweeps.table(id);
    Map<String, String> facts = JobFacts.facts(sweep.job());
    facts.keySet().removeIf(name -> name.startsWith("Data, "));
    facts.putAll(of(sweep));
    String metric = sweep.spec().rankBy();
    table
        .best(metric)
        .ifPresent(
            row -> {
              ResultRow best = table.row(row);
              String figure = Formats.metric(metric, best.metrics().get(metric));
              facts.put("Best", "%s: %s".formatted(CellCommand.values(best.values()), figure));
            });
    sweeps.honesty(id).ifPresent(honesty -> facts.put("Verdict", honesty.sentence()));
    sweeps.walkForward(id).ifPresent(walk -> facts.put("Verdict", walk.sentence()));
    String fault = sweep.fault();
    if (fault != null) {
      facts.put("Fault", fault);
    }
    facts.put("Results", resume(sweep.job()));
    return facts;
  }

  /** Returns the axes that were asked for; those of the folds of a walk forward were not. */
  public static List<Axis> varying(SweepSpec spec) {
    return spec.axes().stream()
        .filter(axis -> spec.walkForward() == null || axis.kind() != Axis.Kind.DATES)
        .toList();
  }

  private static String values(Axis axis) {
    List<String> values = axis.values().stream().map(Formats::plain).toList();
    return values.size() <= FEW
        ? String.join(", ", values)
        : "%s, %s … %s (%s values)"
            .formatted(
                values.get(0), values.get(1), values.getLast(), Formats.count(values.size()));
  }

  private static String rules(List<Rule> rules) {
    return rules.stream().map(Rule::text).collect(Collectors.joining(", "));
  }

  private static String sample(Sampling sampling) {
    return switch (sampling) {
      case Sampling.Grid _ -> "all cells";
      case Sampling.Random(int cells, long seed) -> sample(sampling, cells, seed);
      case Sampling.Latin(int cells, long seed) -> sample(sampling, cells, seed);
      case Sampling.Guided(int cells, long seed) -> sample(sampling, cells, seed);
    };
  }

  private static String sample(Sampling sampling, int cells, long seed) {
    return "%s cells, %s, seed %d".formatted(Formats.count(cells), sampling.key(), seed);
  }

  /** Returns how many cells are done, failed and were known, and how fast they came. */
  static String cells(StoredSweep sweep) {
    List<String> words = new ArrayList<>();
    words.add(sweep.done() == sweep.planned() ? Formats.count(sweep.done()) : done(sweep));
    if (sweep.failed() > 0) {
      words.add(Formats.count(sweep.failed()) + " failed");
    }
    if (sweep.reused() > 0) {
      words.add(Formats.count(sweep.reused()) + " known from earlier sweeps");
    }
    Double pace = sweep.cellsPerSecond();
    if (pace != null) {
      words.add(Formats.pace(pace));
    }
    return String.join(", ", words);
  }

  /** Returns how many cells are done of how many. */
  public static String done(StoredSweep sweep) {
    return "%s of %s".formatted(Formats.count(sweep.done()), Formats.count(sweep.planned()));
  }

  /** Returns the command that goes on with a sweep, or shows it. */
  public static String resume(Job job) {
    String command = job.kind() == Job.Kind.WALK_FORWARD ? "walk-forward" : "sweep";
    return "stratlab %s --resume %s".formatted(command, job.id());
  }
}
