package stratlab.sweep;

import java.time.Duration;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;

/** Computes a sweep chunk by chunk, on threads of its own. What it gives never depends on them. */
public final class SweepRun implements AutoCloseable {
  private static final int SMALLEST_CHUNK = 64;
  private static final int LARGEST_CHUNK = 32_768;

  /** About how long one thread computes a chunk: what is lost when the process dies. */
  static final Duration CHUNK = Duration.ofSeconds(1);

  /** About so many chunks a guided sweep has, so that its searches get somewhere. */
  private static final int GUIDED_CHUNKS = 8;

  private final SweepSpec spec;
  private final Cells cells;
  private final CellBench bench;
  private final int chunkSize;

  SweepRun(SweepSpec spec, Cells cells, Studies studies, int threads) {
    this(spec, cells, studies, threads, CHUNK);
  }

  SweepRun(SweepSpec spec, Cells cells, Studies studies, int threads, Duration chunk) {
    this.spec = spec;
    this.cells = cells;
    this.bench = CellBench.of(spec, studies, threads, cells.size());
    this.chunkSize = chunkSize(cells, bench.shelf(), chunk);
  }

  private static int chunkSize(Cells cells, StudyShelf shelf, Duration chunk) {
    double wanted = (double) cells.size() / GUIDED_CHUNKS;
    if (!cells.isGuided()
        && shelf.at(cells.place(0)) instanceof StudyShelf.Entry.Open(Studies.Ready study)) {
      wanted = chunk.toNanos() / study.nanosPerCell();
    }
    int whole = (int) Math.min(wanted, LARGEST_CHUNK);
    return Math.max(SMALLEST_CHUNK, whole & -SMALLEST_CHUNK);
  }

  /** Returns the number of chunks; decided by the spec, its first study and how long one is. */
  public int chunks() {
    return Math.ceilDiv(cells.size(), chunkSize);
  }

  /** Returns the first cell of a chunk; of {@link #chunks}, the number of cells. */
  public int firstCell(int chunk) {
    return (int) Math.min(cells.size(), (long) chunk * chunkSize);
  }

  /**
   * Returns what the figures at a place depend on besides its parameters, SHA-256: cells of other
   * sweeps with the same and equal parameters have equal figures.
   *
   * @return empty when the study of the place cannot be run
   * @throws stratlab.market.csv.CsvFault when a price file has a fault
   */
  public String studyIdAt(long place) {
    return bench.shelf().id(place);
  }

  /**
   * Whether a known cell is of use only with its sums by block. Of a guided sweep every one is: its
   * number, which decides whether they are kept, is given when it has its results.
   */
  public boolean hasSums(int cell) {
    return cells.isGuided() || BlockSample.has(cell, cells.size());
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
    if (!cells.isGuided()) {
      return planned(chunk, first, size, known, goOn);
    }
    GuidedMemory memory = new GuidedMemory(Goal.of(spec), soFar, first);
    return new GuidedChunk(bench, spec, chunk, memory, known).compute(first, size, goOn);
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
