package stratlab.indicator;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.params.provider.Arguments;
import org.ta4j.core.BarSeries;
import org.ta4j.core.Indicator;
import org.ta4j.core.indicators.ATRIndicator;
import org.ta4j.core.indicators.AccelerationDecelerationIndicator;
import org.ta4j.core.indicators.AwesomeOscillatorIndicator;
import org.ta4j.core.indicators.CCIIndicator;
import org.ta4j.core.indicators.DPOIndicator;
import org.ta4j.core.indicators.KSTIndicator;
import org.ta4j.core.indicators.MACDIndicator;
import org.ta4j.core.indicators.PPOIndicator;
import org.ta4j.core.indicators.ParabolicSarIndicator;
import org.ta4j.core.indicators.ROCIndicator;
import org.ta4j.core.indicators.RSIIndicator;
import org.ta4j.core.indicators.StochasticOscillatorDIndicator;
import org.ta4j.core.indicators.StochasticOscillatorKIndicator;
import org.ta4j.core.indicators.TrueStrengthIndexIndicator;
import org.ta4j.core.indicators.WilliamsRIndicator;
import org.ta4j.core.indicators.adx.ADXIndicator;
import org.ta4j.core.indicators.adx.MinusDIIndicator;
import org.ta4j.core.indicators.adx.PlusDIIndicator;
import org.ta4j.core.indicators.aroon.AroonDownIndicator;
import org.ta4j.core.indicators.aroon.AroonOscillatorIndicator;
import org.ta4j.core.indicators.aroon.AroonUpIndicator;
import org.ta4j.core.indicators.averages.DoubleEMAIndicator;
import org.ta4j.core.indicators.averages.EMAIndicator;
import org.ta4j.core.indicators.averages.HMAIndicator;
import org.ta4j.core.indicators.averages.KAMAIndicator;
import org.ta4j.core.indicators.averages.SMAIndicator;
import org.ta4j.core.indicators.averages.SMMAIndicator;
import org.ta4j.core.indicators.averages.TripleEMAIndicator;
import org.ta4j.core.indicators.averages.WMAIndicator;
import org.ta4j.core.indicators.averages.WildersMAIndicator;
import org.ta4j.core.indicators.averages.ZLEMAIndicator;
import org.ta4j.core.indicators.bollinger.BollingerBandsLowerIndicator;
import org.ta4j.core.indicators.bollinger.BollingerBandsMiddleIndicator;
import org.ta4j.core.indicators.bollinger.BollingerBandsUpperIndicator;
import org.ta4j.core.indicators.bollinger.PercentBIndicator;
import org.ta4j.core.indicators.helpers.ClosePriceIndicator;
import org.ta4j.core.indicators.helpers.DifferenceIndicator;
import org.ta4j.core.indicators.helpers.HighPriceIndicator;
import org.ta4j.core.indicators.helpers.HighestValueIndicator;
import org.ta4j.core.indicators.helpers.LowPriceIndicator;
import org.ta4j.core.indicators.helpers.LowestValueIndicator;
import org.ta4j.core.indicators.helpers.MedianPriceIndicator;
import org.ta4j.core.indicators.helpers.PercentRankIndicator;
import org.ta4j.core.indicators.helpers.RunningTotalIndicator;
import org.ta4j.core.indicators.helpers.TRIndicator;
import org.ta4j.core.indicators.helpers.TypicalPriceIndicator;
import org.ta4j.core.indicators.helpers.VolumeIndicator;
import org.ta4j.core.indicators.ichimoku.IchimokuKijunSenIndicator;
import org.ta4j.core.indicators.ichimoku.IchimokuSenkouSpanAIndicator;
import org.ta4j.core.indicators.ichimoku.IchimokuSenkouSpanBIndicator;
import org.ta4j.core.indicators.ichimoku.IchimokuTenkanSenIndicator;
import org.ta4j.core.indicators.pivotpoints.DeMarkPivotPointIndicator;
import org.ta4j.core.indicators.pivotpoints.FibonacciReversalIndicator;
import org.ta4j.core.indicators.pivotpoints.FibonacciReversalIndicator.FibReversalTyp;
import org.ta4j.core.indicators.pivotpoints.PivotLevel;
import org.ta4j.core.indicators.pivotpoints.PivotPointIndicator;
import org.ta4j.core.indicators.pivotpoints.StandardReversalIndicator;
import org.ta4j.core.indicators.pivotpoints.TimeLevel;
import org.ta4j.core.indicators.statistics.CorrelationCoefficientIndicator;
import org.ta4j.core.indicators.statistics.MeanDeviationIndicator;
import org.ta4j.core.indicators.statistics.StandardDeviationIndicator;
import org.ta4j.core.num.Num;

/** Our lines and ta4j's: a name, ours, theirs. */
final class Ta4jPairs {
  static final List<Arguments> SAME = new ArrayList<>();
  static final List<Arguments> SAME_LATER = new ArrayList<>();
  static final List<Arguments> DIFFERENT = new ArrayList<>();

