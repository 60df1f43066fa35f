package stratlab.job.sweep;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import stratlab.analytics.SweepFigures;
import stratlab.backtest.CellColumns;
import stratlab.job.queue.UnknownJob;
import stratlab.job.sweep.SweepRepository.ColumnOfChunk;
import stratlab.job.sweep.SweepRepository.Extent;
import stratlab.job.sweep.SweepRepository.Stretch;
import stratlab.sweep.result.BlockRows;
import stratlab.sweep.spec.SweepSpec;

/**
 * The cells of one study in another sweep, found by their parameters. Holds the places of all of
 * them and the columns of one chunk.
 */
final class ReusableSweep {
  private static final int WIDTH = SweepFigures.BLOCK_SUMS;

  private final SweepRepository sweeps;
  private final String id;
  private final List<Extent> extents;
  private final ParamGrid paramPlaces;

  /** The places of the cells, ascending. */
  private final long[] places;

  /** The cell at each of the places. */
  private final int[] cells;

  private @Nullable Loaded loaded;

  /**
   * The results of a chunk.
   *
   * @param isWhole whether no metric is missing
   */
  private record Loaded(Extent extent, CellColumns columns, Set<Integer> failed, boolean isWhole) {}

  ReusableSweep(SweepRepository sweeps, SweepSpec spec, List<Stretch> stretches) {
    this.sweeps = sweeps;
    this.id = stretches.getFirst().jobId();
    this.extents = sweeps.extents(id);
    if (extents.isEmpty()) {
      throw new UnknownJob(id);
    }
    int[] numbers =
        stretches.stream()
            .flatMapToInt(
                stretch ->
                    IntStream.range(stretch.firstCell(), stretch.firstCell() + stretch.cells()))
            .toArray();
    long[] found = stretches.stream().map(this::placesOf).flatMapToLong(Arrays::stream).toArray();
    this.paramPlaces = new ParamGrid(spec, stretches.getFirst().firstPlace());
    int[] order = ascending(found);
    this.places = Arrays.stream(order).mapToLong(each -> found[each]).toArray();
    this.cells = Arrays.stream(order).map(each -> numbers[each]).toArray();
  }

  private static int[] ascending(long[] places) {
    IntStream all = IntStream.range(0, places.length);
    return IntStream.range(1, places.length).allMatch(at -> places[at - 1] < places[at])
        ? all.toArray()
        : all.boxed()
            .sorted((one, other) -> Long.compare(places[one], places[other]))
            .mapToInt(Integer::intValue)
            .toArray();
  }

  private long[] placesOf(Stretch stretch) {
    Extent extent = chunkOf(stretch.firstCell());
    int from = stretch.firstCell() - extent.firstCell();
    return Arrays.copyOfRange(
        PackedChunk.places(packed(extent).places()), from, from + stretch.cells());
  }

  private SweepRepository.Places packed(Extent extent) {
    return sweeps.places(id, extent.chunk(), extent.chunk() + 1).stream()
        .findFirst()
        .orElseThrow(() -> new UnknownJob(id));
  }

  /** Returns the chunk that a cell is in. */
  private Extent chunkOf(int cell) {
    int low = 0;
    int high = extents.size() - 1;
    while (low < high) {
      int middle = (low + high + 1) >>> 1;
      if (extents.get(middle).firstCell() <= cell) {
        low = middle;
      } else {
        high = middle - 1;
      }
    }
    return extents.get(low);
  }

  /**
   * Copies the results of a cell, if they are here and complete. Those of a cell that failed are
   * not: it may have been for want of memory.
   *
   * @param withSums whether its sums by block are wanted; otherwise they are left out
   */
  boolean copy(Map<String, Object> params, CellColumns into, int at, boolean withSums) {
    int found = Arrays.binarySearch(places, paramPlaces.of(params));
    if (found < 0) {
      return false;
    }
    Loaded from = load(chunkOf(cells[found]));
    int row = cells[found] - from.extent().firstCell();
    double[] sums = from.columns().blocks();
    if (!from.isWhole()
        || from.failed().contains(row)
        || (withSums && !PackedChunk.hasSums(sums, row))) {
      return false;
    }
    for (int metric = 0; metric < SweepFigures.KEYS.size(); metric++) {
      into.metric(metric)[at] = from.columns().metric(metric)[row];
    }
    if (withSums) {
      System.arraycopy(sums, row * WIDTH, into.blocks(), at * WIDTH, WIDTH);
    }
    return true;
  }

  private Loaded load(Extent extent) {
    Loaded now = loaded;
    if (now == null || !now.extent().equals(extent)) {
      now = read(extent);
      loaded = now;
    }
    return now;
  }

  private static void put(BlockRows known, double[] blocks) {
    for (int i = 0; i < known.rows().length; i++) {
      System.arraycopy(known.sums(), i * WIDTH, blocks, known.rows()[i] * WIDTH, WIDTH);
    }
  }

  private Loaded read(Extent extent) {
    CellColumns columns = new CellColumns(extent.cells());
    int metrics = 0;
    for (ColumnOfChunk column : sweeps.columns(id, extent.chunk(), PackedChunk.NAMES)) {
      if (column.name().equals(PackedChunk.BLOCKS)) {
        put(PackedChunk.blocks(column.content(), 0), columns.blocks());
      } else {
        int metric = SweepFigures.KEYS.indexOf(column.name());
        PackedNumbers.read(column.content(), columns.metric(metric), 0);
        metrics++;
      }
    }
    Set<Integer> failed = PackedChunk.faults(packed(extent).faults()).keySet();
    return new Loaded(extent, columns, failed, metrics == SweepFigures.KEYS.size());
  }
}
