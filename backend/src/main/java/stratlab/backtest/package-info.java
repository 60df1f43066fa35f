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
 *
 * <p><b>Raw signals.</b> A report's {@link stratlab.backtest.Funnel} says what became of each, and
 * each has exactly one {@link stratlab.backtest.SignalOutcome}, so that the outcomes add up.
 *
 * <ul>
 *   <li>Of a plan of conditions it is a strategy bar on which an entry condition holds, long or
 *       short: one a bar, those of the warm-up and those loaded before the window included. Exits
 *       are none. The first of these that is so decides: the bar lies before the window; the
 *       strategy was not asked yet; an order of the plan waits; a position is held; a protective
 *       distance has no value; the size is 0; else it is the fate of the order that was sent.
 *   <li>Of a {@link stratlab.strategy.Trader} it is an order it asked for that opens or adds to a
 *       position, as far as can be told when it is sent: nothing of the data set is held then, or a
 *       position on its side, or less than the order is for; exits of a bracket never. So is a buy
 *       or sale without a size of its own, and a target from nothing, for which the size came out
 *       as 0. What a trader decides in its own code without asking cannot be seen.
 *   <li>An order is filled as soon as one of its units is. One that the account could not pay has
 *       <i>no cash</i>, or <i>no margin</i> where a position binds one: futures.
 * </ul>
 *
 * <p>The run itself notes only the bars without a size or protection; the rest is worked out
 * afterwards from the conditions' masks, the orders and the fills.
 */
@NullMarked
package stratlab.backtest;

import org.jspecify.annotations.NullMarked;
