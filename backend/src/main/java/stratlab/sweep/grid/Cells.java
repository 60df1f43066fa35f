package stratlab.sweep.grid;

import java.util.Arrays;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * The cells of a sweep in their order, which is that of their places on the lattice; those of a
 * guided sweep are found while it runs, so here they only have a number.
 */
public final class Cells {
  private final int size;
  private final boolean guided;

  /** Ascending; null when the places are the numbers of the cells. */
  private final long @Nullable [] places;

  private Cells(int size, boolean guided, long @Nullable [] places) {
    this.size = size;
    this.guided = guided;
    this.places = places;
  }

  /** A cell at every place of a lattice of a size. */
  static Cells everywhere(int size) {
    return new Cells(size, false, null);
  }

  /** Takes the array over: the caller must not write to it afterwards. */
  static Cells at(long[] ascending) {
    return new Cells(ascending.length, false, ascending);
  }

  static Cells guided(int size) {
    return new Cells(size, true, null);
  }

  /** Returns how many there are. */
  public int size() {
    return size;
  }

  /** Whether places are found while the sweep runs; then they must not be asked for. */
  public boolean isGuided() {
    return guided;
  }

  /** Returns the place of a cell on the lattice. */
  public long place(int cell) {
    if (cell < 0 || cell >= size) {
      throw new IndexOutOfBoundsException("cell " + cell + " of " + size);
    }
    refuseGuided();
    return places == null ? cell : places[cell];
  }

  /** Returns the cell at a place of the lattice, if the sweep has it. */
  public OptionalInt at(long place) {
    refuseGuided();
    int cell =
        places != null
            ? Arrays.binarySearch(places, place)
            : place >= 0 && place < size ? (int) place : -1;
    return cell < 0 ? OptionalInt.empty() : OptionalInt.of(cell);
  }

  private void refuseGuided() {
    if (guided) {
      throw new IllegalStateException("a guided sweep finds its places while it runs");
    }
  }
}
