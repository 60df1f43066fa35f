package stratlab.job.sweep;

import static stratlab.store.StoreFault.guard;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import stratlab.analytics.SweepFigures;
import stratlab.bounds.Cancellation;
import stratlab.job.queue.UnknownJob;
import stratlab.job.sweep.SweepRepository.ChunkOfColumn;
import stratlab.job.sweep.SweepRepository.Extent;
import stratlab.sweep.result.BlockRows;
import stratlab.sweep.result.ResultTable;
import stratlab.sweep.spec.SweepSpec;

/**
 * The chunks that a sweep had at one moment, as a table. Chunks come one after the other, so the
 * columns of a later moment begin with those of an earlier one, which are not read again.
 */
final class StoredTable {
  private static final double[] NOTHING = {};

  private final SweepRepository sweeps;
  private final String id;
  private final int planned;

  /** The first row of each chunk, and the number of rows. */
  private final int[] firstRows;

  private final int[] cells;
  private final long[] places;
  private final Map<Integer, String> faults;

  /** Columns as far as they were read at an earlier moment. */
  private final Map<String, double[]> begun;

  private final Map<String, double[]> columns = new ConcurrentHashMap<>();
  private final ResultTable table;
  private @Nullable BlockRows sums;
  private volatile boolean gone;

  /**
   * Reads what a sweep has now.
   *
   * @param earlier the same at an earlier moment; null for none
   */
  StoredTable(
      SweepRepository sweeps,
      String id,
      SweepSpec spec,
      int planned,
      @Nullable StoredTable earlier) {
    this.sweeps = sweeps;
    this.id = id;
    this.planned = planned;
    List<Extent> extents = sweeps.extents(id);
    firstRows = new int[extents.size() + 1];
    for (int chunk = 0; chunk < extents.size(); chunk++) {
      firstRows[chunk + 1] = firstRows[chunk] + extents.get(chunk).cells();
    }
    int rows = firstRows[extents.size()];
    cells = earlier == null ? new int[rows] : Arrays.copyOf(earlier.cells, rows);
    places = earlier == null ? new long[rows] : Arrays.copyOf(earlier.places, rows);
    faults = new HashMap<>(earlier == null ? Map.of() : earlier.faults);
    begun = new ConcurrentHashMap<>(earlier == null ? Map.of() : earlier.begun);
    if (earlier != null) {
      begun.putAll(earlier.columns);
    }
    readFrom(earlier == null ? 0 : earlier.chunks(), extents);
    table = new ResultTable(spec, planned, cells, places, this::metric, this::blocks, faults);
  }

  ResultTable table() {
    return table;
  }

  int chunks() {
    return firstRows.length - 1;
  }

  int planned() {
    return planned;
  }

  private void readFrom(int first, List<Extent> extents) {
    List<SweepRepository.Places> more = sweeps.places(id, first, extents.size());
    if (more.size() != extents.size() - first) {
      throw new UnknownJob(id);
    }
    for (SweepRepository.Places chunk : more) {
      Cancellation.check();
      Extent extent = extents.get(chunk.chunk());
      int row = firstRows[chunk.chunk()];
      for (int i = 0; i < extent.cells(); i++) {
        cells[row + i] = extent.firstCell() + i;
      }
      long[] found = PackedChunk.places(chunk.places());
      System.arraycopy(found, 0, places, row, extent.cells());
      PackedChunk.faults(chunk.faults()).forEach((cell, why) -> faults.put(row + cell, why));
    }
  }

  /** Answers as if nothing had been read before: the sweep was deleted. */
  void forget() {
    gone = true;
  }

  private void require() {
    if (gone) {
      throw new UnknownJob(id);
    }
  }

  private double[] metric(String key) {
    require();
    if (!SweepFigures.KEYS.contains(key)) {
      throw new IllegalArgumentException("sweeps keep no metric '" + key + "'");
    }
    return columns.computeIfAbsent(key, this::read);
  }

  private synchronized BlockRows blocks() {
    require();
    BlockRows known = sums;
    if (known == null) {
      known = readBlocks();
      sums = known;
    }
    return known;
  }

  private BlockRows readBlocks() {
    List<BlockRows> parts =
        parts(PackedChunk.BLOCKS, 0).stream()
            .map(part -> PackedChunk.blocks(part.content(), firstRows[part.chunk()]))
            .toList();
    return new BlockRows(
        parts.stream().flatMapToInt(part -> Arrays.stream(part.rows())).toArray(),
        parts.stream().flatMapToDouble(part -> Arrays.stream(part.sums())).toArray());
  }

  private double[] read(String name) {
    double[] known = begun.getOrDefault(name, NOTHING);
    double[] column = Arrays.copyOf(known, cells.length);
    Arrays.fill(column, known.length, column.length, Double.NaN);
    for (ChunkOfColumn part : parts(name, Arrays.binarySearch(firstRows, known.length))) {
      Cancellation.check();
      PackedNumbers.read(part.content(), column, firstRows[part.chunk()]);
    }
    begun.remove(name);
    return column;
  }

  /** Returns a column of the chunks from one on; a chunk may lack it. */
  private List<ChunkOfColumn> parts(String name, int first) {
    List<ChunkOfColumn> parts = guard(() -> sweeps.column(id, name, first, chunks()));
    if (parts.size() < chunks() - first && !guard(() -> sweeps.existsById(id))) {
      throw new UnknownJob(id);
    }
    return parts;
  }
}
