package stratlab.backtest;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import stratlab.trading.Direction;
import stratlab.trading.Fill;
import stratlab.trading.PlacedOrder;
import stratlab.trading.Trade;

/** The fills of a run whose bar reached two orders of which one alone could fill. */
final class AmbiguousFills {
  /** By data set, then by its row. */
  private final Map<Integer, NavigableMap<Integer, List<Fill>>> bySet = new HashMap<>();

  private int count;

  static AmbiguousFills of(List<PlacedOrder> orders) {
    AmbiguousFills found = new AmbiguousFills();
    for (PlacedOrder order : orders) {
      for (Fill fill : order.fills()) {
        if (fill.ambiguous()) {
          found.add(order.data(), fill);
        }
      }
    }
    return found;
  }

  private void add(int set, Fill fill) {
    count++;
    bySet
        .computeIfAbsent(set, _ -> new TreeMap<>())
        .computeIfAbsent(fill.row(), _ -> new ArrayList<>())
        .add(fill);
  }

  int count() {
    return count;
  }

  /** Whether a trade was opened, changed or closed by one of them. */
  boolean touch(Trade trade) {
    NavigableMap<Integer, List<Fill>> rows = bySet.get(trade.data());
    return rows != null
        && rows.subMap(trade.entryBar(), true, trade.exitBar(), true).values().stream()
            .flatMap(List::stream)
            .anyMatch(fill -> belongs(fill, trade));
  }

  /** On the bars where trades meet, the side of a fill tells to which of them it belongs. */
  private static boolean belongs(Fill fill, Trade trade) {
    boolean opens = fill.size() > 0 == (trade.direction() == Direction.LONG);
    return opens
        ? fill.row() < trade.exitBar() || trade.entryBar() == trade.exitBar()
        : fill.row() > trade.entryBar() || trade.entryBar() == trade.exitBar();
  }
}
