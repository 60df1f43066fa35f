package stratlab.analytics.backtrader;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import stratlab.analytics.statistics.Statistics;

/** Backtrader's SharpeRatio in the variants that its users choose between. */
final class SharpeAnalyzer {
  private static final double RATE = 0.01;

  private SharpeAnalyzer() {}

  static void addTo(
      NamedFigures all, double[] days, double[] weeks, double[] months, double[] years) {
    all.group("sharpe_default", figure(plain(years, 1)));
    all.group("sharpe_years_annualized", figure(plain(years, 1)));
    all.group("sharpe_days", figure(plain(days, 252)));
    all.group("sharpe_days_annualized", figure(Math.sqrt(252) * plain(days, 252)));
    all.group("sharpe_days_rf0_sample_annualized", figure(Math.sqrt(252) * sample(days)));
    all.group("sharpe_days_noconvert", figure(compounded(days, 252)));
    all.group("sharpe_months_annualized", figure(Math.sqrt(12) * plain(months, 12)));
    all.group("sharpe_weeks", figure(plain(weeks, 52)));
    // The whole run is one return, and one return has no deviation.
    all.group("sharpe_notimeframe", figure(Double.NaN));
    all.group("sharpe_legacyannual", figure(legacy(years)));
  }

  private static Map<String, @Nullable Object> figure(double ratio) {
    return new NamedFigures().number("sharperatio", ratio).toMap();
  }

  /** Converts the yearly rate to the period. */
  private static double plain(double[] returns, double perYear) {
    double rate = Math.pow(1 + RATE, 1 / perYear) - 1;
    double[] excess = less(returns, rate);
    return ratio(Statistics.mean(excess), Statistics.deviation(excess));
  }

  /** Without a risk-free rate, with the sample's deviation. */
  private static double sample(double[] returns) {
    return ratio(Statistics.mean(returns), Statistics.sampleDeviation(returns));
  }

  /** Compounds each return to a year instead of converting the rate. */
  private static double compounded(double[] returns, double perYear) {
    double[] excess = new double[returns.length];
    for (int i = 0; i < returns.length; i++) {
      excess[i] = Math.pow(1 + returns[i], perYear) - 1 - RATE;
    }
    return ratio(Statistics.mean(excess), Statistics.deviation(excess));
  }

  private static double legacy(double[] years) {
    return ratio(Statistics.mean(less(years, RATE)), Statistics.deviation(years));
  }

  private static double[] less(double[] returns, double rate) {
    double[] excess = new double[returns.length];
    for (int i = 0; i < returns.length; i++) {
      excess[i] = returns[i] - rate;
    }
    return excess;
  }

  private static double ratio(double mean, double deviation) {
    return deviation == 0 ? Double.NaN : mean / deviation;
  }
}
