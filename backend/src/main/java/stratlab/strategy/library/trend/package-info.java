/** Following a move while it lasts. */
@NullMarked
package stratlab.strategy.library.trend;

import org.jspecify.annotations.NullMarked;
