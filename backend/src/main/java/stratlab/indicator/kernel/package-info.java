/** Loops over plain arrays: a value for each row, {@code NaN} before the first. */
@NullMarked
package stratlab.indicator.kernel;

import org.jspecify.annotations.NullMarked;
