package stratlab.indicator;

import stratlab.market.Column;

/** The indicators of one line that swing around a middle, or between two bounds. */
public final class Oscillators {
  private final Line line;

  Oscillators(Line line) {
    this.line = line;
  }

  /**
   * Returns the relative strength index with another average than Wilder's; see {@link Line#rsi}.
   *
   * @param kind {@code SIMPLE} for D. Cutler's form
   */
  public Line rsi(int period, MovingAverage kind) {
    return rmi(period, 1, kind, "RSI " + kind.sign());
  }

  private Line rmi(int period, int lookback, MovingAverage kind, String indicator) {
    Line.check(indicator, period);
    return line.derive(
            line.named(indicator, period),
            line.barsNeeded() + period + lookback - 1,
            Pane.OWN,
            () ->
                Column.of(RelativeStrength.index(line.column().toArray(), period, lookback, kind)))
        .registered();
  }

  /**
   * Returns the convergence of two exponential averages (G. Appel): the fast less the slow one, the
   * exponential average of that, and the difference of both.
   */
  public Macd macd(int fast, int slow, int signal) {
    Line quick = MovingAverage.EXPONENTIAL.over(line, fast);
    Line calm = MovingAverage.EXPONENTIAL.over(line, slow);
    Line macd =
        line.derive(
                line.named("MACD", fast, slow),
                Math.max(quick.barsNeeded(), calm.barsNeeded()),
                Pane.OWN,
                () ->
                    Column.of(Arithmetic.minus(quick.column().toArray(), calm.column().toArray())))
            .registered();
    return withSignal(macd, signal);
  }

  private static Macd withSignal(Line line, int period) {
    Line signal = MovingAverage.EXPONENTIAL.over(line, period).registered();
    Line histogram =
        line.derive(
                "(" + line.name() + " - " + signal.name() + ")",
                signal.barsNeeded(),
                Pane.OWN,
                () ->
                    Column.of(Arithmetic.minus(line.column().toArray(), signal.column().toArray())))
            .registered();
    return new Macd(line, signal, histogram);
  }

  /** Returns the difference to the value {@code period} bars before. */
  public Line momentum(int period) {
    Line.check("Momentum", period);
    return line.derive(
            line.named("Momentum", period),
            line.barsNeeded() + period,
            Pane.OWN,
            () -> {
              double[] values = line.column().toArray();
              return Column.of(Arithmetic.minus(values, Arithmetic.shifted(values, period)));
            })
        .registered();
  }
}