  private Ta4jPairs() {}

  private static void same(
      String name, Function<Feed, Line> ours, Function<BarSeries, Indicator<Num>> theirs) {
    SAME.add(Arguments.of(name, ours, theirs));
  }

  private static void later(
      String name, Function<Feed, Line> ours, Function<BarSeries, Indicator<Num>> theirs) {
    SAME_LATER.add(Arguments.of(name, ours, theirs));
  }

  private static void differs(
      String name, Function<Feed, Line> ours, Function<BarSeries, Indicator<Num>> theirs) {
    DIFFERENT.add(Arguments.of(name, ours, theirs));
  }

  private static Indicator<Num> close(BarSeries series) {
    return new ClosePriceIndicator(series);
  }

  static {
    same("SMA", feed -> feed.close().sma(20), s -> new SMAIndicator(close(s), 20));
    same("WMA", feed -> feed.close().averages().wma(20), s -> new WMAIndicator(close(s), 20));
    same("HMA", feed -> feed.close().averages().hull(20), s -> new HMAIndicator(close(s), 20));
    same("Wilder", feed -> feed.close().smma(20), s -> new WildersMAIndicator(close(s), 20));
    same(
        "Bollinger middle",
        feed -> feed.close().statistics().bollinger(20, 2).middle(),
        Ta4jPairs::middle);
    same(
        "Bollinger upper",
        feed -> feed.close().statistics().bollinger(20, 2).upper(),
        s -> new BollingerBandsUpperIndicator(middle(s), deviation(s)));
    same(
        "Bollinger lower",
        feed -> feed.close().statistics().bollinger(20, 2).lower(),
        s -> new BollingerBandsLowerIndicator(middle(s), deviation(s)));
    same(
        "%B",
        feed -> feed.close().statistics().percentB(20, 2),
        s -> new PercentBIndicator(close(s), 20, 2));
    same("StdDev", feed -> feed.close().statistics().standardDeviation(20), Ta4jPairs::deviation);
    same(
        "Correlation",
        feed -> feed.close().statistics().correlation(feed.volume(), 20),
        s -> new CorrelationCoefficientIndicator(close(s), new VolumeIndicator(s), 20));
    same(
        "Highest",
        feed -> feed.high().highest(20),
        s -> new HighestValueIndicator(new HighPriceIndicator(s), 20));
    same(
        "Lowest",
        feed -> feed.low().lowest(20),
        s -> new LowestValueIndicator(new LowPriceIndicator(s), 20));
    same(
        "Sum",
        feed -> feed.close().statistics().sum(20),
        s -> new RunningTotalIndicator(close(s), 20));
  }

  private static BollingerBandsMiddleIndicator middle(BarSeries series) {
    return new BollingerBandsMiddleIndicator(new SMAIndicator(close(series), 20));
  }

  private static Indicator<Num> deviation(BarSeries series) {
    return new StandardDeviationIndicator(close(series), 20);
  }

  static {
    same("Typical", Feed::typical, TypicalPriceIndicator::new);
    same("Median", Feed::median, MedianPriceIndicator::new);
    same("True range", Feed::trueRange, TRIndicator::new);
    same(
        "ROC100",
        feed -> feed.close().oscillators().roc100(12),
        s -> new ROCIndicator(close(s), 12));
    same(
        "UpMove",
        feed -> feed.close().oscillators().upMove(),
        s -> new DifferenceIndicator(close(s)));
    same("KST", feed -> feed.close().oscillators().kst().line(), s -> new KSTIndicator(close(s)));
    same("Awesome", feed -> feed.oscillators().awesome(5, 34), AwesomeOscillatorIndicator::new);
    same(
        "Acceleration",
        feed -> feed.oscillators().acceleration(5),
        AccelerationDecelerationIndicator::new);
    same(
        "%K",
        feed -> feed.oscillators().stochasticFast(14, 3).k(),
        s -> new StochasticOscillatorKIndicator(s, 14));
    same(
        "%D",
        feed -> feed.oscillators().stochasticFast(14, 3).d(),
        s -> new StochasticOscillatorDIndicator(new StochasticOscillatorKIndicator(s, 14)));
    same(
        "Williams %R",
        feed -> feed.oscillators().williamsR(14), s -> new WilliamsRIndicator(s, 14));
    same("Aroon up", feed -> feed.trends().aroon(14).up(), s -> new AroonUpIndicator(s, 14));
    same("Aroon down", feed -> feed.trends().aroon(14).down(), s -> new AroonDownIndicator(s, 14));
    same(
        "Aroon oscillator",
        feed -> feed.trends().aroon(14).oscillator(),
        s -> new AroonOscillatorIndicator(s, 14));
    same(
        "Tenkan",
        feed -> feed.trends().ichimoku(9, 26, 52, 26).conversion(),
        IchimokuTenkanSenIndicator::new);
    same(
        "Kijun",
        feed -> feed.trends().ichimoku(9, 26, 52, 26).base(),
        IchimokuKijunSenIndicator::new);
    same(
        "Senkou A, its lead counting the current bar",
        feed -> feed.trends().ichimoku(9, 26, 52, 25).spanA(),
        IchimokuSenkouSpanAIndicator::new);
    same(
        "Senkou B, its lead counting the current bar",
        feed -> feed.trends().ichimoku(9, 26, 52, 25).spanB(),
        IchimokuSenkouSpanBIndicator::new);
    same(
        "Pivot of the bar before",
        feed -> feed.levels().pivots().pivot().shift(1),
        Ta4jPairs::pivot);
    same(
        "Pivot S1 of the bar before",
        feed -> feed.levels().pivots().support1().shift(1),
        s -> new StandardReversalIndicator(pivot(s), PivotLevel.SUPPORT_1));
    same(
        "Pivot R2 of the bar before",
        feed -> feed.levels().pivots().resistance2().shift(1),
        s -> new StandardReversalIndicator(pivot(s), PivotLevel.RESISTANCE_2));
    same(
        "Fibonacci S1 of the bar before",
        feed -> feed.levels().fibonacciPivots().supports().getFirst().shift(1),
        s -> new FibonacciReversalIndicator(pivot(s), 0.382, FibReversalTyp.SUPPORT));
    same(
        "DPO from the average of 11 bars ago",
        feed -> feed.close().minus(feed.close().sma(20).shift(11)),
        s -> new DPOIndicator(close(s), 20));
    same(
        "PercentRank among the 50 values before",
        feed -> feed.close().statistics().percentRank(51).times(102),
        s -> new PercentRankIndicator(close(s), 50));
  }

