/** Trading one instrument by what it and another one do. */
@NullMarked
package stratlab.strategy.library.pairs;

import org.jspecify.annotations.NullMarked;
