package stratlab.analytics;

import java.util.Arrays;

/** How the daily returns are spread, and what was borrowed. */
final class RiskMetrics {
  static final String FEW = "fewer than 2 daily returns";
  static final String STEADY = "the daily returns do not vary";
  private static final double NORMAL_95 = 1.6448536269514722;
  private static final double NORMAL_99 = 2.3263478740408408;

  private RiskMetrics() {}

  static void addTo(Measures measures, DailyReturns daily, Leverage leverage) {
    double[] returns = daily.returns();
    addSpread(measures, daily);
    measures.put("skew", defined(daily, true, moment(returns, 3)));
    measures.put("excess_kurtosis", defined(daily, true, moment(returns, 4) - 3));
    addTails(measures, daily);
    measures.put("autocorrelation", autocorrelation(daily));
    measures.put("max_leverage", leverage.greatest());
  }

  private static void addSpread(Measures measures, DailyReturns daily) {
    double root = Math.sqrt(daily.perYear());
    double volatility = Statistics.sampleDeviation(daily.returns()) * root;
    measures.put("volatility", defined(daily, false, volatility));
    measures.put("downside_deviation", defined(daily, false, downside(daily.returns()) * root));
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
    measures.put("var_95", defined(daily, false, -low));
    measures.put("var_99", defined(daily, false, -Statistics.quantile(sorted, 0.01)));
    measures.put("var_95_normal", defined(daily, false, NORMAL_95 * deviation - mean));
    measures.put("var_99_normal", defined(daily, false, NORMAL_99 * deviation - mean));
    measures.put("cvar_95", defined(daily, false, shortfall(sorted, 0.05)));
    measures.put("cvar_99", defined(daily, false, shortfall(sorted, 0.01)));
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

  /** Returns the standardised central moment, with divisor n throughout. */
  static double moment(double[] returns, int power) {
    double variance = Statistics.centralSum(returns, 2) / returns.length;
    double moment = Statistics.centralSum(returns, power) / returns.length;
    return moment / Math.pow(variance, power / 2.0);
  }

  private static Figure autocorrelation(DailyReturns daily) {
    double[] all = daily.returns();
    if (all.length < 3) {
      return Figure.none("fewer than 3 daily returns");
    }
    double[] later = Arrays.copyOfRange(all, 1, all.length);
    double[] earlier = Arrays.copyOf(all, all.length - 1);
    return daily.solvent()
        ? correlation(later, earlier, STEADY)
        : Figure.none(DailyReturns.INSOLVENT);
  }

  /** Returns Pearson's correlation of two columns. */
  static Figure correlation(double[] left, double[] right, String whenConstant) {
    if (Statistics.isConstant(left) || Statistics.isConstant(right)) {
      return Figure.none(whenConstant);
    }
    double spreads =
        Math.sqrt(Statistics.centralSum(left, 2)) * Math.sqrt(Statistics.centralSum(right, 2));
    double ratio = Statistics.crossSum(left, right) / spreads;
    return Figure.of(Math.max(-1, Math.min(1, ratio)));
  }

  /** States a figure of the daily returns when there are enough of them to have it. */
  static Figure defined(DailyReturns daily, boolean mustVary, double value) {
    return defined(daily.returns(), daily.solvent(), mustVary, value);
  }

  static Figure defined(double[] returns, boolean solvent, boolean mustVary, double value) {
    if (!solvent) {
      return Figure.none(DailyReturns.INSOLVENT);
    }
    if (returns.length < 2) {
      return Figure.none(FEW);
    }
    if (mustVary && Statistics.isConstant(returns)) {
      return Figure.none(STEADY);
    }
    return Figure.of(value);
  }
}
