/**
 * Prices as columns: {@link stratlab.market.Bars} of one instrument, and a {@link
 * stratlab.market.Panel} of several on one clock.
 *
 * <p>Times are UTC epoch milliseconds and name the <b>open</b> of a bar. Everything here is
 * immutable and shared between threads; a price column is never copied.
 */
@NullMarked
package stratlab.market;

import org.jspecify.annotations.NullMarked;
