/** Trading against a move that went too far. */
@NullMarked
package stratlab.strategy.library.reversion;

import org.jspecify.annotations.NullMarked;
