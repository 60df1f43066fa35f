package stratlab.bench;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalDouble;
import org.openjdk.jmh.runner.RunnerException;
import stratlab.bench.Reference.Figure;

/** Measures sweeps and prints what each bar of each cell takes. */
final class Sweeping {
  private static final int THREADS = 2;

  private final Path file;
  private final int bars;
  private final boolean quick;
  private final Choice choice;
  private final Map<SweepPlan, Double> millis = new LinkedHashMap<>();
  private double byOneThread;

  Sweeping(Path file, int bars, boolean quick, Choice choice) {
    this.file = file;
    this.bars = bars;
    this.quick = quick;
    this.choice = choice;
  }

  void measure() throws RunnerException {
    for (SweepPlan plan : SweepPlan.values()) {
      millis.put(plan, measured(plan, THREADS));
    }
    byOneThread = measured(SweepPlan.W2, 1);
  }

  private double measured(SweepPlan plan, int threads) throws RunnerException {
    System.err.println(Shown.of("Measuring %s, threads: %d ...", plan.title(), threads));
    Map<String, String> params =
        Map.of("file", file.toString(), "plan", plan.name(), "threads", "" + threads);
    return Measured.of(SweepBenchmark.class, params, quick, choice).get("sweep").millis();
  }

  void print(Reference reference) {
    System.out.println();
    System.out.println(
        Shown.of(
            "%-50s %10s %9s %20s %20s",
            Shown.of("Sweeps, %,d bars, %d threads, %s", bars, THREADS, Shown.lower(choice)),
            "ours",
            "ns/bar",
            "C scalar",
            "C events"));
    millis.forEach((plan, each) -> System.out.println(row(plan, each, reference)));
    System.out.println(
        Shown.of(
            "  W2 by one thread %.0f ms: two are %.2f times as fast",
            byOneThread, byOneThread / millis.getOrDefault(SweepPlan.W2, Double.NaN)));
  }

  private String row(SweepPlan plan, double each, Reference reference) {
    OptionalDouble none = OptionalDouble.empty();
    OptionalDouble scalar =
        switch (plan) {
          case W2_SMALL, TRADER -> reference.millis(Figure.SCALAR_SWEEP_100, bars);
          case W2 -> reference.millis(Figure.SCALAR_SWEEP_10000, bars);
          default -> none;
        };
    OptionalDouble events =
        switch (plan) {
          case W2_SMALL -> reference.millis(Figure.EVENTS_SWEEP_100, bars);
          case W2 -> reference.millis(Figure.EVENTS_SWEEP_10000, bars);
          default -> none;
        };
    return Shown.of("  %-48s %7.1f ms %8.3f", plan.title(), each, each * 1e6 / bars / plan.cells())
        + Bench.beside(each, scalar)
        + Bench.beside(each, events);
  }
}
