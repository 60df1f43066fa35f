/**
 * Prices as columns: {@link stratlab.market.Bars} of one instrument, and a {@link
 * stratlab.market.Panel} of several on one clock, in which a {@link stratlab.market.Resampling},
 * the longer bars made from some of them, can be another data set.
 *
 * <p>Times are UTC epoch milliseconds and name the <b>open</b> of a bar, and a bar is known once it
 * has ended. Everything here is immutable and shared between threads; a price column is never
 * copied, nor are times: a caller that needs them holds a view ({@link stratlab.market.Times}).
 */
@NullMarked
package stratlab.market;

import org.jspecify.annotations.NullMarked;
