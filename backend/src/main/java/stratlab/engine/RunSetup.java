package stratlab.engine;

import java.util.List;
import stratlab.indicator.Columns;
import stratlab.strategy.Strategy;
import stratlab.trading.Costs;
import stratlab.trading.Sizing;

/**
 * All that decides the outcome of a run.
 *
 * @param columns the prices and the lines over them, which other runs may share
 * @param roles the strategy's names for the data sets, in their order
 * @param cash money at the start, above 0
 * @param from bars before this time (UTC epoch milliseconds) only warm lines up
 */
public record RunSetup(
    Columns columns,
    Strategy strategy,
    List<String> roles,
    double cash,
    Costs costs,
    Sizing sizing,
    long from) {
  public RunSetup {
    roles = List.copyOf(roles);
    if (!(cash > 0) || Double.isInfinite(cash)) {
      throw new IllegalArgumentException("a run starts with cash above 0, not " + cash);
    }
    if (roles.size() != columns.panel().sets()) {
      throw new IllegalArgumentException(
          columns.panel().sets() + " data sets for the roles " + roles);
    }
  }
}
