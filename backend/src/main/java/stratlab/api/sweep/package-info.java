/** Submits sweeps and says what they found. */
@NullMarked
package stratlab.api.sweep;

import org.jspecify.annotations.NullMarked;
