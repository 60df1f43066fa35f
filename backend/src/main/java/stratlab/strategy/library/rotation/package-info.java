/** Holding the best of many data sets, or all of them in shares. */
@NullMarked
package stratlab.strategy.library.rotation;

import org.jspecify.annotations.NullMarked;
