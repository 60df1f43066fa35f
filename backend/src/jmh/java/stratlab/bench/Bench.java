package stratlab.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.runner.RunnerException;
import stratlab.bench.Phases.Phase;
import stratlab.bench.Reference.Figure;

/**
 * Measures and prints. Arguments, which {@code infra/bench} gives: the launcher, the folder of the
 * price files, the C program or {@code -}, {@code quick} or {@code full}, {@code median} or {@code
 * best}, then what to measure.
 */
final class Bench {
  private static final int FEW = 100_000;
  private static final int MANY = 1_000_000;
  private static final String TRADES_SHOWN = "19,496";

  private final Path launcher;
  private final Path folder;
  private final boolean quick;
  private final Choice choice;
  private final Reference reference;

  private Bench(Path launcher, Path folder, @Nullable Path program, boolean quick, Choice choice) {
    this.launcher = launcher;
    this.folder = folder;
    this.quick = quick;
    this.choice = choice;
    this.reference = new Reference(program, folder, choice);
  }

  public static void main(String[] arguments) throws Exception {
    Bench bench =
        new Bench(
            Path.of(arguments[0]),
            Path.of(arguments[1]),
            arguments[2].equals("-") ? null : Path.of(arguments[2]),
            arguments[3].equals("quick"),
            arguments[4].equals("best") ? Choice.BEST : Choice.MEDIAN);
    bench.run(Set.copyOf(List.of(arguments).subList(5, arguments.length)));
  }

  private void run(Set<String> names) throws Exception {
    boolean single = names.contains("single");
    boolean load = names.contains("load");
    boolean sweep = names.contains("sweep");
    if (single) {
      reference.ask(FEW, Figure.SCALAR, Figure.EVENTS);
      reference.ask(MANY, Figure.SCALAR, Figure.EVENTS);
    }
    if (load) {
      reference.ask(MANY, Figure.LOAD);
    }
    if (sweep) {
      reference.ask(
          FEW,
          Figure.SCALAR_SWEEP_100,
          Figure.EVENTS_SWEEP_100,
          Figure.SCALAR_SWEEP_10000,
          Figure.EVENTS_SWEEP_10000);
    }
    Map<String, Measured> few = single ? measured(SingleRunBenchmark.class, FEW) : Map.of();
    Map<String, Measured> many = single ? measured(SingleRunBenchmark.class, MANY) : Map.of();
    Map<String, Measured> loading = load ? measured(LoadBenchmark.class, MANY) : Map.of();
    List<String> processes = names.contains("process") ? processes() : List.of();
    Sweeping sweeping = new Sweeping(file(FEW), FEW, quick, choice);
    if (sweep) {
      sweeping.measure();
    }
    reference.askAgain();

    if (single) {
      single(FEW, few);
      single(MANY, many);
      allocation(few, many);
    }
    if (load) {
      load(loading);
    }
    if (sweep) {
      sweeping.print(reference);
    }
    processes.forEach(System.out::println);
    List<String> drift = reference.drift();
    if (!drift.isEmpty()) {
      section("The C reference, before and after all of this");
      drift.forEach(System.out::println);
    }
  }

  private Path file(int bars) {
    return folder.resolve("bars_" + bars + ".csv");
  }

  private Map<String, Measured> measured(Class<?> benchmarks, int bars) throws RunnerException {
    System.err.println(Shown.of("Measuring %s, %,d bars ...", benchmarks.getSimpleName(), bars));
    return Measured.of(benchmarks, file(bars), quick, choice);
  }

  private static void section(String title) {
    System.out.println();
    System.out.println(title);
  }

  private void single(int bars, Map<String, Measured> measured) {
    section(
        Shown.of(
            "%-44s %10s %18s %18s",
            Shown.of("W1, %,d bars in memory, warm, %s", bars, Shown.lower(choice)),
            "ours",
            "C scalar",
            "C events"));
    row("signals, the figures of W1", measured.get("signals"), bars);
    row("signals, every metric and analyzer", measured.get("signalsWithEveryFigure"), bars);
    row("the same strategy as a trader", measured.get("trader"), bars);
    row("(indicators alone)", measured.get("indicators"), bars);
  }

