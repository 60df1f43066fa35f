package stratlab.analytics.evidence;

import stratlab.analytics.series.DailyReturns;
import stratlab.analytics.statistics.Figure;
import stratlab.analytics.statistics.NormalDistribution;
import stratlab.analytics.statistics.Statistics;

/**
 * How far the Sharpe ratio of a run can be believed. It is that of a period, mean over deviation of
 * the returns (divisor n - 1), not scaled to a year: the formulas count periods.
 *
 * <p>An observed ratio scatters around the true one with a standard error that grows with thin
 * samples, losses larger than gains (negative skew) and fat tails (Bailey and Lopez de Prado, "The
 * Sharpe Ratio Efficient Frontier", 2012). The best of many trials is above 0 even if none is worth
 * anything, and has to be held against the maximum to be expected of so many (the same, "The
 * Deflated Sharpe Ratio", 2014).
 *
 * @param periods how many returns there are
 * @param sharpe of a period; without a value, nothing else has one
 * @param skew third central moment over the deviation cubed, with divisor n
 * @param kurtosis fourth central moment over the variance squared, with divisor n: the full
 *     kurtosis, 3 for a normal distribution, not the excess over it
 */
public record SharpeEvidence(int periods, Figure sharpe, Figure skew, Figure kurtosis) {
  private static final double EULER_MASCHERONI = 0.5772156649015329;

  /** Refuses a Sharpe ratio of fewer than two periods. */
  public SharpeEvidence {
    if (sharpe.value() != null && periods < 2) {
      throw new IllegalArgumentException("a Sharpe ratio of " + periods + " periods");
    }
  }

  /**
   * Takes the returns of a run, period by period. A return of -1 or less says that the account was
   * worth nothing any more, and those after it say nothing.
   *
   * @throws IllegalArgumentException when a return is not a number
   */
  public static SharpeEvidence of(double[] returns) {
    return of(returns, isSolvent(returns));
  }

  public static SharpeEvidence of(DailyReturns daily) {
    return of(daily.returns(), daily.solvent());
  }

  private static SharpeEvidence of(double[] returns, boolean solvent) {
    return new SharpeEvidence(
        returns.length,
        DailyReturns.figure(returns, solvent, true, ratio(returns)),
        DailyReturns.figure(returns, solvent, true, Statistics.moment(returns, 3)),
        DailyReturns.figure(returns, solvent, true, Statistics.moment(returns, 4)));
  }

  private static boolean isSolvent(double[] returns) {
    for (int period = 0; period < returns.length; period++) {
      if (returns[period] <= -1) {
        return false;
      }
      if (!Double.isFinite(returns[period])) {
        throw new IllegalArgumentException("return %d is not a number".formatted(period));
      }
    }
    return true;
  }

  /** Returns mean over deviation; not finite where the returns do not vary. */
  public static double ratio(double[] returns) {
    return Statistics.mean(returns) / Statistics.sampleDeviation(returns);
  }

  /**
   * Returns the chance that the true Sharpe ratio is above another one (PSR).
   *
   * @param benchmark of a period
   */
  public Figure probabilistic(double benchmark) {
    requireFinite(benchmark);
    Figure spread = spread();
    if (spread.value() == null || sharpe.value() == null) {
      return spread;
    }
    double over = sharpe.value() - benchmark;
    double score = over == 0 ? 0 : over * Math.sqrt(periods - 1.0) / Math.sqrt(spread.value());
    return Figure.of(NormalDistribution.cdf(score));
  }

  /**
   * Returns how many periods it takes to tell the Sharpe ratio from a lower one (MinTRL).
   *
   * @param benchmark of a period
   * @param confidence above 0.5 and below 1
   */
  public Figure minimumTrackRecord(double benchmark, double confidence) {
    requireFinite(benchmark);
    if (!(confidence > 0.5 && confidence < 1)) {
      throw new IllegalArgumentException(confidence + " is not a confidence between 0.5 and 1");
    }
    Figure spread = spread();
    if (spread.value() == null || sharpe.value() == null) {
      return spread;
    }
    double over = sharpe.value() - benchmark;
    if (over <= 0) {
      return Figure.none(
          "the Sharpe ratio is not above " + (benchmark == 0 ? "0" : "that of the benchmark"));
    }
    double normal = NormalDistribution.quantile(confidence);
    return Figure.of(1 + spread.value() * Math.pow(normal / over, 2));
  }

  /**
   * Returns the chance that the true Sharpe ratio is above what the best of many worthless trials
   * would show (DSR).
   *
   * @param variance of the Sharpe ratios of the trials, of a period
   * @param trials how many of them are independent, 1 or more
   */
  public Figure deflated(double variance, double trials) {
    return probabilistic(expectedMaximum(variance, trials));
  }

  /**
   * Returns the greatest Sharpe ratio to be expected of trials whose true one is 0. The formula is
   * made for many trials and falls below 0 for fewer than 1.284; since the best of any number of
   * them is expected to have 0 at least, and a single one has exactly 0, so it is there.
   *
   * @param variance of the Sharpe ratios of the trials, of a period
   * @param trials how many of them are independent, 1 or more
   */
  public static double expectedMaximum(double variance, double trials) {
    if (!(variance >= 0 && variance < Double.POSITIVE_INFINITY)) {
      throw new IllegalArgumentException(variance + " is not a variance");
    }
    if (!(trials >= 1 && trials < Double.POSITIVE_INFINITY)) {
      throw new IllegalArgumentException(trials + " is not a number of trials, 1 or more");
    }
    if (trials == 1) {
      return 0;
    }
    double maximum =
        -(1 - EULER_MASCHERONI) * NormalDistribution.quantile(1 / trials)
            - EULER_MASCHERONI * NormalDistribution.quantile(1 / trials / Math.E);
    return Math.sqrt(variance) * Math.max(0, maximum);
  }

  /** Returns the variance of the Sharpe ratios of trials (divisor n - 1); 0 for a single one. */
  public static double variance(double[] ratios) {
    for (double ratio : ratios) {
      requireFinite(ratio);
    }
    return ratios.length < 2 ? 0 : Math.pow(Statistics.sampleDeviation(ratios), 2);
  }

  /**
   * Returns the variance of the observed Sharpe ratio, times n - 1. It cannot be negative, as full
   * kurtosis is never below 1 + skew squared; rounding must not make it so.
   */
  private Figure spread() {
    if (sharpe.value() == null) {
      return sharpe;
    }
    if (skew.value() == null || kurtosis.value() == null) {
      return skew.value() == null ? skew : kurtosis;
    }
    double ratio = sharpe.value();
    double spread = 1 - skew.value() * ratio + (kurtosis.value() - 1) / 4 * ratio * ratio;
    return Figure.of(Math.max(0, spread));
  }

  private static void requireFinite(double ratio) {
    if (!Double.isFinite(ratio)) {
      throw new IllegalArgumentException(ratio + " is not a Sharpe ratio");
    }
  }
}
