/**
 * Runs recorded runs of Backtrader again with this engine and compares them: order by order, trade
 * by trade, bar by bar, figure by figure. {@link stratlab.parity.Parity} is the program behind
 * {@code infra/parity}; the golden tests use the same reader and the same comparison.
 */
@NullMarked
package stratlab.parity;

import org.jspecify.annotations.NullMarked;
