package stratlab.indicator;

import java.util.function.Supplier;
import stratlab.indicator.kernel.Arithmetic;
import stratlab.indicator.kernel.PeriodCheck;
import stratlab.indicator.kernel.Ranges;
import stratlab.indicator.kernel.Windows;
import stratlab.market.Bars;
import stratlab.market.Column;

/** The indicators over highs, lows and closes that swing around a middle, or between two bounds. */
public final class BarOscillators {
  private final Feed feed;
  private final Bars bars;

  BarOscillators(Feed feed, Bars bars) {
    this.feed = feed;
    this.bars = bars;
  }

  /**
   * Returns G. Lane's slow stochastic: %K is the average over {@code fast} bars of where the close
   * lies in the range of the last {@code period}, 0 to 100; %D is its average over {@code slow}.
   * Where there was no range it lies at 0. Customarily 14, 3, 3.
   */
  public Stochastic stochastic(int period, int fast, int slow) {
    FullStochastic full = full(period, fast, slow);
    return new Stochastic(full.d().registered(), full.slowD().registered());
  }

  /** Returns the fast stochastic: the raw %K and its average over {@code fast} bars. */
  public Stochastic stochasticFast(int period, int fast) {
    FullStochastic full = full(period, fast, 1);
    return new Stochastic(full.k().registered(), full.d().registered());
  }

  /** Returns the fast and the slow {@link #stochastic} in one. */
  public FullStochastic stochasticFull(int period, int fast, int slow) {
    FullStochastic full = full(period, fast, slow);
    return new FullStochastic(
        full.k().registered(), full.d().registered(), full.slowD().registered());
  }

  private FullStochastic full(int period, int fast, int slow) {
    PeriodCheck.check("Stochastic", period);
    Line raw = feed.line(Names.of("Stochastic", period), period, () -> Ranges.place(bars, period));
    Line once = MovingAverage.SIMPLE.over(raw, fast);
    return new FullStochastic(raw, once, MovingAverage.SIMPLE.over(once, slow));
  }

  /**
   * Returns L. Williams' %R: how far the close lies below the highest high, −100 to 0; NaN where
   * there was no range.
   */
  public Line williamsR(int period) {
    return made("WilliamsR", period, period, () -> Ranges.williams(bars, period));
  }

  /**
   * Returns D. Lambert's commodity channel index of the typical price, in Backtrader's form: the
   * mean deviation is that of each value from the average of its own bar, and the first value comes
   * at bar {@code 2·period − 1}. NaN where nothing deviates.
   */
  public Line cci(int period) {
    return made("CCI", period, 2 * period - 1, () -> Ranges.channelIndex(bars, period));
  }

  /**
   * Returns L. Williams' ultimate oscillator, 0 to 100: the pressure of buyers over three periods,
   * weighted 4, 2 and 1. Customarily 7, 14, 28. NaN where prices did not move.
   */
  public Line ultimate(int quick, int middle, int slow) {
    PeriodCheck.check("UltimateOscillator", Math.min(quick, Math.min(middle, slow)));
    return feed.line(
            Names.of("UltimateOscillator", quick, middle, slow),
            Math.max(quick, Math.max(middle, slow)) + 1,
            () -> Ranges.ultimate(bars, quick, middle, slow))
        .registered();
  }

  /**
   * Returns B. Williams' awesome oscillator: the fast less the slow simple average of the middle of
   * each bar. Customarily 5, 34.
   */
  public Line awesome(int fast, int slow) {
    return awesomeLine(fast, slow).registered();
  }

  private Line awesomeLine(int fast, int slow) {
    Line middle = feed.median();
    Line quick = MovingAverage.SIMPLE.over(middle, fast);
    Line calm = MovingAverage.SIMPLE.over(middle, slow);
    return feed.line(
        Names.of("AwesomeOscillator", fast, slow),
        Math.max(fast, slow),
        () -> Arithmetic.minus(quick.values(), calm.values()));
  }

  /** Returns the {@link #awesome} oscillator of 5 and 34 bars less its own simple average. */
  public Line acceleration(int period) {
    Line awesome = awesomeLine(5, 34);
    Line average = MovingAverage.SIMPLE.over(awesome, period);
    return feed.line(
            Names.of("AccelDecOscillator", period),
            average.barsNeeded(),
            () -> Arithmetic.minus(awesome.values(), average.values()))
        .registered();
  }

  /** Returns M. Johnson's oscillator: how many average true ranges the close is off its average. */
  public Line prettyGood(int period) {
    Line average = MovingAverage.SIMPLE.over(feed.close(), period);
    Line range = feed.averageRange(period, MovingAverage.WILDER);
    return made(
        "PrettyGoodOscillator",
        period,
        period + 1,
        () ->
            Arithmetic.ratio(
                1, Arithmetic.minus(bars.close().toArray(), average.values()), range.values()));
  }

  /**
   * Returns D. Varadi's DV2, 0 to 100: the rank over {@code period} bars of the averaged close in
   * relation to the middle of its bar. Customarily 252, 2.
   */
  public Line dv2(int period, int smoothing) {
    PeriodCheck.check("DV2", Math.min(period, smoothing));
    return feed.line(
            Names.of("DV2", period, smoothing),
            period + smoothing - 1,
            () -> {
              double[] place = Arithmetic.ratio(1, bars.close().toArray(), feed.median().values());
              double[] means = Windows.means(Column.of(place), smoothing);
              return Arithmetic.times(100, Windows.ranks(means, period));
            })
        .registered();
  }

  private Line made(String indicator, int period, int barsNeeded, Supplier<double[]> values) {
    PeriodCheck.check(indicator, period);
    return feed.line(Names.of(indicator, period), barsNeeded, values).registered();
  }
}
