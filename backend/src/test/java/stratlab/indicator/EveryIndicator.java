package stratlab.indicator;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.IntStream;
import stratlab.indicator.condition.Mask;
import stratlab.market.Panel;

/** Every line that can be asked for, under the name of its column in the recorded values. */
final class EveryIndicator {
  private static final Map<String, Function<List<Feed>, Line>> LINES = new LinkedHashMap<>();

  private EveryIndicator() {}

  /** Returns the names of the columns, {@code NAME(ARGUMENTS).line}. */
  static List<String> names() {
    return List.copyOf(LINES.keySet());
  }

  /** Makes a line in a run of its own. */
  static Line make(String name, Panel panel) {
    Scope scope = new Scope(new Columns(panel));
    List<Feed> feeds =
        IntStream.range(0, panel.sets()).mapToObj(set -> new Feed(scope, set)).toList();
    return LINES.get(name).apply(feeds);
  }

  private static void close(String name, Function<Line, Line> make) {
    LINES.put(name, feeds -> make.apply(feeds.getFirst().close()));
  }

  private static void bars(String name, Function<Feed, Line> make) {
    LINES.put(name, feeds -> make.apply(feeds.getFirst()));
  }

  static {
    close("SMA(20)", line -> line.sma(20));
    close("EMA(20)", line -> line.ema(20));
    close("WMA(20)", line -> line.averages().wma(20));
    close("SMMA(20)", line -> line.smma(20));
    close("DEMA(20)", line -> line.averages().dema(20));
    close("TEMA(20)", line -> line.averages().tema(20));
    close("HMA(20)", line -> line.averages().hull(20));
    close("KAMA(period=30;fast=2;slow=30)", line -> line.averages().kama(30, 2, 30));
    close("ZLEMA(20)", line -> line.averages().zlema(20));
    close("ZLIndicator(period=14;gainlimit=50)", line -> line.averages().zeroLag(14, 50));
    close(
        "DicksonMA(period=30;gainlimit=50;hperiod=7)", line -> line.averages().dickson(30, 50, 7));
  }

  static {
    close("Bollinger(20;2).mid", line -> line.statistics().bollinger(20, 2).middle());
    close("Bollinger(20;2).top", line -> line.statistics().bollinger(20, 2).upper());
    close("Bollinger(20;2).bot", line -> line.statistics().bollinger(20, 2).lower());
    close("BollingerPct(20;2).pctb", line -> line.statistics().percentB(20, 2));
    close("SMAEnvelope(20;perc=2.5).sma", line -> line.statistics().envelope(20, 2.5).middle());
    close("SMAEnvelope(20;perc=2.5).top", line -> line.statistics().envelope(20, 2.5).upper());
    close("SMAEnvelope(20;perc=2.5).bot", line -> line.statistics().envelope(20, 2.5).lower());
    bars("Highest(high;20)", feed -> feed.high().highest(20));
    bars("Lowest(low;20)", feed -> feed.low().lowest(20));
    close("StdDev(20)", line -> line.statistics().standardDeviation(20));
    close("MeanDev(20)", line -> line.statistics().meanDeviation(20));
    close("SumN(20)", line -> line.statistics().sum(20));
    close("PercentRank(50)", line -> line.statistics().percentRank(50));
    LINES.put(
        "Pearson(close A;close B;20)",
        feeds -> feeds.getFirst().close().statistics().correlation(feeds.getLast().close(), 20));
  }

