package stratlab.sweep;

import java.util.OptionalInt;

/**
 * The cells of a sweep in their order, which is that of their places on the lattice; those of a
 * guided sweep are found while it runs, so here they only have a number.
 */
public final class Cells {
  /** Returns how many there are; of a guided sweep, at most. */
  public int size() {
    throw new UnsupportedOperationException("not there yet");
  }

  /** Whether places are found while the sweep runs; then {@link #place} must not be asked. */
  public boolean isGuided() {
    throw new UnsupportedOperationException("not there yet");
  }

  /** Returns the place of a cell on the lattice. */
  public long place(int cell) {
    throw new UnsupportedOperationException("not there yet");
  }

  /** Returns the cell at a place of the lattice, if the sweep has it. */
  public OptionalInt at(long place) {
    throw new UnsupportedOperationException("not there yet");
  }
}
