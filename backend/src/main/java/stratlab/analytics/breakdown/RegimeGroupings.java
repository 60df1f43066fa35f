package stratlab.analytics.breakdown;

import java.util.List;
import stratlab.analytics.series.TradeColumns;
import stratlab.analytics.statistics.ArrayKernels;
import stratlab.market.Bars;

/**
 * Sorts closed trades by the state of their market when they were entered: from the closes of the
 * 101 bars of the traded data set before the bar of the entry, so from nothing that was not known.
 *
 * <p>Volatility compares the mean absolute change from close to close of the last 20 bars with that
 * of the last 100: quiet below 0.75 times it, volatile above 1.25 times it, usual between. Trend
 * compares the last close and the mean of the last 20 closes with the mean of the last 100: rising
 * when both lie above it, falling when both lie below it, without direction otherwise.
 */
public final class RegimeGroupings {
  private static final int LONG = 100;
  private static final int SHORT = 20;
  private static final double QUIET = 0.75;
  private static final double WILD = 1.25;
  private static final int UNKNOWN = 3;
  private static final String FEW = "not known (fewer than 101 bars before)";

  private final TradeColumns trades;
  private final List<Bars> sets;
  private final int[] volatilities;
  private final int[] trends;
  private final double[] closes = new double[LONG + 1];
  private final double[] changes = new double[LONG];

  public RegimeGroupings(TradeColumns trades, List<Bars> sets) {
    this.trades = trades;
    this.sets = sets;
    this.volatilities = new int[trades.count];
    this.trends = new int[trades.count];
    for (int trade = 0; trade < trades.count; trade++) {
      judge(trade);
    }
  }

  private void judge(int trade) {
    int from = trades.entryBar[trade] - closes.length;
    if (from < 0) {
      volatilities[trade] = UNKNOWN;
      trends[trade] = UNKNOWN;
      return;
    }
    sets.get(trades.data[trade]).close().copy(from, closes.length, closes);
    volatilities[trade] = volatility();
    trends[trade] = trend();
  }

  private int volatility() {
    for (int i = 0; i < LONG; i++) {
      changes[i] = Math.abs(closes[i + 1] - closes[i]);
    }
    double recent = tail(changes) / SHORT;
    double usual = ArrayKernels.sum(changes, LONG) / LONG;
    return recent < QUIET * usual ? 0 : recent > WILD * usual ? 2 : 1;
  }

  private int trend() {
    double mean = (ArrayKernels.sum(closes, closes.length) - closes[0]) / LONG;
    double recent = tail(closes) / SHORT;
    double last = closes[LONG];
    return last > mean && recent > mean ? 0 : last < mean && recent < mean ? 1 : 2;
  }

  private static double tail(double[] values) {
    double sum = 0;
    for (int i = values.length - SHORT; i < values.length; i++) {
      sum += values[i];
    }
    return sum;
  }

  public Grouping volatilities() {
    return Grouping.of(
        "volatility",
        "Volatility at entry",
        "By the mean absolute change of the last 20 closes before the entry against that of the last"
            + " 100: quiet below 0.75 times it, volatile above 1.25 times it.",
        List.of("quiet", "usual", "volatile", FEW),
        volatilities);
  }

  public Grouping trends() {
    return Grouping.of(
        "trend",
        "Trend at entry",
        "By the last close and the mean of the last 20 closes before the entry: rising when both are"
            + " above the mean of the last 100, falling when both are below it.",
        List.of("rising", "falling", "no direction", FEW),
        trends);
  }
}
