package stratlab.strategy;

import java.util.List;

/**
 * A trading idea with its parameters: a public record with a {@link StrategyCard}, a {@link Param}
 * on each component of type {@code int}, {@code double}, {@code boolean}, {@code String} or an
 * enum, and this one method.
 */
public interface Strategy {
  /** Returns what to do on a market. Called once a run; lines asked for here make the warm-up. */
  Plan plan(Market market);

  /** Returns what must hold between the parameters; each is checked before a run. */
  default List<Constraint> constraints() {
    return List.of();
  }
}