  static {
    close("RSI(14)", line -> line.rsi(14));
    close("RSI_SMA(14)", line -> line.oscillators().rsi(14, MovingAverage.SIMPLE));
    close("RSI_EMA(14)", line -> line.oscillators().rsi(14, MovingAverage.EXPONENTIAL));
    close("RMI(20;lookback=5)", line -> line.oscillators().rmi(20, 5));
    close("LaguerreRSI(6;gamma=0.5)", line -> line.oscillators().laguerreRsi(6, 0.5));
    close("MACD(12;26;9).macd", line -> line.oscillators().macd(12, 26, 9).macd());
    close("MACD(12;26;9).signal", line -> line.oscillators().macd(12, 26, 9).signal());
    close("MACD(12;26;9).histo", line -> line.oscillators().macd(12, 26, 9).histogram());
    close("PPO(12;26;9).ppo", line -> line.oscillators().ppo(12, 26, 9).macd());
    close("PPO(12;26;9).signal", line -> line.oscillators().ppo(12, 26, 9).signal());
    close("PPO(12;26;9).histo", line -> line.oscillators().ppo(12, 26, 9).histogram());
    close("PPOShort(12;26;9).ppo", line -> line.oscillators().ppoShort(12, 26, 9).macd());
    close("PPOShort(12;26;9).signal", line -> line.oscillators().ppoShort(12, 26, 9).signal());
    close("PPOShort(12;26;9).histo", line -> line.oscillators().ppoShort(12, 26, 9).histogram());
    close("Momentum(12)", line -> line.oscillators().momentum(12));
    close("MomentumOsc(12;band=100)", line -> line.oscillators().momentumOscillator(12));
    close("ROC(12)", line -> line.oscillators().roc(12));
    close("ROC100(12)", line -> line.oscillators().roc100(12));
    close("PercentChange(30)", line -> line.oscillators().roc(30));
    close("UpMove()", line -> line.oscillators().upMove());
    close("DownMove()", line -> line.oscillators().downMove());
    close("Trix(15;roc=1)", line -> line.oscillators().trix(15));
    close("TrixSignal(15;sig=9).trix", line -> line.oscillators().trix(15, 9).line());
    close("TrixSignal(15;sig=9).signal", line -> line.oscillators().trix(15, 9).signal());
    close("TSI(25;13;pchange=1)", line -> line.oscillators().tsi(25, 13, 1));
    close("KST(10;15;20;30/10;10;10;10;15/9).kst", line -> line.oscillators().kst().line());
    close("KST(10;15;20;30/10;10;10;10;15/9).signal", line -> line.oscillators().kst().signal());
    close("DPO(20)", line -> line.oscillators().dpo(20));
  }

  static {
    bars("Stochastic(14;dfast=3;dslow=3).percK", feed -> feed.stochastic(14, 3, 3).k());
    bars("Stochastic(14;dfast=3;dslow=3).percD", feed -> feed.stochastic(14, 3, 3).d());
    bars("StochasticFast(14;dfast=3).percK", feed -> feed.oscillators().stochasticFast(14, 3).k());
    bars("StochasticFast(14;dfast=3).percD", feed -> feed.oscillators().stochasticFast(14, 3).d());
    bars(
        "StochasticFull(14;dfast=3;dslow=3).percK",
        feed -> feed.oscillators().stochasticFull(14, 3, 3).k());
    bars(
        "StochasticFull(14;dfast=3;dslow=3).percD",
        feed -> feed.oscillators().stochasticFull(14, 3, 3).d());
    bars(
        "StochasticFull(14;dfast=3;dslow=3).percDSlow",
        feed -> feed.oscillators().stochasticFull(14, 3, 3).slowD());
    bars("WilliamsR(14)", feed -> feed.oscillators().williamsR(14));
    bars("CCI(20;factor=0.015)", feed -> feed.cci(20));
    bars("UltimateOscillator(7;14;28)", feed -> feed.oscillators().ultimate(7, 14, 28));
    bars("AwesomeOscillator(5;34)", feed -> feed.oscillators().awesome(5, 34));
    bars("AccelDecOscillator(5)", feed -> feed.oscillators().acceleration(5));
    bars("PrettyGoodOscillator(14)", feed -> feed.oscillators().prettyGood(14));
    bars("DV2(period=252;maperiod=2)", feed -> feed.oscillators().dv2(252, 2));
  }

