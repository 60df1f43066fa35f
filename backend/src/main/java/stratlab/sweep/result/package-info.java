/**
 * What a sweep found: its table, ranks, heat map and neighbours, and how likely the best cell is
 * overfitted.
 */
@NullMarked
package stratlab.sweep.result;

import org.jspecify.annotations.NullMarked;
