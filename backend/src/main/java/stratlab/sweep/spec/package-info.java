/**
 * What a sweep is: its axes, rules, sampling and walk-forward windows, as asked for and as checked.
 */
@NullMarked
package stratlab.sweep.spec;

import org.jspecify.annotations.NullMarked;
