/**
 * Many backtests over parameters or time: a sweep is a list of cells over shared columns, each cell
 * one {@link stratlab.backtest.BacktestSpec}. It knows nothing of where the cells are computed.
 */
@NullMarked
package stratlab.sweep;

import org.jspecify.annotations.NullMarked;