  static {
    bars("TrueRange()", Feed::trueRange);
    bars("ATR(14)", feed -> feed.atr(14));
    bars("ATR_SMA(14)", feed -> feed.atr(14, MovingAverage.SIMPLE));
    bars("DM(14).plusDI", feed -> feed.directional(14).plus());
    bars("DM(14).minusDI", feed -> feed.directional(14).minus());
    bars("DM(14).adx", feed -> feed.directional(14).adx());
    bars("ADXR(14).adx", feed -> feed.directional(14).adx());
    bars("ADXR(14).adxr", feed -> feed.trends().adxr(14));
    bars("Vortex(14).vi_plus", feed -> feed.trends().vortex(14).plus());
    bars("Vortex(14).vi_minus", feed -> feed.trends().vortex(14).minus());
    bars("AroonUpDown(14).aroonup", feed -> feed.trends().aroon(14).up());
    bars("AroonUpDown(14).aroondown", feed -> feed.trends().aroon(14).down());
    bars("AroonOscillator(14)", feed -> feed.trends().aroon(14).oscillator());
    String cloud = "Ichimoku(9;26;52;senkou_lead=26;chikou=26).";
    bars(cloud + "tenkan_sen", feed -> feed.trends().ichimoku(9, 26, 52, 26).conversion());
    bars(cloud + "kijun_sen", feed -> feed.trends().ichimoku(9, 26, 52, 26).base());
    bars(cloud + "senkou_span_a", feed -> feed.trends().ichimoku(9, 26, 52, 26).spanA());
    bars(cloud + "senkou_span_b", feed -> feed.trends().ichimoku(9, 26, 52, 26).spanB());
    bars(
        "ParabolicSAR(period=2;af=0.02;afmax=0.20)", feed -> feed.trends().parabolicSar(0.02, 0.2));
    bars("SuperTrend(10;3)", feed -> feed.trends().superTrend(10, 3));
    bars("HeikinAshi().ha_open", feed -> feed.trends().heikinAshi().open());
    bars("HeikinAshi().ha_high", feed -> feed.trends().heikinAshi().high());
    bars("HeikinAshi().ha_low", feed -> feed.trends().heikinAshi().low());
    bars("HeikinAshi().ha_close", feed -> feed.trends().heikinAshi().close());
  }

  static {
    close("CrossOver(SMA10;SMA30)", line -> crosses(line.sma(10), line.sma(30), 1, -1));
    close("CrossUp(SMA10;SMA30)", line -> crosses(line.sma(10), line.sma(30), 1, 0));
    close("CrossDown(SMA10;SMA30)", line -> crosses(line.sma(10), line.sma(30), 0, 1));
  }

  /** Writes conditions as Backtrader does: as numbers, NaN before the strategy is first asked. */
  private static Line crosses(Line quick, Line calm, double up, double down) {
    Mask above = quick.crossesAbove(calm).mask();
    Mask below = quick.crossesBelow(calm).mask();
    int first = quick.scope().barsNeeded(0) - 1;
    double[] values = new double[above.size()];
    for (int bar = 0; bar < values.length; bar++) {
      values[bar] = bar < first ? Double.NaN : above.at(bar) ? up : below.at(bar) ? down : 0;
    }
    return quick.derive("crosses", first + 1, Pane.OWN, () -> values);
  }

  static {
    bars("Pivot_fields().p", feed -> feed.levels().pivots().pivot());
    bars("Pivot_fields().s1", feed -> feed.levels().pivots().support1());
    bars("Pivot_fields().s2", feed -> feed.levels().pivots().support2());
    bars("Pivot_fields().r1", feed -> feed.levels().pivots().resistance1());
    bars("Pivot_fields().r2", feed -> feed.levels().pivots().resistance2());
    bars("FibonacciPivot().p", feed -> feed.levels().fibonacciPivots().pivot());
    for (int level = 0; level < 3; level++) {
      int at = level;
      bars(
          "FibonacciPivot().s" + (level + 1),
          feed -> feed.levels().fibonacciPivots().supports().get(at));
      bars(
          "FibonacciPivot().r" + (level + 1),
          feed -> feed.levels().fibonacciPivots().resistances().get(at));
    }
    bars("DemarkPivot().p", feed -> feed.levels().demarkPivots().pivot());
    bars("DemarkPivot().s1", feed -> feed.levels().demarkPivots().support());
    bars("DemarkPivot().r1", feed -> feed.levels().demarkPivots().resistance());
  }
}
