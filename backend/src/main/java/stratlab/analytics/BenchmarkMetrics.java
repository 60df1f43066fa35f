package stratlab.analytics;

import java.util.Arrays;
import stratlab.analytics.series.DailyReturns;
import stratlab.analytics.statistics.Figure;
import stratlab.analytics.statistics.Statistics;
import stratlab.market.Bars;

/** The daily returns against those of the first data set, bought and held. */
final class BenchmarkMetrics {
  static final String FEW = "fewer than 2 daily returns of the benchmark";
  static final String STEADY = "the benchmark does not vary";

  private final Measures measures;
  private final MetricInput input;
  private final DailyReturns daily;
  private final double[] own;
  private final double[] other;

  private BenchmarkMetrics(
      Measures measures, MetricInput input, DailyReturns daily, double[] own, double[] other) {
    this.measures = measures;
    this.input = input;
    this.daily = daily;
    this.own = own;
    this.other = other;
  }

  static void addTo(Measures measures, MetricInput input, DailyReturns daily) {
    double[] closes = closes(input, daily);
    double[] own = new double[daily.size()];
    double[] other = new double[daily.size()];
    int size = 0;
    for (int day = 1; day < daily.size(); day++) {
      if (closes[day - 1] > 0 && closes[day] > 0) {
        own[size] = daily.returns()[day];
        other[size++] = closes[day] / closes[day - 1] - 1;
      }
    }
    new BenchmarkMetrics(
            measures, input, daily, Arrays.copyOf(own, size), Arrays.copyOf(other, size))
        .add();
  }

  /** Returns the latest close known at the end of each day; NaN before the first. */
  private static double[] closes(MetricInput input, DailyReturns daily) {
    Bars traded = input.traded();
    double[] closes = new double[daily.size()];
    int next = 0;
    for (int day = 0; day < closes.length; day++) {
      long time = input.equity().time(daily.days().lastBar(day));
      next = traded.times().firstAtOrAfter(time + 1, next);
      closes[day] = next == 0 ? Double.NaN : traded.close().at(next - 1);
    }
    return closes;
  }

  private void add() {
    double a = daily.perYear();
    double mean = Statistics.mean(own);
    double otherMean = Statistics.mean(other);
    double beta = Statistics.crossSum(own, other) / Statistics.centralSum(other, 2);
    measures.put("alpha", varied((mean - beta * otherMean) * a));
    measures.put("beta", varied(beta));
    HeldMetrics.addTo(measures, input, daily, other);
    Figure correlation = correlation();
    measures.put("correlation", correlation);
    measures.put("r_squared", correlation.times(correlation));
    addActive(a);
    Figure steep = varied(beta);
    measures.put(
        "treynor", steep.value() == null ? steep : Figure.ratio(mean * a, beta, "beta is 0"));
    measures.put("up_capture", capture(1, "the benchmark had no day above 0"));
    measures.put("down_capture", capture(-1, "the benchmark had no day below 0"));
  }

  private Figure correlation() {
    Figure enough = varied(0);
    return enough.value() == null
        ? enough
        : Statistics.correlation(own, other, DailyReturns.STEADY);
  }

  private void addActive(double perYear) {
    double[] active = new double[own.length];
    for (int i = 0; i < own.length; i++) {
      active[i] = own[i] - other[i];
    }
    double deviation = Statistics.sampleDeviation(active);
    Figure error = enough(deviation * Math.sqrt(perYear));
    measures.put("tracking_error", error);
    measures.put(
        "information_ratio",
        error.value() == null
            ? error
            : Figure.ratio(
                Statistics.mean(active) * Math.sqrt(perYear),
                deviation,
                "the returns are those of the benchmark"));
  }

  private Figure capture(int sign, String whenNone) {
    double mine = 0;
    double theirs = 0;
    for (int i = 0; i < own.length; i++) {
      if (Math.signum(other[i]) == sign) {
        mine += own[i];
        theirs += other[i];
      }
    }
    Figure enough = enough(0);
    return enough.value() == null ? enough : Figure.ratio(mine, theirs, whenNone);
  }

  private Figure varied(double value) {
    Figure enough = enough(0);
    if (enough.value() != null && Statistics.isConstant(other)) {
      return Figure.none(STEADY);
    }
    return enough.value() == null ? enough : Figure.of(value);
  }

  private Figure enough(double value) {
    if (!daily.solvent()) {
      return Figure.none(DailyReturns.INSOLVENT);
    }
    return own.length < 2 ? Figure.none(FEW) : Figure.of(value);
  }
}
