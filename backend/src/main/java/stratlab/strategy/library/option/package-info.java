/**
 * Values that several built-in strategies let their users choose between.
 */
@NullMarked
package stratlab.strategy.library.option;

import org.jspecify.annotations.NullMarked;
