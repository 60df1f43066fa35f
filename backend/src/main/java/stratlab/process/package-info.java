/**
 * How this process lives and ends: the settings of its work, how full its memory is, and the one
 * way in which it ends at once.
 */
@NullMarked
package stratlab.process;

import org.jspecify.annotations.NullMarked;
