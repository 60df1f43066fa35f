package stratlab.sweep.run;

import java.time.Duration;
import java.util.function.BooleanSupplier;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import stratlab.sweep.grid.Cells;
import stratlab.sweep.result.KnownCells;
import stratlab.sweep.result.ResultTable;
import stratlab.sweep.spec.SweepSpec;

/**
 * Computes a sweep chunk by chunk, on threads of its own. Where one chunk ends and the next begins
 * depends on time; what a cell has depends on nothing but the sweep.
 */
public final class SweepRun implements AutoCloseable {
  private static final int SMALLEST_BATCH = 64;
  private static final int LARGEST_BATCH = 32_768;
  private static final Duration INTERVAL = Duration.ofSeconds(1);

  /** About so many batches a guided sweep has, so that its searches get somewhere. */
  private static final int BATCHES = 8;

  private final SweepSpec spec;
  private final Cells cells;
  private final CellRuntime bench;
  private final Duration interval;
  private final LongSupplier nanos;
  private @Nullable PlannedCells planned;
  private @Nullable GuidedBatch guided;

  /** Makes a run by a clock that stands still: chunks are as long as they can be. */
  public SweepRun(SweepSpec spec, Cells cells, Studies studies, int threads) {
    this(spec, cells, studies, threads, INTERVAL, () -> 0);
  }

  public SweepRun(
      SweepSpec spec,
      Cells cells,
      Studies studies,
      int threads,
      Duration interval,
      LongSupplier nanos) {
    this.spec = spec;
    this.cells = cells;
    this.bench = CellRuntime.of(spec, studies, threads, cells.size());
    this.interval = interval;
    this.nanos = nanos;
  }

  /** Returns how many cells there are. */
  public int cells() {
    return cells.size();
  }

  /** Decided by the sweep alone, since what is searched for depends on what was found before. */
  private int batch() {
    int wanted = Math.min(cells.size() / BATCHES, LARGEST_BATCH);
    return Math.max(SMALLEST_BATCH, wanted & -SMALLEST_BATCH);
  }

  /**
   * Returns what the figures at a place depend on besides its parameters, SHA-256: cells of other
   * sweeps with the same and equal parameters have equal figures.
   *
   * @return empty when the study of the place cannot be run
   * @throws stratlab.market.csv.CsvFault when a price file has a fault
   */
  public String studyIdAt(long place) {
    return bench.studyCache().id(place);
  }

  /**
   * Waits for the next chunk. By one thread at a time, each chunk after the one before it; the
   * computing goes on in between.
   *
   * @param number of the chunk
   * @param first its first cell; all before it are there
   * @param soFar gives the chunks before it, all of them stored; only a guided sweep asks, where
   *     one of its batches begins
   * @param known cells whose results need not be computed again
   * @param goOn asked often, by several threads; false stops within a fraction of a second
   * @throws stratlab.backtest.Cancelled when it was told to stop
   * @throws SearchDiffers when the chunks before it are of another guided sweep
   * @throws stratlab.market.csv.CsvFault when a price file has a fault
   */
  public Chunk compute(
      int number, int first, Supplier<ResultTable> soFar, KnownCells known, BooleanSupplier goOn) {
    if (!cells.isGuided()) {
      return planned(first, known, goOn).chunk(number);
    }
    GuidedBatch current = guided;
    if (current == null || current.isOver()) {
      current =
          new GuidedBatch(
              bench,
              spec,
              extent(first),
              soFar.get(),
              known,
              goOn,
              new GuidedBatch.Pulse(interval, nanos));
      guided = current;
    }
    requireNext(first, current.next());
    return current.chunk(number);
  }

  private GuidedBatch.Extent extent(int cell) {
    int number = cell / batch();
    int first = number * batch();
    return new GuidedBatch.Extent(number, first, Math.min(batch(), cells.size() - first));
  }

  private PlannedCells planned(int first, KnownCells known, BooleanSupplier goOn) {
    PlannedCells current = planned;
    if (current == null) {
      current = new PlannedCells(bench, cells, first, known, goOn, interval, nanos);
      planned = current;
    }
    requireNext(first, current.first());
    return current;
  }

  private static void requireNext(int cell, int next) {
    if (next != cell) {
      throw new IllegalArgumentException(
          "cell %d does not come next, but %d".formatted(cell, next));
    }
  }

  @Override
  public void close() {
    PlannedCells current = planned;
    if (current != null) {
      current.stop();
    }
    GuidedBatch batch = guided;
    if (batch != null) {
      batch.stop();
    }
    bench.threads().close();
  }
}
