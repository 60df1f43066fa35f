/**
 * How much of a result may be chance: bootstrap, resampled trades, deflated Sharpe ratio and the
 * probability of backtest overfitting.
 */
@NullMarked
package stratlab.analytics.evidence;

import org.jspecify.annotations.NullMarked;
