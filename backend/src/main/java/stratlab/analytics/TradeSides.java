package stratlab.analytics;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import stratlab.trading.Direction;
import stratlab.trading.Trade;

/** The closed trades added up: all, the long and the short ones. */
record TradeSides(TradeTally all, TradeTally longs, TradeTally shorts) {
  static TradeSides of(List<Trade> trades) {
    return new TradeSides(
        TradeTally.of(trades, null),
        TradeTally.of(trades, Direction.LONG),
        TradeTally.of(trades, Direction.SHORT));
  }

  /** Puts a measure of each side. */
  void put(Measures measures, String key, Function<TradeTally, Figure> measure) {
    measures.sides(key, side -> measure.apply(of(side)));
  }

  private TradeTally of(@Nullable Direction side) {
    return switch (side) {
      case null -> all;
      case LONG -> longs;
      case SHORT -> shorts;
    };
  }
}
