package stratlab.analytics;

import java.util.function.Function;
import stratlab.trading.Direction;
import stratlab.trading.Trades;

/** The closed trades added up: all, the long and the short ones. */
record TradeSides(TradeTally all, TradeTally longs, TradeTally shorts) {
  static TradeSides of(Trades trades) {
    int longs = 0;
    for (int trade = 0; trade < trades.size(); trade++) {
      longs += trades.direction(trade) == Direction.LONG ? 1 : 0;
    }
    TradeTally all = TradeTally.of(trades, null);
    return new TradeSides(
        all,
        longs == trades.size() ? all : TradeTally.of(trades, Direction.LONG),
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
}
