/**
 * Figures of a run from its equity curve and trades, one class a family. {@link
 * stratlab.analytics.RunAnalysis} puts all of them together: the metrics of the catalogue, the
 * monthly returns, the deepest drawdowns, the breakdowns of the trades, and by how much chance
 * could have changed them.
 *
 * <p>The best of many runs is partly the luckiest. {@link
 * stratlab.analytics.evidence.SharpeEvidence} says how much of it is left, {@link
 * stratlab.analytics.evidence.EffectiveTrials} as how many runs related ones count, and {@link
 * stratlab.analytics.evidence.BacktestOverfitting} how often the best of the past was below the
 * middle afterwards.
 */
@NullMarked
package stratlab.analytics;

import org.jspecify.annotations.NullMarked;
