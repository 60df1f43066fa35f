package stratlab.backtest;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import stratlab.market.catalog.DataCatalog;
import stratlab.strategy.StrategyDefinition;

/** Default values of omitted fields. */
public final class Defaults {
  public static final String STRATEGY = "CorrelatedSMACross";
  public static final double CASH = 100_000;
  public static final double COMMISSION = 0.001;
  public static final double SIZE = 10;

  /** Long, real, and a pair that moves against each other: looked for in this order. */
  private static final List<String> PREFERRED = List.of("sp500-daily", "usdcad-daily");

  private Defaults() {}

  /**
   * Returns a data set for each role as far as there are enough without a fault: the preferred
   * ones, then the others by name. Names that begin with a mark, which a command line would take
   * for an option, are never chosen. Reads as many files as it needs.
   */
  public static Map<String, String> data(StrategyDefinition strategy, DataCatalog catalog) {
    List<String> names = catalog.names();
    List<String> roles = strategy.roles();
    Map<String, String> data = new LinkedHashMap<>();
    Stream.concat(
            PREFERRED.stream().filter(names::contains),
            names.stream().filter(name -> !PREFERRED.contains(name)).filter(Defaults::isPlain))
        .filter(catalog::isReady)
        .limit(roles.size())
        .forEach(name -> data.put(roles.get(data.size()), name));
    return data;
  }

  private static boolean isPlain(String name) {
    return Character.isLetterOrDigit(name.codePointAt(0));
  }
}
