package stratlab.analytics.evidence;

import java.util.List;
import stratlab.analytics.evidence.Evidence.Simulation;
import stratlab.analytics.series.TradeTally;
import stratlab.analytics.statistics.SeededRandom;

/**
 * Monte Carlo of the closed trades: their order shuffled, and as many drawn with replacement. The
 * value starts with the money of the run and changes by the profits after costs.
 *
 * <p>Up to 250 trades each is a step of its own; of more, as many neighbours as needed stay
 * together in their order, so that there are 250 steps at most. What happens inside a step counts:
 * its lowest point, and its greatest fall in money.
 */
public final class TradeResamples {
  private static final int RESAMPLES = 1000;
  private static final int STEPS = 250;
  private static final double LOW = 0.05;
  private static final double HIGH = 0.95;
  private static final SimulationBands DRAWDOWN =
      new SimulationBands("max_drawdown", "Maximum drawdown (closed trades)", "fraction");
  private static final SimulationBands FINAL =
      new SimulationBands("final_value", "Final value", "money");

  private static final String STEPS_NOTE =
      " Above 250 trades, neighbours stay together in at most 250 steps; 1000 resamples.";
  private static final String SHUFFLE =
      "The closed trades in random order, each once: the final value stays the same.";
  private static final String REPLACE =
      "As many trades drawn at random, each as often as chance wills.";

  private final double start;
  private final int trades;
  private final int together;

  /**
   * Of each step: its profit, its lowest and highest point, its greatest fall and the peak of it.
   */
  private final double[] profits;

  private final double[] lows;
  private final double[] highs;
  private final double[] falls;
  private final double[] fallPeaks;

  private TradeResamples(double[] net, double start) {
    this.start = start;
    this.trades = net.length;
    this.together = Math.max(1, (net.length + STEPS - 1) / STEPS);
    int steps = (net.length + together - 1) / together;
    profits = new double[steps];
    lows = new double[steps];
    highs = new double[steps];
    falls = new double[steps];
    fallPeaks = new double[steps];
    for (int step = 0; step < steps; step++) {
      measure(step, net);
    }
  }

  private void measure(int step, double[] net) {
    double value = 0;
    int end = Math.min(net.length, (step + 1) * together);
    for (int trade = step * together; trade < end; trade++) {
      value += net[trade];
      lows[step] = Math.min(lows[step], value);
      highs[step] = Math.max(highs[step], value);
      if (highs[step] - value > falls[step]) {
        falls[step] = highs[step] - value;
        fallPeaks[step] = highs[step];
      }
    }
    profits[step] = value;
  }

  public static List<Simulation> of(double[] net, double start) {
    if (net.length < 2) {
      return List.of(
          new TradeResamples(net, start).shuffled(0, List.of(DRAWDOWN.none(TradeTally.FEW))),
          new TradeResamples(net, start)
              .replaced(0, List.of(FINAL.none(TradeTally.FEW), DRAWDOWN.none(TradeTally.FEW))));
    }
    TradeResamples resamples = new TradeResamples(net, start);
    return List.of(resamples.shuffled(), resamples.replaced());
  }

  private Simulation shuffled() {
    double[] drawdowns = new double[RESAMPLES];
    int steps = profits.length;
    int[] order = inOrder();
    SeededRandom draws = new SeededRandom(Evidence.SEED);
    for (int resample = 0; resample < RESAMPLES; resample++) {
      for (int step = 0; step < steps - 1; step++) {
        int other = step + draws.index(steps - step);
        int moved = order[other];
        order[other] = order[step];
        order[step] = moved;
      }
      drawdowns[resample] = drawdown(order);
    }
    double observed = drawdown(inOrder());
    return shuffled(RESAMPLES, List.of(DRAWDOWN.of(observed, drawdowns, LOW, HIGH)));
  }

  private Simulation replaced() {
    double[] drawdowns = new double[RESAMPLES];
    double[] finals = new double[RESAMPLES];
    int steps = profits.length;
    int[] order = new int[steps];
    SeededRandom draws = new SeededRandom(Evidence.SEED);
    for (int resample = 0; resample < RESAMPLES; resample++) {
      for (int step = 0; step < steps; step++) {
        order[step] = draws.index(steps);
      }
      drawdowns[resample] = drawdown(order);
      finals[resample] = end(order);
    }
    int[] observed = inOrder();
    return replaced(
        RESAMPLES,
        List.of(
            FINAL.of(end(observed), finals, LOW, HIGH),
            DRAWDOWN.of(drawdown(observed), drawdowns, LOW, HIGH)));
  }

  private int[] inOrder() {
    int[] order = new int[profits.length];
    for (int step = 0; step < order.length; step++) {
      order[step] = step;
    }
    return order;
  }

  private double end(int[] order) {
    double value = start;
    for (int step : order) {
      value += profits[step];
    }
    return value;
  }

  private double drawdown(int[] order) {
    double value = start;
    double peak = start;
    double greatest = 0;
    for (int step : order) {
      double across = (peak - (value + lows[step])) / peak;
      greatest = across > greatest ? across : greatest;
      if (falls[step] > 0) {
        double inside = falls[step] / Math.max(peak, value + fallPeaks[step]);
        greatest = inside > greatest ? inside : greatest;
      }
      double highest = value + highs[step];
      peak = highest > peak ? highest : peak;
      value += profits[step];
    }
    return greatest;
  }

  private Simulation shuffled(int resamples, List<Evidence.Band> bands) {
    return simulation("shuffle", "Trades in another order", SHUFFLE, resamples, bands);
  }

  private Simulation replaced(int resamples, List<Evidence.Band> bands) {
    return simulation("resample", "Trades drawn again", REPLACE, resamples, bands);
  }

  private Simulation simulation(
      String key, String name, String method, int resamples, List<Evidence.Band> bands) {
    return new Simulation(
        key, name, method + STEPS_NOTE, trades, resamples, together, LOW, HIGH, bands);
  }
}
