package stratlab.sweep.result;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import stratlab.analytics.SweepFigures;
import stratlab.sweep.grid.GridIndex;
import stratlab.sweep.spec.Lattice;
import stratlab.sweep.spec.SweepSpec;

/**
 * The results that a sweep has so far: a row a finished cell, in the order of the cells. Columns
 * are fetched when they are first asked for. Safe for many threads.
 */
public final class ResultTable {
  private final SweepSpec spec;
  private final int planned;
  private final int[] cells;
  private final long[] places;
  private final Function<String, double[]> columns;
  private final Supplier<BlockRows> blocks;
  private final Map<Integer, String> faults;
  private volatile @Nullable GridIndex index;

  /**
   * Makes a table.
   *
   * @param planned how many cells the sweep has in all
   * @param cells the number of the cell of each row, ascending
   * @param places of the rows on the lattice
   * @param columns gives the column of a metric, a number a row, NaN where undefined; the same
   *     array each time it is asked, not to be written to
   * @param blocks gives the sums of returns by block, not to be written to
   * @param faults why cells have no result, by their row
   */
  public ResultTable(
      SweepSpec spec,
      int planned,
      int[] cells,
      long[] places,
      Function<String, double[]> columns,
      Supplier<BlockRows> blocks,
      Map<Integer, String> faults) {
    this.spec = spec;
    this.planned = planned;
    this.cells = cells;
    this.places = places;
    this.columns = columns;
    this.blocks = blocks;
    this.faults = Map.copyOf(faults);
  }

  public SweepSpec spec() {
    return spec;
  }

  /** Returns how many cells the sweep has in all. */
  public int planned() {
    return planned;
  }

  public int rows() {
    return cells.length;
  }

  /** Returns the number of the cell of a row. */
  public int cell(int row) {
    return cells[row];
  }

  /** Returns the place of a row on the lattice of the spec's axes. */
  public long place(int row) {
    return places[row];
  }

  /** Returns the row of a cell, if it is there. */
  public OptionalInt rowOf(int cell) {
    int row = Arrays.binarySearch(cells, cell);
    return row < 0 ? OptionalInt.empty() : OptionalInt.of(row);
  }

  /** Returns the row of a place on the lattice, if the sweep has a finished cell there. */
  public OptionalInt rowAt(long place) {
    GridIndex known = index;
    if (known == null) {
      known = new GridIndex(places);
      index = known;
    }
    return known.rowAt(place);
  }

  /**
   * Returns the best of the rows that are ranked by a metric, of equal ones the first; empty when
   * none is.
   *
   * @throws IllegalArgumentException when the metric is unknown or neither way is better
   */
  public OptionalInt best(String metric) {
    return RankedRows.of(this, metric).best();
  }

  /** Returns a row as people see it. */
  public ResultRow row(int row) {
    Map<String, @Nullable Double> metrics = new LinkedHashMap<>();
    for (String key : SweepFigures.KEYS) {
      double value = metric(key)[row];
      metrics.put(key, Double.isFinite(value) ? value : null);
    }
    Map<String, Object> values = new Lattice(spec.axes()).values(places[row]);
    return new ResultRow(cells[row], places[row], values, metrics, faults.get(row));
  }

  /** Returns the column of a metric, not to be written to; NaN where it is undefined. */
  public double[] metric(String key) {
    return columns.apply(key);
  }

  /** Returns the sums of returns by block, not to be written to. */
  public BlockRows blocks() {
    return blocks.get();
  }

  /** Returns why cells have no result, by their row. */
  public Map<Integer, String> faults() {
    return faults;
  }
}
