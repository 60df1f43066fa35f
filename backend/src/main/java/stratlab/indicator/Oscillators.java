package stratlab.indicator;

import java.util.List;
import java.util.function.BinaryOperator;
import java.util.function.Supplier;
import java.util.stream.Stream;
import stratlab.indicator.kernel.Arithmetic;
import stratlab.indicator.kernel.Changes;
import stratlab.indicator.kernel.PeriodCheck;

/** The indicators of one line that swing around a middle, or between two bounds. */
public final class Oscillators {
  private final Line line;

  Oscillators(Line line) {
    this.line = line;
  }

  Line rsi(int period) {
    return strength("RSI", period, 1, MovingAverage.WILDER, line.named("RSI", period));
  }

  /**
   * Returns the relative strength index with another average than Wilder's; see {@link Line#rsi}.
   *
   * @param kind {@code SIMPLE} for D. Cutler's form
   */
  public Line rsi(int period, MovingAverage kind) {
    return strength(
        "RSI " + kind.symbol(), period, 1, kind, line.named("RSI " + kind.symbol(), period));
  }

  /**
   * Returns R. Altman's relative momentum index: a relative strength index of the changes over more
   * than one bar.
   */
  public Line rmi(int period, int lookback) {
    String name = line.named("RMI", period, lookback);
    return strength("RMI", period, lookback, MovingAverage.WILDER, name);
  }

  private Line strength(
      String indicator, int period, int lookback, MovingAverage kind, String name) {
    PeriodCheck.check(indicator, Math.min(period, lookback));
    return made(
        name,
        period + lookback - 1,
        () -> RelativeStrength.index(line.values(), period, lookback, kind));
  }

  /**
   * Returns J. Ehlers' relative strength index over a Laguerre filter, 0 to 1. The filter starts
   * from 0, so that its first values say little.
   *
   * @param bars with which it starts; customarily 6
   * @param gamma how much the filter remembers, 0 to below 1; customarily 0.5
   */
  public Line laguerreRsi(int bars, double gamma) {
    PeriodCheck.check("LaguerreRSI", bars);
    return made(
        line.named("LaguerreRSI", bars, gamma),
        bars - 1,
        () -> RelativeStrength.laguerre(line.values(), bars, gamma));
  }

  /**
   * Returns G. Appel's convergence of two exponential averages: the fast less the slow one, the
   * exponential average of that, and the difference of both. Customarily 12, 26, 9.
   */
  public Macd macd(int fast, int slow, int signal) {
    Line quick = MovingAverage.EXPONENTIAL.over(line, fast);
    Line calm = MovingAverage.EXPONENTIAL.over(line, slow);
    return withSignal(
        "MACD", fast, slow, signal, () -> Arithmetic.minus(quick.values(), calm.values()));
  }

  /** Returns the {@link #macd} as a percentage of the slow average. */
  public Macd ppo(int fast, int slow, int signal) {
    return percentage("PPO", fast, slow, signal, slow);
  }

  /** Returns the {@link #macd} as a percentage of the fast average. */
  public Macd ppoShort(int fast, int slow, int signal) {
    return percentage("PPOShort", fast, slow, signal, fast);
  }

  private Macd percentage(String indicator, int fast, int slow, int signal, int whole) {
    Line quick = MovingAverage.EXPONENTIAL.over(line, fast);
    Line calm = MovingAverage.EXPONENTIAL.over(line, slow);
    Line base = MovingAverage.EXPONENTIAL.over(line, whole);
    return withSignal(
        indicator,
        fast,
        slow,
        signal,
        () ->
            Arithmetic.ratio(100, Arithmetic.minus(quick.values(), calm.values()), base.values()));
  }

  private Macd withSignal(
      String indicator, int fast, int slow, int signal, Supplier<double[]> values) {
    Line macd = made(line.named(indicator, fast, slow), Math.max(fast, slow) - 1, values);
    Line average = macd.ema(signal);
    Line histogram =
        made(
            line.named(indicator + " histogram", fast, slow, signal),
            average.barsNeeded() - line.barsNeeded(),
            () -> Arithmetic.minus(macd.values(), average.values()));
    return new Macd(macd, average, histogram);
  }

  /** Returns the change since {@code period} bars before. */
  public Line momentum(int period) {
    return change("Momentum", period, Arithmetic::minus);
  }

