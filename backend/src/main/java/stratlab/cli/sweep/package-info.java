/** {@code sweep} and {@code walk-forward}. */
@NullMarked
package stratlab.cli.sweep;

import org.jspecify.annotations.NullMarked;
