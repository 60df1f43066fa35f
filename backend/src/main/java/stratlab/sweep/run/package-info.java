/**
 * Computes the cells of a sweep chunk by chunk, on threads of its own, and estimates what that
 * takes.
 */
@NullMarked
package stratlab.sweep.run;

import org.jspecify.annotations.NullMarked;
