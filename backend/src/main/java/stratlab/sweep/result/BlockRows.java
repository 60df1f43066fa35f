package stratlab.sweep.result;

/**
 * The sums of returns by block of those rows of a table that have them, which of a large sweep are
 * few.
 *
 * @param rows ascending
 * @param sums {@link stratlab.analytics.SweepFigures#BLOCK_SUMS} numbers of each of the rows; see
 *     {@link stratlab.backtest.CellColumns#blocks}
 */
@SuppressWarnings("ArrayRecordComponent") // columns: read by index, never compared
public record BlockRows(int[] rows, double[] sums) {}
