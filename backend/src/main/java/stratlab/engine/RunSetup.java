package stratlab.engine;

import java.util.Collections;
import java.util.List;
import stratlab.indicator.Columns;
import stratlab.strategy.Strategy;
import stratlab.trading.BrokerRules;
import stratlab.trading.Costs;
import stratlab.trading.Sizing;

/**
 * All that decides the outcome of a run.
 *
 * @param columns the prices and the lines over them, which other runs may share
 * @param roles the strategy's names for the data sets, in their order
 * @param cash money at the start, above 0
 * @param costs of each data set
 * @param from bars before this time (UTC epoch milliseconds) only warm lines up
 */
public record RunSetup(
    Columns columns,
    Strategy strategy,
    List<String> roles,
    double cash,
    List<Costs> costs,
    BrokerRules rules,
    Sizing sizing,
    long from) {
  public RunSetup {
    roles = List.copyOf(roles);
    costs = List.copyOf(costs);
    if (!(cash > 0) || Double.isInfinite(cash)) {
      throw new IllegalArgumentException("a run starts with cash above 0, not " + cash);
    }
    int sets = columns.panel().sets();
    if (roles.size() != sets) {
      throw new IllegalArgumentException(sets + " data sets for the roles " + roles);
    }
    if (costs.size() != sets) {
      throw new IllegalArgumentException(sets + " data sets and costs for " + costs.size());
    }
  }

  /** Takes the same costs for every data set and the default rules. */
  public static RunSetup of(
      Columns columns,
      Strategy strategy,
      List<String> roles,
      double cash,
      Costs costs,
      Sizing sizing,
      long from) {
    return new RunSetup(
        columns,
        strategy,
        roles,
        cash,
        Collections.nCopies(columns.panel().sets(), costs),
        BrokerRules.DEFAULT,
        sizing,
        from);
  }
}
