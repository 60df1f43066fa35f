/**
 * Lines: values computed from prices, one a bar, that a strategy reads at the current bar and
 * before.
 *
 * <p>A {@link stratlab.indicator.Line} is a handle of one run on a column shared by all runs over
 * the same prices: {@link stratlab.indicator.Columns} computes each distinct indicator once. A
 * {@link stratlab.indicator.Scope} is the run's own part: its place in time and the lines it asked
 * for. A plan may also look at longer bars made from its data ({@link
 * stratlab.indicator.Feed#resample}), of which only complete ones are seen. Before its warm-up is
 * over a line is NaN, never 0, and a condition on NaN is false.
 *
 * <p>This is the one place that knows ta4j.
 */
@NullMarked
package stratlab.indicator;

import org.jspecify.annotations.NullMarked;
