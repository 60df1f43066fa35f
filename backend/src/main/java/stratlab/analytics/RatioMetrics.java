package stratlab.analytics;

import stratlab.analytics.evidence.SharpeEvidence;
import stratlab.analytics.series.DailyReturns;
import stratlab.analytics.series.Drawdowns;
import stratlab.analytics.series.Ulcer;
import stratlab.analytics.statistics.Figure;
import stratlab.analytics.statistics.Statistics;

/** Returns against risk. */
final class RatioMetrics {
  private static final double CONFIDENCE = 0.95;
  private static final String NEVER_FELL = "the value never fell below its peak";

  private final Measures measures;
  private final DailyReturns daily;
  private final double[] returns;

  private RatioMetrics(Measures measures, DailyReturns daily) {
    this.measures = measures;
    this.daily = daily;
    this.returns = daily.returns();
  }

  static void addTo(Measures measures, DailyReturns daily, Drawdowns drawdowns, Ulcer ulcer) {
    RatioMetrics metrics = new RatioMetrics(measures, daily);
    metrics.addSharpe();
    metrics.addSmartSharpe();
    metrics.addDownside();
    metrics.addEvidence();
    Figure growth = measures.all("cagr");
    measures.put("calmar", metrics.over(growth, drawdowns.greatest()));
    measures.put("martin", metrics.over(growth, ulcer.index()));
    measures.put(
        "recovery_factor", metrics.over(measures.all("total_return"), drawdowns.greatest()));
  }

  private Figure over(Figure numerator, double drawdown) {
    return numerator.value() == null
        ? numerator
        : Figure.ratio(numerator.value(), drawdown, NEVER_FELL);
  }

  /** Adds what costs next to nothing. */
  static void addHeadlines(Measures measures, DailyReturns daily) {
    new RatioMetrics(measures, daily).addSharpe();
  }

  private void addSharpe() {
    measures.put("sharpe", daily.figure(true, sharpe()));
  }

  private double sharpe() {
    return SharpeEvidence.ratio(returns) * Math.sqrt(daily.perYear());
  }

  private void addSmartSharpe() {
    Figure correlation = measures.all("autocorrelation");
    measures.put(
        "smart_sharpe",
        correlation.value() == null
            ? correlation
            : daily.figure(true, sharpe() / penalty(Math.abs(correlation.value()))));
  }

  /** Returns how much autocorrelation hides of the deviation over many days. */
  private double penalty(double correlation) {
    double n = returns.length;
    double sum = 0;
    double power = correlation;
    for (int k = 1; k < n && power > 1e-18; k++) {
      sum += (n - k) / n * power;
      power *= correlation;
    }
    return Math.sqrt(1 + 2 * sum);
  }

  private void addDownside() {
    double gains = 0;
    double pains = 0;
    for (double each : returns) {
      gains += Math.max(each, 0);
      pains -= Math.min(each, 0);
    }
    String noPain = "no day was below 0";
    double downside = RiskMetrics.downside(returns) * Math.sqrt(daily.perYear());
    measures.put("sortino", ratio(daily.yearly(), downside, noPain));
    measures.put("sortino_over_root_2", ratio(daily.yearly(), downside * Math.sqrt(2), noPain));
    measures.put("omega", ratio(gains, pains, noPain));
    measures.put("gain_to_pain", ratio(Statistics.sum(returns), pains, noPain));
  }

  private Figure ratio(double numerator, double denominator, String whenZero) {
    Figure given = daily.figure(false, numerator);
    return given.value() == null ? given : Figure.ratio(numerator, denominator, whenZero);
  }

  private void addEvidence() {
    SharpeEvidence evidence = SharpeEvidence.of(daily);
    measures.put("probabilistic_sharpe", evidence.probabilistic(0));
    measures.put("minimum_track_record", evidence.minimumTrackRecord(0, CONFIDENCE));
  }
}
