package stratlab.backtest;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import stratlab.strategy.StrategyDefinition;

/** What a request that leaves things out is given. */
public final class Defaults {
  public static final String STRATEGY = "CorrelatedSMACross";
  public static final double CASH = 100_000;
  public static final double COMMISSION = 0.001;
  public static final double SIZE = 10;

  /** Long, real, and a pair that moves against each other: looked for in this order. */
  private static final List<String> PREFERRED = List.of("sp500-daily", "usdcad-daily");

  private Defaults() {}

  /**
   * Returns a data set for each role as far as there are enough: the preferred ones, then the
   * others in the order given.
   */
  public static Map<String, String> data(StrategyDefinition strategy, Collection<String> names) {
    List<String> order = new ArrayList<>(PREFERRED);
    order.retainAll(names);
    names.stream().filter(name -> !PREFERRED.contains(name)).forEach(order::add);
    Map<String, String> data = new LinkedHashMap<>();
    for (int i = 0; i < Math.min(strategy.roles().size(), order.size()); i++) {
      data.put(strategy.roles().get(i), order.get(i));
    }
    return data;
  }
}
