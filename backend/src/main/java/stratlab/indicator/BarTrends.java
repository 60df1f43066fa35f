package stratlab.indicator;

import java.util.function.Supplier;
import stratlab.indicator.kernel.Arithmetic;
import stratlab.indicator.kernel.MovingAverages;
import stratlab.indicator.kernel.PeriodCheck;
import stratlab.indicator.kernel.Ranges;
import stratlab.indicator.kernel.Windows;
import stratlab.market.Bars;

/** The indicators over highs, lows and closes that say where prices are heading. */
public final class BarTrends {
  private final Feed feed;
  private final Bars bars;

  BarTrends(Feed feed, Bars bars) {
    this.feed = feed;
    this.bars = bars;
  }

  /**
   * Returns Wilder's directional movement, 0 to 100: the directional indicators +DI and −DI, and
   * the average directional index ADX of both. Where nothing moved an indicator is 0.
   */
  public Directional directional(int period) {
    Line plus = direction("+DI", period, () -> Ranges.plusMovement(bars));
    Line minus = direction("-DI", period, () -> Ranges.minusMovement(bars));
    Line adx = adx(period, plus, minus);
    return new Directional(plus.registered(), minus.registered(), adx.registered());
  }

  /** Returns the mean of the ADX and the one {@code period} bars ago. */
  public Line adxr(int period) {
    Line plus = direction("+DI", period, () -> Ranges.plusMovement(bars));
    Line minus = direction("-DI", period, () -> Ranges.minusMovement(bars));
    Line adx = adx(period, plus, minus);
    return feed.line(
            Names.of("ADXR", period),
            3 * period,
            () -> {
              double[] now = adx.values();
              return Arithmetic.mixed(0.5, now, 0.5, Arithmetic.shifted(now, period));
            })
        .registered();
  }

  private Line direction(String indicator, int period, Supplier<double[]> movement) {
    Line range = feed.averageRange(period, MovingAverage.WILDER);
    return feed.line(
        Names.of(indicator, period),
        period + 1,
        () -> {
          double[] moves = MovingAverages.wilder(movement.get(), period);
          return Arithmetic.safeRatio(100, moves, range.values());
        });
  }

  private Line adx(int period, Line plus, Line minus) {
    return feed.line(
        Names.of("ADX", period),
        2 * period,
        () -> MovingAverages.wilder(Ranges.imbalance(plus.values(), minus.values()), period));
  }

  /**
   * Returns the vortex of E. Botes and D. Siepman: the distances of the highs from the lows before
   * them, and of the lows from the highs before them, in relation to the true ranges. NaN where
   * prices did not move.
   */
  public Vortex vortex(int period) {
    PeriodCheck.check("Vortex", period);
    return new Vortex(
        vortex("Vortex+", period, () -> Ranges.stretches(bars.high(), bars.low())),
        vortex("Vortex-", period, () -> Ranges.stretches(bars.low(), bars.high())));
  }

  private Line vortex(String indicator, int period, Supplier<double[]> stretches) {
    return feed.line(
            Names.of(indicator, period),
            period + 1,
            () ->
                Arithmetic.ratio(
                    1,
                    Windows.sums(stretches.get(), period),
                    Windows.sums(Ranges.trueRange(bars), period)))
        .registered();
  }

  /**
   * Returns T. Chande's Aroon: 100 when the highest high (lowest low) of the last {@code period +
   * 1} bars is the current one's, 0 when it is {@code period} bars old. Of equal ones the newest
   * counts.
   */
  public Aroon aroon(int period) {
    PeriodCheck.check("Aroon", period);
    Line up = aroon("Aroon up", period, () -> Ranges.freshness(bars.high(), period, 1));
    Line down = aroon("Aroon down", period, () -> Ranges.freshness(bars.low(), period, -1));
    return new Aroon(
        up, down, aroon("Aroon", period, () -> Arithmetic.minus(up.values(), down.values())));
  }

  private Line aroon(String name, int period, Supplier<double[]> values) {
    return feed.line(Names.of(name, period), period + 1, values).registered();
  }

  /**
   * Returns Ichimoku's lines, each the middle between the highest high and the lowest low of its
   * bars. Customarily 9, 26, 52, 26.
   *
   * @param lead how many bars ahead the spans are drawn: the current ones are that old
   */
  public Ichimoku ichimoku(int conversion, int base, int span, int lead) {
    PeriodCheck.check("Ichimoku", Math.min(Math.min(conversion, base), Math.min(span, lead)));
    Line quick = middle("Tenkan", conversion);
    Line calm = middle("Kijun", base);
    Line wide = middle("Middle", span);
    Line spanA =
        feed.priceLine(
            Names.of("Senkou A", conversion, base, lead),
            Math.max(conversion, base) + lead,
            () ->
                Arithmetic.shifted(
                    Arithmetic.mixed(0.5, quick.values(), 0.5, calm.values()), lead));
    Line spanB =
        feed.priceLine(
            Names.of("Senkou B", span, lead),
            span + lead,
            () -> Arithmetic.shifted(wide.values(), lead));
    return new Ichimoku(
        quick.registered(), calm.registered(), spanA.registered(), spanB.registered());
  }

  private Line middle(String name, int period) {
    return feed.priceLine(
        Names.of(name, period),
        period,
        () ->
            Arithmetic.mixed(
                0.5,
                Windows.highest(bars.high().toArray(), period),
                0.5,
                Windows.lowest(bars.low().toArray(), period)));
  }

  /**
   * Returns Wilder's parabolic stop and reverse. It starts at the second bar, below it when that
   * closes as high as the first or higher.
   *
   * @param step by which it speeds up with every new extreme; customarily 0.02
   * @param limit of its speed; customarily 0.2
   */
  public Line parabolicSar(double step, double limit) {
    return feed.priceLine(
            Names.of("ParabolicSAR", step, limit), 2, () -> Candles.stops(bars, step, limit))
        .registered();
  }

  /**
   * Returns O. Seban's supertrend: a stop at a multiple of the average true range from the middle
   * of the bar, which only ever moves towards the price and changes sides when a close passes it.
   * Below the close it says that prices rise, above it that they fall. Customarily 10, 3.
   *
   * @param factor how many average true ranges, above 0
   */
  public Line superTrend(int period, double factor) {
    Line range = feed.averageRange(period, MovingAverage.WILDER);
    return feed.priceLine(
            Names.of("SuperTrend", period, factor),
            period + 1,
            () -> Candles.trailed(bars, range.values(), factor))
        .registered();
  }

  /** Returns averaged candles; the first open is the middle between open and close of its bar. */
  public HeikinAshi heikinAshi() {
    Line close = feed.priceLine("HA close", 1, () -> Candles.closes(bars));
    Line open = feed.priceLine("HA open", 1, () -> Candles.opens(bars, close.values()));
    Line high = feed.priceLine("HA high", 2, () -> Candles.highs(bars, open, close));
    Line low = feed.priceLine("HA low", 2, () -> Candles.lows(bars, open, close));
    return new HeikinAshi(
        open.registered(), high.registered(), low.registered(), close.registered());
  }
}
