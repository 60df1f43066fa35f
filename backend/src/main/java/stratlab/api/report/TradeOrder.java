package stratlab.api.report;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import stratlab.api.http.Query;
import stratlab.bounds.Nearest;
import stratlab.bounds.Quoted;

/** The orders in which trades can be listed, by the name of the field. */
final class TradeOrder {
  private static final Map<String, Comparator<Trade>> BY_FIELD = new LinkedHashMap<>();

  static {
    BY_FIELD.put("id", Comparator.comparingInt(Trade::id));
    BY_FIELD.put("role", Comparator.comparing(Trade::role));
    BY_FIELD.put("direction", Comparator.comparing(Trade::direction));
    BY_FIELD.put("size", Comparator.comparingDouble(Trade::size));
    BY_FIELD.put("entryTime", Comparator.comparingLong(Trade::entryTime));
    BY_FIELD.put("entryPrice", Comparator.comparingDouble(Trade::entryPrice));
    BY_FIELD.put("exitTime", Comparator.comparingLong(Trade::exitTime));
    BY_FIELD.put("exitPrice", Comparator.comparingDouble(Trade::exitPrice));
    BY_FIELD.put("pnl", Comparator.comparingDouble(Trade::pnl));
    BY_FIELD.put("pnlNet", Comparator.comparingDouble(Trade::pnlNet));
    BY_FIELD.put("commission", Comparator.comparingDouble(Trade::commission));
    BY_FIELD.put("bars", Comparator.comparingInt(Trade::bars));
    BY_FIELD.put("returnFraction", Comparator.comparingDouble(TradeOrder::returned));
  }

  private TradeOrder() {}

  /** Returns the order by a field, the first of equals being the one with the lower id. */
  static Comparator<Trade> by(String field, boolean descending) {
    Comparator<Trade> order = BY_FIELD.get(field);
    if (order == null) {
      new Query()
          .fault(
              "sort",
              Quoted.of(field)
                  + " is not one of "
                  + String.join(", ", BY_FIELD.keySet())
                  + Nearest.hint(field, BY_FIELD.keySet()))
          .check();
      throw new IllegalStateException("unreachable: the check above throws");
    }
    return (descending ? order.reversed() : order).thenComparingInt(Trade::id);
  }

  private static double returned(Trade trade) {
    return trade.returnFraction() == null ? Double.NEGATIVE_INFINITY : trade.returnFraction();
  }
}
