package stratlab.strategy;

import java.util.List;

/**
 * What a jar offers: the list of its strategies. Found by {@code ServiceLoader}, so the jar names
 * its library in {@code META-INF/services/stratlab.strategy.StrategyLibrary}; it needs a public
 * constructor without parameters.
 */
public interface StrategyLibrary {
  List<Class<? extends Strategy>> strategies();
}
