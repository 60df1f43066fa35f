package stratlab.analytics;

import java.util.Arrays;
import stratlab.analytics.series.DailyReturns;
import stratlab.analytics.series.Leverage;
import stratlab.analytics.statistics.Figure;
import stratlab.analytics.statistics.Statistics;

/** How the daily returns are spread, and what was borrowed. */
final class RiskMetrics {
  private static final double NORMAL_95 = 1.6448536269514722;
  private static final double NORMAL_99 = 2.3263478740408408;

  private RiskMetrics() {}

  static void addTo(Measures measures, DailyReturns daily, Leverage leverage) {
    double[] returns = daily.returns();
    addSpread(measures, daily);
    measures.put("skew", daily.figure(true, Statistics.moment(returns, 3)));
    measures.put("excess_kurtosis", daily.figure(true, Statistics.moment(returns, 4) - 3));
    addTails(measures, daily);
    measures.put("autocorrelation", autocorrelation(daily));
    measures.put("max_leverage", leverage.greatest());
  }

  private static void addSpread(Measures measures, DailyReturns daily) {
    double root = Math.sqrt(daily.perYear());
    double volatility = Statistics.sampleDeviation(daily.returns()) * root;
    measures.put("volatility", daily.figure(false, volatility));
    measures.put("downside_deviation", daily.figure(false, downside(daily.returns()) * root));
  }

  /** Returns the root of the mean squared loss; days with a profit count as 0. */
  static double downside(double[] returns) {
    double[] squares = new double[returns.length];
    for (int i = 0; i < returns.length; i++) {
      double loss = Math.min(returns[i], 0);
      squares[i] = loss * loss;
    }
    return Math.sqrt(Statistics.mean(squares));
  }

  private static void addTails(Measures measures, DailyReturns daily) {
    double[] sorted = daily.returns().clone();
    Arrays.sort(sorted);
    double low = Statistics.quantile(sorted, 0.05);
    double high = Statistics.quantile(sorted, 0.95);
    double deviation = Statistics.sampleDeviation(sorted);
    double mean = Statistics.mean(daily.returns());
    measures.put("var_95", daily.figure(false, -low));
    measures.put("var_99", daily.figure(false, -Statistics.quantile(sorted, 0.01)));
    measures.put("var_95_normal", daily.figure(false, NORMAL_95 * deviation - mean));
    measures.put("var_99_normal", daily.figure(false, NORMAL_99 * deviation - mean));
    measures.put("cvar_95", daily.figure(false, shortfall(sorted, 0.05)));
    measures.put("cvar_99", daily.figure(false, shortfall(sorted, 0.01)));
    Figure ratio = Figure.ratio(Math.abs(high), Math.abs(low), "the 5 % quantile is 0");
    measures.put("tail_ratio", daily.solvent() ? ratio : Figure.none(DailyReturns.INSOLVENT));
  }

  /** Returns the mean loss of the days at or below a quantile. */
  private static double shortfall(double[] sorted, double share) {
    double limit = Statistics.quantile(sorted, share);
    int worst = 0;
    while (worst < sorted.length && sorted[worst] <= limit) {
      worst++;
    }
    return -Statistics.mean(Arrays.copyOf(sorted, worst));
  }

  private static Figure autocorrelation(DailyReturns daily) {
    double[] all = daily.returns();
    if (all.length < 3) {
      return Figure.none("fewer than 3 daily returns");
    }
    double[] later = Arrays.copyOfRange(all, 1, all.length);
    double[] earlier = Arrays.copyOf(all, all.length - 1);
    return daily.solvent()
        ? Statistics.correlation(later, earlier, DailyReturns.STEADY)
        : Figure.none(DailyReturns.INSOLVENT);
  }
}
