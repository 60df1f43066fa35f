/**
 * Reads price files. Header names decide, not positions; a bad line stops the load and is named as
 * {@code file:line: fault}.
 */
@NullMarked
package stratlab.market.csv;

import org.jspecify.annotations.NullMarked;
