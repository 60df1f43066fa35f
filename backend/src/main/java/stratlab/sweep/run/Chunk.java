package stratlab.sweep.run;

import stratlab.backtest.CellColumns;

/**
 * The results of consecutive cells, which are kept together or not at all.
 *
 * @param number from 0
 * @param firstCell of the chunk
 * @param places of its cells on the lattice
 * @param reused how many of the cells were known before
 */
@SuppressWarnings("ArrayRecordComponent") // a column: read by row, never compared
public record Chunk(int number, int firstCell, long[] places, CellColumns columns, int reused) {}
