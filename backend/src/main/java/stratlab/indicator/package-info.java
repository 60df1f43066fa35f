/**
 * Lines: values computed from prices, one a bar, that a strategy reads at the current bar and
 * before.
 *
 * <p>A {@link stratlab.indicator.Line} is a handle of one run on a column shared by all runs over
 * the same prices: {@link stratlab.indicator.Columns} computes each distinct indicator once, and
 * its name with all arguments and its source is what tells it from the others. A {@link
 * stratlab.indicator.Scope} is the run's own part: its place in time and the lines it asked for. A
 * plan may also look at longer bars made from its data ({@link stratlab.indicator.Feed#resample}),
 * of which only complete ones are seen.
 *
 * <p><b>Where they are.</b> The everyday ones are methods of {@link stratlab.indicator.Line} and
 * {@link stratlab.indicator.Feed}. Over one line there are further {@link
 * stratlab.indicator.Averages}, {@link stratlab.indicator.Oscillators} and {@link
 * stratlab.indicator.RollingStatistics}; over whole bars {@link stratlab.indicator.BarOscillators},
 * {@link stratlab.indicator.BarTrends} and {@link stratlab.indicator.PivotLevels}. Their kernels
 * are loops over plain arrays; a window's sum carries its rounding along, or is made of whole
 * numbers.
 *
 * <p><b>Undefined values.</b> Before its warm-up is over a line is NaN, never 0, and a condition on
 * NaN is false, and so is its opposite. A line is never infinite: a quotient of nothing (Williams
 * %R, CCI, %B, the ultimate oscillator, the vortex, TSI and the pretty good oscillator where prices
 * stand still) is NaN. Stochastic, DI and ADX are 0 there, as Backtrader's safe division makes
 * them; RSI is 50; an adaptive average keeps its value. Over a source with a gap a window is NaN as
 * long as it holds the gap, and an average that is carried on stays where it was.
 *
 * <p><b>Definitions.</b> They are those of Backtrader 1.9.78, whose recorded values are reproduced
 * to 1e-9 with the same warm-up. A data set's first decision falls on the bar on which the longest
 * of its lines has its first value; a shift by n bars adds n, a cross adds one, a comparison none.
 *
 * <p><b>ta4j.</b> Its indicators are reached with {@link stratlab.indicator.Feed#ta4j}: {@code
 * feed.ta4j("CCI(20)", Pane.OWN, series -> new CCIIndicator(series, 20))}; its rules and strategies
 * as conditions with {@link stratlab.indicator.Feed#ta4jRule} and {@link
 * stratlab.indicator.Feed#ta4jStrategy}. They are asked row by row over a series that ends the run
 * with a {@link stratlab.indicator.LookAheadException} when they reach beyond the row they are
 * asked for. This package is the one place that knows ta4j. Version 0.21 agrees with our lines,
 * except for these:
 *
 * <table>
 *   <caption>Where ta4j means something else</caption>
 *   <tr><th>Line</th><th>Here</th><th>ta4j</th></tr>
 *   <tr><td>EMA, SMMA, DEMA, TEMA, ZLEMA, KAMA, MACD, PPO, TSI, RSI, ATR, DI, ADX</td>
 *       <td>an average starts as the mean of its first values</td>
 *       <td>it starts as the first value: the same once that has faded</td></tr>
 *   <tr><td>MACD</td><td>has its first value when the slow average has</td>
 *       <td>calls its first bar stable, though it is NaN</td></tr>
 *   <tr><td>CCI, mean deviation</td><td>distances from the average of each value's own bar</td>
 *       <td>distances from the average of the current bar, as published</td></tr>
 *   <tr><td>Percent rank</td><td>0 to 1, the current value is one of those ranked</td>
 *       <td>0 to 100, among the values before it</td></tr>
 *   <tr><td>DPO</td><td>the average of n/2 − 1 bars ago</td>
 *       <td>the average of n/2 + 1 bars ago</td></tr>
 *   <tr><td>Senkou spans</td><td>of {@code lead} bars ago</td><td>of {@code lead − 1} bars ago</td>
 *   </tr>
 *   <tr><td>Parabolic SAR</td><td>starts with the direction of the second close</td>
 *       <td>starts and turns by other rules</td></tr>
 *   <tr><td>Pivots</td><td>of the current bar, for those that follow</td>
 *       <td>of the bar or period before</td></tr>
 *   <tr><td>DeMark's pivots</td>
 *       <td>the close counts twice in a bar that rises, the high where nothing changed</td>
 *       <td>the high and the close, as published</td></tr>
 *   <tr><td>Rate of change</td><td>{@code roc} is a fraction, {@code roc100} in percent</td>
 *       <td>in percent</td></tr>
 * </table>
 */
@NullMarked
package stratlab.indicator;

import org.jspecify.annotations.NullMarked;
