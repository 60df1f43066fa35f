/** Figures of a run from its equity curve and trades, one class a family. */
@NullMarked
package stratlab.analytics;

import org.jspecify.annotations.NullMarked;
