package stratlab.analytics;

import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import stratlab.analytics.series.TradeColumns;
import stratlab.analytics.series.TradeTally;
import stratlab.analytics.statistics.Figure;
import stratlab.trading.Direction;

/** The closed trades added up: all, the long and the short ones. */
record TradeSides(TradeColumns columns, TradeTally all, TradeTally longs, TradeTally shorts) {
  static TradeSides of(TradeColumns trades) {
    int longs = 0;
    for (boolean isLong : trades.isLong) {
      longs += isLong ? 1 : 0;
    }
    TradeTally all = TradeTally.of(trades, null);
    return new TradeSides(
        trades,
        all,
        longs == trades.count ? all : TradeTally.of(trades, Direction.LONG),
        longs == 0 ? all : TradeTally.of(trades, Direction.SHORT));
  }

  /** Puts a measure of each side; a side that has all trades is measured with them. */
  void put(Measures measures, String key, Function<TradeTally, Figure> measure) {
    Figure figure = measure.apply(all);
    measures.sides(
        key,
        figure,
        longs == all ? figure : measure.apply(longs),
        shorts == all ? figure : measure.apply(shorts));
  }

  /** Puts a measure of the sides that have at least one of the values. */
  void put(
      Measures measures,
      String key,
      Function<TradeTally, double[]> values,
      String whenNone,
      ToDoubleFunction<double[]> measure) {
    put(
        measures,
        key,
        tally -> {
          double[] column = values.apply(tally);
          return column.length == 0
              ? Figure.none(tally.count() == 0 ? TradeTally.NONE : whenNone)
              : Figure.of(measure.applyAsDouble(column));
        });
  }
}
