package stratlab.backtest;

import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.IntPredicate;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import stratlab.engine.RunLog;
import stratlab.engine.Stopped;
import stratlab.market.Panel;

/**
 * Runs a strategy on all its data and on data cut short at seeded places, and compares. Half of the
 * places are bars on which it sent an order, since what a peek into the next bar changes is the
 * decision on the last one; the others lie anywhere. Every second time a plug-in's classes are
 * loaded anew: memory of an earlier run is found out by those runs that have it and by those that
 * have not.
 */
final class PrefixReplay {
  private static final String RANDOM = "L64X128MixRandom";

  private final Simulation simulation;
  private final Prices prices;
  private final Panel panel;

  /**
   * Prepares to repeat a run.
   *
   * @param panel all bars of the run
   */
  PrefixReplay(Simulation simulation, Prices prices, Panel panel) {
    this.simulation = simulation;
    this.prices = prices;
    this.panel = panel;
  }

  /**
   * Returns what was found.
   *
   * @param report the id of the run's report, which seeds the cuts
   * @param whole the run on all its data
   * @param most how often the data is cut; less often where there are fewer bars with a decision
   * @throws Stopped when the progress said to stop
   */
  GuardVerdict verdict(String report, RunLog whole, int most, Progress progress) {
    long seed = HexFormat.fromHexDigitsToLong(report, 0, 16);
    List<Integer> cuts = cuts(whole, seed, most);
    List<String> violations = new ArrayList<>();
    for (int i = 0; i < cuts.size(); i++) {
      int done = i;
      replay(whole, cuts.get(i), i % 2 == 1, _ -> progress.proceed(done, cuts.size() + 1))
          .ifPresent(violations::add);
    }
    WarmUpEffect warmUp =
        warmUp(whole, violations.isEmpty(), _ -> progress.proceed(cuts.size(), cuts.size() + 1));
    return new GuardVerdict(
        report, seed, cuts.stream().map(panel::time).toList(), violations, warmUp);
  }

  private WarmUpEffect warmUp(RunLog whole, boolean repeats, IntPredicate goOn) {
    int bars = whole.firstReady() + 1;
    if (whole.firstDecision() >= panel.size()) {
      return WarmUpEffect.untried(bars, "the strategy was never asked");
    }
    if (!repeats) {
      return WarmUpEffect.untried(bars, "the run does not repeat itself");
    }
    try {
      return new WarmUpTrial(simulation, prices, panel, goOn)
          .effect(whole.firstReady(), whole.firstDecision());
    } catch (Stopped stopped) {
      throw stopped;
    } catch (RuntimeException failed) {
      return WarmUpEffect.untried(bars, "the strategy fails on data that begins later: " + failed);
    }
  }

  private Optional<String> replay(RunLog whole, int cut, boolean apart, IntPredicate goOn) {
    Panel part = simulation.panelUpTo(prices, panel, cut);
    try {
      RunLog again =
          apart
              ? simulation.runApart(part, simulation.from(), goOn)
              : simulation.run(part, simulation.from(), goOn);
      int lastAsked = simulation.asksBeforeOpen() ? cut - 1 : cut;
      return RunDifference.of(whole, again, panel, cut, lastAsked);
    } catch (Stopped stopped) {
      throw stopped;
    } catch (RuntimeException failed) {
      return Optional.of(
          "On data that ends with %s it fails, and on all data it does not: %s"
              .formatted(TimeWindow.shown(panel.time(cut)), failed));
    }
  }

  /** Returns bars from the first decision up to the last but one, each once, ascending. */
  private List<Integer> cuts(RunLog whole, long seed, int most) {
    int first = whole.firstDecision();
    int bars = panel.size() - 1 - first;
    TreeSet<Integer> cuts = new TreeSet<>();
    if (bars <= 0) {
      return List.of();
    }
    RandomGenerator random = RandomGeneratorFactory.of(RANDOM).create(seed);
    int[] sent =
        whole.orders().stream()
            .mapToInt(order -> order.createdBar())
            .filter(bar -> bar >= first && bar < panel.size() - 1)
            .distinct()
            .toArray();
    for (int i = 0; i < most && sent.length > 0; i += 2) {
      cuts.add(sent[random.nextInt(sent.length)]);
    }
    int wanted = Math.min(most, bars);
    while (cuts.size() < wanted) {
      cuts.add(first + random.nextInt(bars));
    }
    return List.copyOf(cuts);
  }
}
