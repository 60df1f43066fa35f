/**
 * The use case: a {@link stratlab.backtest.BacktestSpec} in, a {@link
 * stratlab.backtest.BacktestReport} out.
 *
 * <p>A request is checked as a whole and every fault comes back at once, each with its field. A
 * report holds no clock time and no name of a job: the same request on the same data gives the same
 * report, and its id says so, being the SHA-256 of everything that decides the outcome.
 */
@NullMarked
package stratlab.backtest;

import org.jspecify.annotations.NullMarked;
