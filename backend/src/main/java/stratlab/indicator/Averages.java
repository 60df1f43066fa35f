package stratlab.indicator;

import java.util.function.Supplier;
import stratlab.indicator.kernel.Arithmetic;
import stratlab.indicator.kernel.MovingAverages;
import stratlab.indicator.kernel.PeriodCheck;

/** The moving averages of one line. Periods are in bars, 1 or more. */
public final class Averages {
  private final Line line;

  Averages(Line line) {
    this.line = line;
  }

  /** Returns the average of a kind. */
  public Line of(MovingAverage kind, int period) {
    return kind.over(line, period).registered();
  }

  /**
   * Returns the weighted average: the newest value counts {@code period} times, the oldest once.
   */
  public Line wma(int period) {
    return of(MovingAverage.WEIGHTED, period);
  }

  /** Returns the double exponential average 2·e₁ − e₂, each eₙ the average of the one before it. */
  public Line dema(int period) {
    Line once = MovingAverage.EXPONENTIAL.over(line, period);
    return made(
        line.named("DEMA", period),
        2 * (period - 1),
        () -> {
          double[] twice = MovingAverages.exponential(once.values(), period);
          return Arithmetic.mixed(2, once.values(), -1, twice);
        });
  }

  /** Returns the triple exponential average 3·e₁ − 3·e₂ + e₃ (P. Mulloy, 1994). */
  public Line tema(int period) {
    Line once = MovingAverage.EXPONENTIAL.over(line, period);
    return made(
        line.named("TEMA", period),
        3 * (period - 1),
        () -> {
          double[] twice = MovingAverages.exponential(once.values(), period);
          double[] thrice = MovingAverages.exponential(twice, period);
          return Arithmetic.plus(Arithmetic.mixed(3, once.values(), -3, twice), thrice);
        });
  }

  /**
   * Returns A. Hull's average: over ⌊√period⌋ bars, weighted, of twice the weighted average of half
   * the period (rounded down) less that of the whole.
   *
   * @param period bars, 2 or more
   */
  public Line hull(int period) {
    PeriodCheck.check("HMA", period, 2);
    return made(line.named("HMA", period), hullBars(period), () -> hull(line, period));
  }

  private static double[] hull(Line line, int period) {
    double[] half = MovingAverages.weighted(line.column(), period / 2);
    double[] whole = MovingAverages.weighted(line.column(), period);
    return MovingAverages.weighted(Arithmetic.mixed(2, half, -1, whole), root(period));
  }

  private static int hullBars(int period) {
    return period - 1 + root(period) - 1;
  }

  private static int root(int period) {
    return (int) Math.sqrt(period);
  }

  /**
   * Returns P. Kaufman's adaptive average, which follows closely where prices run straight and
   * hardly where they go to and fro. Customarily 30, 2, 30 (or 10, 2, 30).
   *
   * @param fast period of the exponential average that it resembles where prices run straight
   * @param slow period of the one that it resembles where they only go to and fro
   */
  public Line kama(int period, int fast, int slow) {
    PeriodCheck.check("KAMA", Math.min(period, Math.min(fast, slow)));
    return made(
        line.named("KAMA", period, fast, slow),
        period,
        () -> MovingAverages.adaptive(line.values(), period, fast, slow));
  }

  /** Returns the exponential average of twice the value less that of ⌊(period − 1)/2⌋ bars ago. */
  public Line zlema(int period) {
    PeriodCheck.check("ZLEMA", period);
    int lag = (period - 1) / 2;
    return made(
        line.named("ZLEMA", period),
        lag + period - 1,
        () -> {
          double[] values = line.values();
          double[] ahead = Arithmetic.mixed(2, values, -1, Arithmetic.shifted(values, lag));
          return MovingAverages.exponential(ahead, period);
        });
  }

  /**
   * Returns the zero-lag average of J. Ehlers and R. Way: an exponential one corrected by the gain
   * that would have come nearest to the value.
   *
   * @param gainLimit the greatest gain either way, in tenths; customarily 50
   */
  public Line zeroLag(int period, int gainLimit) {
    PeriodCheck.check("ZeroLag", period);
    return made(
        line.named("ZeroLag", period, gainLimit),
        period - 1,
        () -> MovingAverages.errorCorrecting(line.values(), period, gainLimit));
  }

  /**
   * Returns N. Dickson's average, the mean of a {@link #zeroLag} and a {@link #hull} one.
   * Customarily 30, 50, 7.
   */
  public Line dickson(int period, int gainLimit, int hullPeriod) {
    PeriodCheck.check("Dickson", period);
    PeriodCheck.check("Dickson", hullPeriod, 2);
    return made(
        line.named("Dickson", period, gainLimit, hullPeriod),
        Math.max(period - 1, hullBars(hullPeriod)),
        () -> {
          double[] corrected = MovingAverages.errorCorrecting(line.values(), period, gainLimit);
          return Arithmetic.mixed(0.5, corrected, 0.5, hull(line, hullPeriod));
        });
  }

  private Line made(String name, int moreBars, Supplier<double[]> values) {
    return line.derive(name, line.barsNeeded() + moreBars, line.pane(), values).registered();
  }
}