  /** Returns the value as a percentage of that of {@code period} bars before. */
  public Line momentumOscillator(int period) {
    return change("MomentumOsc", period, (now, then) -> Arithmetic.ratio(100, now, then));
  }

  /** Returns the change since {@code period} bars before as a fraction: 0.25 is 25 %. */
  public Line roc(int period) {
    return change("ROC", period, (now, then) -> Changes.relative(1, now, then));
  }

  /** Returns the change since {@code period} bars before in percent. */
  public Line roc100(int period) {
    return change("ROC100", period, (now, then) -> Changes.relative(100, now, then));
  }

  /** Returns the rise since the bar before, negative for a fall. */
  public Line upMove() {
    return made(line.named("UpMove"), 1, () -> Changes.of(line.values(), 1, Arithmetic::minus));
  }

  /** Returns the fall since the bar before, negative for a rise. */
  public Line downMove() {
    return made(
        line.named("DownMove"),
        1,
        () -> Changes.of(line.values(), 1, (now, then) -> Arithmetic.minus(then, now)));
  }

  private Line change(String indicator, int period, BinaryOperator<double[]> change) {
    PeriodCheck.check(indicator, period);
    return made(
        line.named(indicator, period), period, () -> Changes.of(line.values(), period, change));
  }

  /** Returns the change in percent, over one bar, of a thrice exponential average (J. Hutson). */
  public Line trix(int period) {
    PeriodCheck.check("TRIX", period);
    return made(
        line.named("TRIX", period),
        3 * (period - 1) + 1,
        () -> Changes.trix(line.values(), period));
  }

  /** Returns the {@link #trix} and its exponential average. */
  public WithSignal trix(int period, int signal) {
    Line trix = trix(period);
    return new WithSignal(trix, trix.ema(signal));
  }

  /**
   * Returns W. Blau's true strength index, −100 to 100: the twice averaged change over {@code
   * lookback} bars in relation to its twice averaged size. Customarily 25, 13, 1. NaN where nothing
   * changed.
   */
  public Line tsi(int first, int second, int lookback) {
    PeriodCheck.check("TSI", Math.min(lookback, Math.min(first, second)));
    return made(
        line.named("TSI", first, second, lookback),
        lookback + first - 1 + second - 1,
        () -> Changes.trueStrength(line.values(), first, second, lookback));
  }

  /** Returns M. Pring's know sure thing with its customary periods. */
  public WithSignal kst() {
    return kst(List.of(10, 15, 20, 30), List.of(10, 10, 10, 15), 9);
  }

  /**
   * Returns M. Pring's know sure thing: the sum of averaged changes in percent, the first counted
   * once, the second twice and so on; and its simple average.
   *
   * @param changes over how many bars each change goes
   * @param averages the period of each one's simple average, as many
   */
  public WithSignal kst(List<Integer> changes, List<Integer> averages, int signal) {
    if (changes.isEmpty() || changes.size() != averages.size()) {
      throw new IllegalArgumentException(
          "KST needs as many averages as changes, not " + averages + " for " + changes);
    }
    int bars = 0;
    for (int i = 0; i < changes.size(); i++) {
      PeriodCheck.check("KST", Math.min(changes.get(i), averages.get(i)));
      bars = Math.max(bars, changes.get(i) + averages.get(i) - 1);
    }
    double[] periods =
        Stream.of(changes, averages).flatMap(List::stream).mapToDouble(period -> period).toArray();
    Line kst =
        made(
            line.named("KST", periods),
            bars,
            () -> Changes.sureThing(line.values(), changes, averages));
    return new WithSignal(kst, kst.sma(signal));
  }

  /**
   * Returns the detrended price: the value less the simple average as it stood {@code period/2 − 1}
   * bars ago.
   */
  public Line dpo(int period) {
    int ago = Math.max(0, period / 2 - 1);
    Line average = MovingAverage.SIMPLE.over(line, period);
    return made(
        line.named("DPO", period),
        period - 1 + ago,
        () -> Arithmetic.minus(line.values(), Arithmetic.shifted(average.values(), ago)));
  }

  private Line made(String name, int moreBars, Supplier<double[]> values) {
    return line.derive(name, line.barsNeeded() + moreBars, Pane.OWN, values).registered();
  }
}
