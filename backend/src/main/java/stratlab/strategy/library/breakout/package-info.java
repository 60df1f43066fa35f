/** Going with a move out of a range. */
@NullMarked
package stratlab.strategy.library.breakout;

import org.jspecify.annotations.NullMarked;
