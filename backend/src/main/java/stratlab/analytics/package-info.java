/**
 * Figures of a run from its equity curve and trades, one class a family. {@link
 * stratlab.analytics.Findings} puts all of them together: the metrics of the catalogue, the monthly
 * returns, the deepest drawdowns, the breakdowns of the trades, and by how much chance could have
 * changed them.
 */
@NullMarked
package stratlab.analytics;

import org.jspecify.annotations.NullMarked;
