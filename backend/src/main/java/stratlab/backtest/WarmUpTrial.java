package stratlab.backtest;

import java.util.function.IntPredicate;
import stratlab.backtest.WarmUpEffect.Pair;
import stratlab.engine.RunLog;
import stratlab.indicator.LineSnapshot;
import stratlab.market.Panel;

/** Tries what twice the warm-up changes; see {@link WarmUpEffect}. */
final class WarmUpTrial {
  /** Where a warm-up was too short shows soon: an average that was off comes near its value. */
  private static final int LONGEST = 20_000;

  private final Simulation simulation;
  private final Prices prices;
  private final Panel panel;
  private final IntPredicate goOn;

  WarmUpTrial(Simulation simulation, Prices prices, Panel panel, IntPredicate goOn) {
    this.simulation = simulation;
    this.prices = prices;
    this.panel = panel;
    this.goOn = goOn;
  }

  /**
   * Tries it.
   *
   * @param ready the first bar of the panel on which the lines of the plan are ready
   * @param decision the first bar on which the strategy was asked
   */
  WarmUpEffect effect(int ready, int decision) {
    int bars = ready + 1;
    int first = Math.max(decision, 2 * bars - 1);
    if (first >= panel.size()) {
      return WarmUpEffect.untried(bars, "the data is shorter than twice the warm-up");
    }
    int end = Math.min(panel.size(), first + LONGEST);
    long from = panel.time(first);
    long last = panel.time(end - 1);
    Panel shorter = prices.panel(panel.time(first - bars + 1), last);
    Panel longer = prices.panel(panel.time(first - 2 * bars + 1), last);
    RunLog once = simulation.run(shorter, from, goOn);
    RunLog twice = simulation.run(longer, from, goOn);
    int barOnce = shorter.barAtOrAfter(from);
    int barTwice = longer.barAtOrAfter(from);
    LineSnapshot worst = null;
    double most = 0;
    for (int i = 0; i < once.lines().size(); i++) {
      LineSnapshot line = once.lines().get(i);
      double ours = value(line, shorter, barOnce);
      double theirs = value(twice.lines().get(i), longer, barTwice);
      double difference = Math.abs(ours - theirs) / Math.max(Math.abs(ours), Math.abs(theirs));
      if (difference > most) {
        most = difference;
        worst = line;
      }
    }
    return new WarmUpEffect(
        bars,
        end - first,
        null,
        worst == null ? null : worst.name(),
        most,
        new Pair(once.orders().size(), twice.orders().size()),
        new Pair(once.equity().end(), twice.equity().end()));
  }

  private static double value(LineSnapshot line, Panel panel, int bar) {
    int row = panel.row(line.set(), bar);
    return row < 0 ? Double.NaN : line.byDataSet().at(row);
  }
}