  private static PivotPointIndicator pivot(BarSeries series) {
    return new PivotPointIndicator(series, TimeLevel.BARBASED);
  }

  static {
    later("EMA", feed -> feed.close().ema(20), s -> new EMAIndicator(close(s), 20));
    later("SMMA", feed -> feed.close().smma(20), s -> new SMMAIndicator(close(s), 20));
    later(
        "DEMA",
        feed -> feed.close().averages().dema(20),
        s -> new DoubleEMAIndicator(close(s), 20));
    later(
        "TEMA",
        feed -> feed.close().averages().tema(20),
        s -> new TripleEMAIndicator(close(s), 20));
    later(
        "KAMA",
        feed -> feed.close().averages().kama(10, 2, 30),
        s -> new KAMAIndicator(close(s), 10, 2, 30));
    later(
        "ZLEMA", feed -> feed.close().averages().zlema(20), s -> new ZLEMAIndicator(close(s), 20));
    later("RSI", feed -> feed.close().rsi(14), s -> new RSIIndicator(close(s), 14));
    later(
        "MACD",
        feed -> feed.close().oscillators().macd(12, 26, 9).macd(),
        s -> new MACDIndicator(close(s), 12, 26));
    later(
        "MACD signal",
        feed -> feed.close().oscillators().macd(12, 26, 9).signal(),
        s -> new MACDIndicator(close(s), 12, 26).getSignalLine(9));
    later(
        "PPO",
        feed -> feed.close().oscillators().ppo(12, 26, 9).macd(),
        s -> new PPOIndicator(close(s), 12, 26));
    later(
        "TSI",
        feed -> feed.close().oscillators().tsi(25, 13, 1),
        s -> new TrueStrengthIndexIndicator(close(s), 25, 13));
    later("ATR", feed -> feed.atr(14), s -> new ATRIndicator(s, 14));
    later("+DI", feed -> feed.directional(14).plus(), s -> new PlusDIIndicator(s, 14));
    later("-DI", feed -> feed.directional(14).minus(), s -> new MinusDIIndicator(s, 14));
    later("ADX", feed -> feed.directional(14).adx(), s -> new ADXIndicator(s, 14));
  }

  static {
    differs(
        "MeanDev",
        feed -> feed.close().statistics().meanDeviation(20),
        s -> new MeanDeviationIndicator(close(s), 20));
    differs("CCI", feed -> feed.cci(20), s -> new CCIIndicator(s, 20));
    differs(
        "PercentRank",
        feed -> feed.close().statistics().percentRank(50),
        s -> new PercentRankIndicator(close(s), 50));
    differs("DPO", feed -> feed.close().oscillators().dpo(20), s -> new DPOIndicator(close(s), 20));
    differs(
        "Senkou A",
        feed -> feed.trends().ichimoku(9, 26, 52, 26).spanA(),
        IchimokuSenkouSpanAIndicator::new);
    differs(
        "Parabolic SAR", feed -> feed.trends().parabolicSar(0.02, 0.2), ParabolicSarIndicator::new);
    differs(
        "DeMark pivot of the bar before",
        feed -> feed.levels().demarkPivots().pivot().shift(1),
        s -> new DeMarkPivotPointIndicator(s, TimeLevel.BARBASED));
  }
}
