package stratlab.sweep;

import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Computes a sweep chunk by chunk, on threads of its own. What it gives never depends on them. */
public final class SweepRun implements AutoCloseable {
  private static final int SMALLEST_CHUNK = 64;
  private static final int LARGEST_CHUNK = 8192;

  /** About so many chunks a sweep has; a guided one fewer, so that its searches get somewhere. */
  private static final int CHUNKS = 64;

  private static final int GUIDED_CHUNKS = 8;

  /** A guided search may go back and forth between studies. */
  private static final int GUIDED_STUDIES = 16;

  private final SweepSpec spec;
  private final Cells cells;
  private final CellBench bench;
  private final int chunkSize;
  private volatile @Nullable Chunk last;

  SweepRun(SweepSpec spec, Cells cells, Studies studies, int threads) {
    this.spec = spec;
    this.cells = cells;
    this.chunkSize = chunkSize(cells);
    Places places = new Places(spec);
    int room = cells.isGuided() ? GUIDED_STUDIES : Math.max(2, threads);
    this.bench =
        new CellBench(
            places, new StudyShelf(places, studies, room), new CellThreads(threads), cells.size());
  }

  private static int chunkSize(Cells cells) {
    int wanted = cells.size() / (cells.isGuided() ? GUIDED_CHUNKS : CHUNKS);
    return Math.clamp(Integer.highestOneBit(wanted), SMALLEST_CHUNK, LARGEST_CHUNK);
  }

  /** Returns the number of chunks; decided by the spec alone. */
  public int chunks() {
    return Math.ceilDiv(cells.size(), chunkSize);
  }

  /** Returns the first cell of a chunk; of {@link #chunks}, the number of cells. */
  public int firstCell(int chunk) {
    return (int) Math.min(cells.size(), (long) chunk * chunkSize);
  }

  /**
   * Returns what a cell's figures depend on besides its parameters, SHA-256: cells of other sweeps
   * with the same and equal parameters have equal figures. Of a guided sweep only those of the
   * chunk computed last can be asked for.
   *
   * @return empty when the study of the cell cannot be run
   */
  public String studyId(int cell) {
    Chunk computed = last;
    if (!cells.isGuided()) {
      return bench.shelf().id(cells.place(cell));
    }
    if (computed == null
        || cell < computed.firstCell()
        || cell >= computed.firstCell() + computed.places().length) {
      throw new IllegalStateException("cell " + cell + " was not computed last");
    }
    return bench.shelf().id(computed.places()[cell - computed.firstCell()]);
  }

  /**
   * Computes a chunk. By one thread at a time.
   *
   * @param soFar the chunks before it; only a guided sweep looks at them
   * @param known cells whose results need not be computed again
   * @param goOn asked often, by several threads; false stops within a fraction of a second
   * @throws stratlab.backtest.Cancelled when it was told to stop
   * @throws stratlab.market.csv.CsvFault when a price file has a fault
   */
  public Chunk compute(int chunk, ResultTable soFar, KnownCells known, BooleanSupplier goOn) {
    int first = firstCell(chunk);
    int size = firstCell(chunk + 1) - first;
    Chunk computed =
        cells.isGuided()
            ? new GuidedChunk(
                    bench, spec, chunk, new GuidedMemory(Goal.of(spec), soFar, first), known)
                .compute(first, size, goOn)
            : planned(chunk, first, size, known, goOn);
    last = computed;
    return computed;
  }

  private Chunk planned(int chunk, int first, int size, KnownCells known, BooleanSupplier goOn) {
    long[] places = IntStream.range(first, first + size).mapToLong(cells::place).toArray();
    return new Chunk(
        chunk, first, places, new PlannedChunk(bench, first, places, known, goOn).compute());
  }

  @Override
  public void close() {
    bench.threads().close();
  }
}