  private void row(String title, Measured measured, int bars) {
    System.out.println(
        Shown.of("  %-42s %7.3f ms", title, measured.millis())
            + beside(measured.millis(), reference.millis(Figure.SCALAR, bars))
            + beside(measured.millis(), reference.millis(Figure.EVENTS, bars)));
  }

  static String beside(double ours, OptionalDouble theirs) {
    return theirs.isPresent()
        ? Shown.of(" %7.3f ms %5.1f ×", theirs.getAsDouble(), ours / theirs.getAsDouble())
        : Shown.of(" %18s", "-");
  }

  private static void allocation(Map<String, Measured> few, Map<String, Measured> many) {
    section("Allocation, bytes a bar (what a million bars take more than a hundred thousand)");
    few.forEach(
        (name, measured) ->
            System.out.println(
                Shown.of(
                    "  %-42s %7.1f",
                    name, (many.get(name).bytes() - measured.bytes()) / (MANY - FEW))));
  }

  private void load(Map<String, Measured> measured) {
    section(
        Shown.of(
            "%-44s %10s %18s",
            "W3, a file of a million rows, warm, " + Shown.lower(choice), "ours", "C"));
    double millis = measured.get("load").millis();
    System.out.println(
        Shown.of("  %-42s %7.1f ms", "read and checked", millis)
            + beside(millis, reference.millis(Figure.LOAD, MANY))
            + Shown.of("   %.1f million rows/s", MANY / millis / 1e3));
    System.out.println(
        Shown.of("  %-42s %7.1f ms", "SHA-256 of the bars", measured.get("hash").millis()));
  }

  private List<String> processes() throws IOException, InterruptedException {
    System.err.println("Measuring fresh processes, a million rows ...");
    List<FreshProcess> timed = new ArrayList<>();
    List<Map<Phase, Double>> parts = new ArrayList<>();
    Path log = Files.createTempFile("initialized", ".log");
    for (int i = 0; i < (quick ? 3 : 5); i++) {
      timed.add(sound(FreshProcess.run(command(), "")));
      sound(FreshProcess.run(command(), Phases.option(log)));
      parts.add(Phases.of(log));
    }
    Files.delete(log);
    List<String> lines = new ArrayList<>();
    lines.add(
        Shown.of(
            "%nWhole process, a million rows: infra/stratlab run, %s of %d",
            Shown.lower(choice), timed.size()));
    lines.add(Shown.of("  %-42s %7.0f ms", "wall", chosen(timed, FreshProcess::wallMillis)));
    lines.add(Shown.of("  %-42s %7.0f ms", "processor", chosen(timed, FreshProcess::cpuMillis)));
    lines.add(
        Shown.of("  %-42s %7.0f MB", "peak memory", chosen(timed, FreshProcess::peakMegabytes)));
    for (Phase phase : Phase.values()) {
      double millis = chosen(parts, part -> part.getOrDefault(phase, Double.NaN));
      lines.add(Shown.of("    %-40s %7.0f ms", phase.title(), millis));
    }
    return lines;
  }

  private static FreshProcess sound(FreshProcess run) {
    if (!run.output().contains(TRADES_SHOWN)) {
      throw new IllegalStateException(
          "the report does not show the right trades:\n" + run.output());
    }
    return run;
  }

  private List<String> command() {
    return List.of(
        launcher.toString(),
        "run",
        "-s",
        "SmaCross",
        "-d",
        "price=" + file(MANY),
        "--cash",
        "1000000",
        "--size",
        "1");
  }

  private <T> double chosen(List<T> values, ToDoubleFunction<T> figure) {
    return choice.of(values.stream().mapToDouble(figure).toArray());
  }
}
