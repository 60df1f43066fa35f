/**
 * What a simulated account is made of: orders, fills, positions, trades, the equity curve, costs
 * and sizes, as values and the arithmetic between them.
 *
 * <p>Quantities of an {@link stratlab.trading.Order} are positive units; a position is positive
 * when long and negative when short. Prices are in the quote currency, money in the account's
 * currency.
 */
@NullMarked
package stratlab.trading;

import org.jspecify.annotations.NullMarked;
