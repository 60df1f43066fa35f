package stratlab.cli.sweep;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import stratlab.backtest.BacktestRequest;
import stratlab.backtest.Backtests;
import stratlab.backtest.InvalidRequest;
import stratlab.cli.run.FaultLines;
import stratlab.cli.run.ParsedRun;
import stratlab.cli.run.RunOptions;
import stratlab.cli.terminal.CommandContext;
import stratlab.cli.terminal.Refusal;
import stratlab.cli.terminal.UsageFaults;
import stratlab.sweep.Sweeps;
import stratlab.sweep.spec.SweepRequest;
import stratlab.sweep.spec.SweepSpec;
import stratlab.sweep.spec.WalkForwardRequest;

/** A sweep that was asked for, and what it is checked to. */
record PlannedSweep(SweepRequest request, SweepSpec spec) {
  /**
   * Reads the options of a sweep.
   *
   * @param walk null for a plain sweep
   * @throws Refusal with every fault
   */
  static PlannedSweep of(
      CommandContext bench,
      RunOptions run,
      SweepOptions options,
      @Nullable WalkForwardRequest walk,
      UsageFaults usage) {
    ParsedRun asked = ParsedRun.of(bench, run, usage.read(() -> options.strategy(run)), usage);
    ParsedAxes axes =
        new ParsedAxes(
            asked.strategy(),
            usage.read(() -> run.params().all(), Map.of()),
            usage.read(options::axes, Map.of()));
    SweepRequest request =
        new SweepRequest(
            base(asked, axes),
            axes.axes(),
            options.where(),
            options.keep(),
            usage.read(options::sampling),
            options.sort(),
            options.outOfSample(),
            walk);
    List<String> faults = new ArrayList<>(asked.faults());
    faults.addAll(filesElsewhere(bench, asked.files()));
    faults.addAll(axes.faults());
    List<String> found = new ArrayList<>();
    SweepSpec spec = check(asked.backtests(bench), request, axes, found);
    faults.addAll(asked.told(found));
    usage.refuse(faults);
    return new PlannedSweep(
        request, Objects.requireNonNull(spec, "a request without a fault has a spec"));
  }

  /** Returns the spec, or null when there is a fault more. */
  private static @Nullable SweepSpec check(
      Backtests backtests, SweepRequest request, ParsedAxes axes, List<String> faults) {
    try {
      return new Sweeps(backtests).check(request);
    } catch (InvalidRequest refused) {
      FaultLines base = new FaultLines(backtests.strategies(), request.base());
      faults.addAll(new SweepFaultLines(base, request, axes).of(refused));
      return null;
    }
  }

  /** A process that goes on with a sweep later has only the data folder. */
  private static List<String> filesElsewhere(CommandContext bench, List<Path> files) {
    Path folder = bench.surroundings().data().toAbsolutePath().normalize();
    return files.stream()
        .filter(file -> !folder.equals(file.toAbsolutePath().normalize().getParent()))
        .map(
            file ->
                "--data: %s is not in %s, where a sweep that goes on later looks for it; copy it there"
                    .formatted(file, folder))
        .toList();
  }

  /** An axis stands in the place of what a preset says, but not of what is said beside it. */
  private static BacktestRequest base(ParsedRun asked, ParsedAxes axes) {
    BacktestRequest whole = asked.whole();
    BacktestRequest given = asked.given();
    boolean dates = axes.change("dates");
    return new BacktestRequest(
        whole.name(),
        whole.strategy(),
        kept(whole.params(), "params.", axes, axes.fixed().keySet()),
        kept(whole.data(), "data.", axes, keys(given.data())),
        dates ? given.from() : whole.from(),
        dates ? given.to() : whole.to(),
        axes.change("cash") ? given.cash() : whole.cash(),
        axes.change("commission") ? given.commission() : whole.commission(),
        axes.change("size") ? given.size() : whole.size(),
        kept(whole.settings(), "settings.", axes, keys(given.settings())));
  }

  private static Set<String> keys(@Nullable Map<String, ?> map) {
    return map == null ? Set.of() : map.keySet();
  }

  private static <V extends @Nullable Object> Map<String, V> kept(
      @Nullable Map<String, ? extends V> whole, String start, ParsedAxes axes, Set<String> given) {
    Map<String, V> kept = new LinkedHashMap<>();
    if (whole != null) {
      kept.putAll(whole);
    }
    kept.keySet().removeIf(name -> axes.change(start + name) && !given.contains(name));
    return kept;
  }
}
