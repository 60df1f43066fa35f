package stratlab.sweep.grid;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.OptionalInt;
import stratlab.bounds.Cancellation;

/** Finds the rows of a table by their place on the lattice. */
public final class GridIndex {
  private final long[] places;
  private final boolean ascending;

  /** The rows by place; empty where places ascend, as they do in all sweeps but the guided. */
  private final Map<Long, Integer> scattered = new HashMap<>();

  public GridIndex(long[] places) {
    this.places = places;
    this.ascending = areAscending(places);
    for (int row = places.length - 1; !ascending && row >= 0; row--) {
      Cancellation.check(row);
      scattered.put(places[row], row);
    }
  }

  private static boolean areAscending(long[] places) {
    for (int row = 1; row < places.length; row++) {
      if (places[row] <= places[row - 1]) {
        return false;
      }
    }
    return true;
  }

  /** Returns the row of a place, the first if there are several. */
  public OptionalInt rowAt(long place) {
    if (ascending) {
      int row = Arrays.binarySearch(places, place);
      return row < 0 ? OptionalInt.empty() : OptionalInt.of(row);
    }
    Integer row = scattered.get(place);
    return row == null ? OptionalInt.empty() : OptionalInt.of(row);
  }
}
