/**
 * The simulation. One strategy bar is always these steps, in this order:
 *
 * <ol>
 *   <li><b>Advance.</b> Every data set with a bar that ends now shows it; the others keep showing
 *       their latest.
 *   <li><b>Check.</b> The orders sent since the last bar are booked, oldest first, on a copy of the
 *       account: at the close they were sent on, or at their own price. One that leaves the copy
 *       without cash is refused; the copy keeps its booking, so that it weighs on the orders after
 *       it. Where {@link stratlab.trading.BrokerRules#checksCash} is off an order is accepted as it
 *       is sent.
 *   <li><b>Pay.</b> Positions that cost interest pay it for the days since the last bar.
 *   <li><b>Fill.</b> Each waiting order is tried once, oldest first, against the bar: has its
 *       validity run out? is it an exit whose entry has not filled? else {@link FillRule} says
 *       whether the bar has a price for it. What closes a position is always carried out; what
 *       opens one needs cash of 0 or more after value (or margin) and commission, or that part is
 *       dropped and the order ends refused.
 *   <li><b>Settle.</b> Futures are settled in cash to the close.
 *   <li><b>Mark.</b> The account is worth its cash plus every position at its latest close.
 *   <li><b>Tell.</b> A trader hears what became of its orders, in the order in which it happened,
 *       and then which trades have closed.
 *   <li><b>Ask.</b> The strategy may look at everything that has ended and send orders, which rest
 *       from the next bar.
 * </ol>
 *
 * <p><b>Prices.</b> A market order fills at the open of the first bar of its own data set after the
 * one it was sent on. A limit fills at its price, or at the open where that is better; a stop at
 * its trigger, or at the open where that is worse. A stop that is reached inside a bar becomes a
 * limit order on the same bar only as far as open and close show that the price came by. A trailing
 * stop is tried with its present trigger and then follows the close. An order at the close fills at
 * the close of the next daily bar; within a day, at the last close of that day (UTC). Limits and
 * stops do not ask for a new bar of their data set.
 *
 * <p><b>Links.</b> Of rivals (OCO) the first to fill, expire, be cancelled or refused cancels the
 * others. The exits of a bracket become active on the bar after its entry has filled. Where one bar
 * reaches two exits the older one fills; a fill is marked <i>ambiguous</i> where its bar also
 * reached the exit of the other kind. The stop and target of a {@link stratlab.strategy.Protection}
 * are decided by what is certain first (a gap through one of them), then by the plan's choice.
 *
 * <p><b>Time.</b> A strategy is first asked when every data set, and every longer bar made from
 * one, shows as many bars as its longest line needs, and not before the window of the run. Orders
 * sent on the last bar are never tried, and what is held then stays open, at its last close.
 *
 * <p><b>Speed.</b> There is one loop, and one way past it: {@link stratlab.engine.BatchRunner} runs
 * many plans of signals from fill to fill, with the same trades and values to the last bit, and
 * leaves to the loop what it cannot decide so. On a bar that only marks the account it does nothing
 * else: when no order waits, the cash cannot move by itself and the plan says from which bar on it
 * could act, the loop goes there, and the stretch between is marked at once. What happens on a bar
 * allocates nothing but the order, its ticket and its fill. Of signals that become no order the run
 * notes only what cannot be found out afterwards; see {@link stratlab.engine.UnsentSignals}.
 *
 * <p>These are Backtrader's rules, held by its recorded runs in the tests. How orders look to a
 * strategy is {@link stratlab.strategy.Desk}'s part; what a fill does to cash, {@link
 * stratlab.trading.Account}'s.
 */
@NullMarked
package stratlab.engine;

import org.jspecify.annotations.NullMarked;
