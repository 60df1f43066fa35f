/** The list of the strategies that come with the program. */
@NullMarked
package stratlab.strategy.builtin;

import org.jspecify.annotations.NullMarked;
