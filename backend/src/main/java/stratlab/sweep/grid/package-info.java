/** The points of a sweep's grid: which of them the rules allow, and which of them are run. */
@NullMarked
package stratlab.sweep.grid;

import org.jspecify.annotations.NullMarked;
