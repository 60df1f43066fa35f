package stratlab.sweep;

import java.util.function.BooleanSupplier;

/** Computes a sweep chunk by chunk, on threads of its own. What it gives never depends on them. */
public final class SweepRun implements AutoCloseable {
  /** Returns the number of chunks; decided by the spec alone. */
  public int chunks() {
    throw new UnsupportedOperationException("not there yet");
  }

  /** Returns the first cell of a chunk; of {@link #chunks}, the number of cells. */
  public int firstCell(int chunk) {
    throw new UnsupportedOperationException("not there yet");
  }

  /**
   * Returns what a cell's figures depend on besides its parameters, SHA-256: cells of other sweeps
   * with the same and equal parameters have equal figures.
   */
  public String studyId(int cell) {
    throw new UnsupportedOperationException("not there yet");
  }

  /**
   * Computes a chunk.
   *
   * @param soFar the chunks before it; only a guided sweep looks at them
   * @param known cells whose results need not be computed again
   * @param goOn asked often, by several threads; false stops within a fraction of a second
   * @throws stratlab.backtest.Cancelled when it was told to stop
   */
  public Chunk compute(int chunk, ResultTable soFar, KnownCells known, BooleanSupplier goOn) {
    throw new UnsupportedOperationException("not there yet");
  }

  @Override
  public void close() {}
}
