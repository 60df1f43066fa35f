/**
 * The use case: a {@link stratlab.backtest.BacktestSpec} in, a {@link
 * stratlab.backtest.BacktestReport} out.
 *
 * <p>A request is checked as a whole and every fault comes back at once, each with its field. A
 * report holds no clock time and no name of a job: the same request on the same data gives the same
 * report, and its id says so, being the SHA-256 of everything that decides the outcome.
 *
 * <p>A run that reaches for a later bar ends with {@link stratlab.backtest.CannotRun}. What gets
 * round that is looked for afterwards: {@link stratlab.backtest.Backtests#guard} repeats a run on
 * its data cut short at seeded bars, which must do the same bit for bit, and reads the code of the
 * strategy. Its {@link stratlab.backtest.GuardVerdict} stands beside the report.
 */
@NullMarked
package stratlab.backtest;

import org.jspecify.annotations.NullMarked;
