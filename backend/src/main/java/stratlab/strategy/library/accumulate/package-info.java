/** Building a position up in pieces, or at once. */
@NullMarked
package stratlab.strategy.library.accumulate;

import org.jspecify.annotations.NullMarked;
