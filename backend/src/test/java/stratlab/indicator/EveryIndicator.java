package stratlab.indicator;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.IntStream;
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
    close("Bollinger(20;2).mid", line -> line.statistics().bollinger(20, 2).middle());
    close("Bollinger(20;2).top", line -> line.statistics().bollinger(20, 2).upper());
    close("Bollinger(20;2).bot", line -> line.statistics().bollinger(20, 2).lower());
    bars("Highest(high;20)", feed -> feed.high().highest(20));
    bars("Lowest(low;20)", feed -> feed.low().lowest(20));
    close("StdDev(20)", line -> line.statistics().standardDeviation(20));
    close("SumN(20)", line -> line.statistics().sum(20));

    close("RSI(14)", line -> line.rsi(14));
    close("RSI_SMA(14)", line -> line.oscillators().rsi(14, MovingAverage.SIMPLE));
    close("RSI_EMA(14)", line -> line.oscillators().rsi(14, MovingAverage.EXPONENTIAL));
    close("MACD(12;26;9).macd", line -> line.oscillators().macd(12, 26, 9).macd());
    close("MACD(12;26;9).signal", line -> line.oscillators().macd(12, 26, 9).signal());
    close("MACD(12;26;9).histo", line -> line.oscillators().macd(12, 26, 9).histogram());
    bars("Stochastic(14;dfast=3;dslow=3).percK", feed -> feed.stochastic(14, 3, 3).k());
    bars("Stochastic(14;dfast=3;dslow=3).percD", feed -> feed.stochastic(14, 3, 3).d());
    bars("CCI(20;factor=0.015)", feed -> feed.cci(20));
    close("Momentum(12)", line -> line.oscillators().momentum(12));

    bars("TrueRange()", Feed::trueRange);
    bars("ATR(14)", feed -> feed.atr(14));
    bars("ATR_SMA(14)", feed -> feed.atr(14, MovingAverage.SIMPLE));
    bars("DM(14).plusDI", feed -> feed.directional(14).plus());
    bars("DM(14).minusDI", feed -> feed.directional(14).minus());
    bars("DM(14).adx", feed -> feed.directional(14).adx());
    LINES.put(
        "Pearson(close A;close B;20)",
        feeds -> feeds.getFirst().close().statistics().correlation(feeds.getLast().close(), 20));
  }
}
