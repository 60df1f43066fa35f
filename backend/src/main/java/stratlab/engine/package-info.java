/**
 * The simulation. One strategy bar is always these steps, in this order:
 *
 * <ol>
 *   <li><b>Advance.</b> Every data set with a bar that ends now shows it; the others keep showing
 *       their latest.
 *   <li><b>Check.</b> The orders sent since the last bar are booked, oldest first, on a copy of the
 *       account at the close they were sent on. One that leaves the copy without cash is refused;
 *       the copy keeps its booking, so that it weighs on the orders after it.
 *   <li><b>Fill.</b> Each waiting order is tried once, oldest first, against the bar's open, high
 *       and low. A market order fills at the open of the first bar of its own data set after the
 *       one it was sent on, whatever the gap. What closes a position is always carried out; what
 *       opens one needs cash of 0 or more after value and commission, or that part is dropped and
 *       the order ends refused.
 *   <li><b>Mark.</b> The account is worth its cash plus every position at its latest close.
 *   <li><b>Ask.</b> The strategy may look at everything that has ended and send orders, which rest
 *       from the next bar.
 * </ol>
 *
 * <p>A strategy is first asked when every data set has as many bars as its longest line needs, and
 * not before the window of the run; bars before the window warm its lines up and are not part of
 * the result. Orders sent on the last bar are never tried, and what is held then stays open, at its
 * last close. These are Backtrader's rules, held by its recorded runs in the tests.
 */
@NullMarked
package stratlab.engine;

import org.jspecify.annotations.NullMarked;
