package stratlab.analytics.evidence;

import java.util.List;
import stratlab.analytics.evidence.Evidence.Simulation;
import stratlab.analytics.series.DailyReturns;
import stratlab.analytics.statistics.Figure;
import stratlab.analytics.statistics.SeededRandom;
import stratlab.analytics.statistics.Statistics;

/**
 * Confidence intervals by the stationary block bootstrap (Politis and Romano, 1994): a resample is
 * as many daily returns as there were, in stretches that begin anywhere, have geometric lengths and
 * go on from the last day to the first.
 *
 * <p>The mean length of a stretch is the cube root of the number of days, rounded. There are 1000
 * resamples, or as many as draw 2,000,000 days in all if that is fewer, but never fewer than 100.
 */
public final class ReturnBootstrap {
  static final int FEWEST_DAYS = 20;
  private static final String FEW = "fewer than " + FEWEST_DAYS + " daily returns";
  private static final int MOST = 1000;
  private static final int FEWEST = 100;
  private static final int WORK = 2_000_000;
  private static final double LOW = 0.025;
  private static final double HIGH = 0.975;
  private static final SimulationBands GROWTH =
      new SimulationBands("cagr", "Yearly growth (CAGR)", "fraction");
  private static final SimulationBands SHARPE =
      new SimulationBands("sharpe", "Sharpe ratio", "ratio");
  private static final SimulationBands DRAWDOWN =
      new SimulationBands("max_drawdown", "Maximum drawdown (days)", "fraction");

  private final DailyReturns daily;
  private final double[] returns;
  private final double[] logarithms;

  private double sum;
  private double squares;

  /** Logarithms of the value, of its peak, and of the greatest fall from one, from 0. */
  private double value;

  private double peak;
  private double fall;

  private ReturnBootstrap(DailyReturns daily) {
    this.daily = daily;
    this.returns = daily.returns();
    this.logarithms = new double[returns.length];
    for (int day = 0; day < returns.length; day++) {
      logarithms[day] = Math.log1p(returns[day]);
    }
  }

  public static Simulation of(DailyReturns daily) {
    if (!daily.solvent() || daily.size() < FEWEST_DAYS) {
      String reason = daily.solvent() ? FEW : DailyReturns.INSOLVENT;
      return simulation(
          daily.size(),
          0,
          List.of(GROWTH.none(reason), SHARPE.none(reason), DRAWDOWN.none(reason)));
    }
    return new ReturnBootstrap(daily).simulation();
  }

  private static Simulation simulation(int days, int resamples, List<Evidence.Band> bands) {
    return new Simulation(
        "bootstrap",
        "Confidence intervals of 95 %",
        "Stationary block bootstrap of the daily returns (Politis and Romano, 1994). The stretches"
            + " have geometric lengths with the cube root of the number of days as their mean; 1000"
            + " resamples, above 2000 days 2,000,000 / days, at least 100. A resample that does not"
            + " vary has a Sharpe ratio of 0.",
        days,
        resamples,
        blockLength(days),
        LOW,
        HIGH,
        bands);
  }

  /** Returns the mean length of a stretch. */
  static int blockLength(int days) {
    return (int) Math.max(1, Math.round(Math.cbrt(days)));
  }

  /** Returns how many resamples are made. */
  static int resamples(int days) {
    return Math.clamp(WORK / days, FEWEST, MOST);
  }

  private Simulation simulation() {
    int days = returns.length;
    int resamples = resamples(days);
    double[] growths = new double[resamples];
    double[] sharpes = new double[resamples];
    double[] drawdowns = new double[resamples];
    SeededRandom draws = new SeededRandom(Evidence.SEED);
    double[] lasting = SeededRandom.lasting(blockLength(days));
    for (int resample = 0; resample < resamples; resample++) {
      begin();
      draw(draws, lasting);
      growths[resample] = growth();
      sharpes[resample] = sharpe();
      drawdowns[resample] = drawdown();
    }
    begin();
    walk(0, days);
    return simulation(
        days,
        resamples,
        List.of(
            growth(growths),
            Statistics.isConstant(returns)
                ? SHARPE.none(DailyReturns.STEADY)
                : SHARPE.of(sharpe(), sharpes, LOW, HIGH),
            DRAWDOWN.of(drawdown(), drawdowns, LOW, HIGH)));
  }

  private Evidence.Band growth(double[] growths) {
    Figure growth = daily.compounded(Figure.of(growth()));
    return growth.value() == null
        ? GROWTH.none(String.valueOf(growth.reason()))
        : GROWTH.of(growth.value(), growths, LOW, HIGH);
  }

  private void begin() {
    sum = 0;
    squares = 0;
    value = 0;
    peak = 0;
    fall = 0;
  }

  private void draw(SeededRandom draws, double[] lasting) {
    int days = returns.length;
    int left = days;
    while (left > 0) {
      int from = draws.index(days);
      int length = Math.min(left, draws.length(lasting));
      left -= length;
      while (length > 0) {
        int to = Math.min(days, from + length);
        walk(from, to);
        length -= to - from;
        from = 0;
      }
    }
  }

  private void walk(int from, int to) {
    double sum = this.sum;
    double squares = this.squares;
    double value = this.value;
    double peak = this.peak;
    double fall = this.fall;
    for (int day = from; day < to; day++) {
      double earned = returns[day];
      sum += earned;
      squares += earned * earned;
      value += logarithms[day];
      peak = value > peak ? value : peak;
      fall = peak - value > fall ? peak - value : fall;
    }
    this.sum = sum;
    this.squares = squares;
    this.value = value;
    this.peak = peak;
    this.fall = fall;
  }

  private double growth() {
    return Math.expm1(value / daily.years());
  }

  private double sharpe() {
    int days = returns.length;
    double mean = sum / days;
    double variance = (squares - sum * mean) / (days - 1);
    return variance > 0 ? mean / Math.sqrt(variance) * Math.sqrt(daily.perYear()) : 0;
  }

  private double drawdown() {
    return -Math.expm1(-fall);
  }
}
