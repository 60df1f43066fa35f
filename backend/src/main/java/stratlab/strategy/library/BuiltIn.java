package stratlab.strategy.library;

import java.util.List;
import stratlab.strategy.Strategy;
import stratlab.strategy.StrategyLibrary;
import stratlab.strategy.library.pairs.CorrelatedSmaCross;
import stratlab.strategy.library.reversion.RsiReversion;
import stratlab.strategy.library.trend.SmaCross;

/** The list of the strategies that come with Stratlab. */
public final class BuiltIn implements StrategyLibrary {
  @Override
  public List<Class<? extends Strategy>> strategies() {
    return List.of(CorrelatedSmaCross.class, RsiReversion.class, SmaCross.class);
  }
}
