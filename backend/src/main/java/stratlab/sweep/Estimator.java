package stratlab.sweep;

import java.util.BitSet;
import java.util.List;
import java.util.function.LongSupplier;
import java.util.stream.IntStream;
import stratlab.backtest.Cancelled;
import stratlab.backtest.CellColumns;
import stratlab.backtest.StudyMetrics;

/**
 * Runs a few cells of a sweep to say what all of them will take. They lie spread over the sweep and
 * are run twice, since the first time pays for columns and for the compiler. Both ends when the
 * time is up; a cell that is not done even after some seconds counts with those, so that a sweep of
 * very long cells takes longer than is said.
 */
final class Estimator {
  private static final int MOST_TRIALS = 16;
  private static final long TIME = 300_000_000;
  private static final long LONGEST = 3_000_000_000L;

  /** Bytes of indicator columns that a study is taken to hold at most. */
  private static final long MOST_COLUMNS = 256L << 20;

  /** Bytes of a cell's results in memory: a double a metric, and its place. */
  private static final long HELD = 8L * StudyMetrics.KEYS.size() + 8;

  /** Bytes of a cell's results in the store, packed. */
  private static final long STORED = 110;

  private final SweepSpec spec;
  private final Cells cells;
  private final StudyShelf shelf;
  private final Places places;
  private final LongSupplier nanos;
  private final CellWorker worker = new CellWorker();
  private final CellColumns columns = new CellColumns(1);
  private final long start;
  private int bars;

  Estimator(SweepSpec spec, Cells cells, Studies studies, LongSupplier nanos) {
    this.spec = spec;
    this.cells = cells;
    this.places = new Places(spec);
    this.shelf = new StudyShelf(places, studies, MOST_TRIALS);
    this.nanos = nanos;
    this.start = nanos.getAsLong();
  }

  Estimate estimate(int threads) {
    long[] trials = trials();
    measure(trials, start + TIME / 2);
    double each = measure(trials, start + TIME);
    return new Estimate(
        new Lattice(spec.axes()).size(),
        cells.size(),
        bars,
        each * cells.size() / threads / 1e9,
        Math.min(MOST_COLUMNS, columns() * bars * Double.BYTES) + HELD * cells.size(),
        STORED * cells.size());
  }

  private long[] trials() {
    int count = Math.min(MOST_TRIALS, cells.size());
    if (cells.isGuided()) {
      AllowedPlaces allowed = CellChoice.allowed(spec.axes(), spec.where(), spec.base());
      return CellChoice.drawn(allowed, count, new Dice(0));
    }
    return IntStream.range(0, count)
        .mapToLong(trial -> cells.place((int) ((long) trial * cells.size() / count)))
        .toArray();
  }

  /** Runs cells until a moment, at least one, and returns the nanoseconds of one on average. */
  private double measure(long[] trials, long end) {
    long before = nanos.getAsLong();
    int done = 0;
    while (done < trials.length && (done == 0 || nanos.getAsLong() < end)) {
      run(trials[done++]);
    }
    return (double) (nanos.getAsLong() - before) / done;
  }

  private void run(long place) {
    if (shelf.at(place) instanceof StudyShelf.Entry.Open(Studies.Ready study)) {
      bars = Math.max(bars, study.bars());
      try {
        worker
            .on(study)
            .run(
                List.of(places.params(place)),
                new BitSet(),
                columns,
                0,
                () -> nanos.getAsLong() - start < LONGEST);
      } catch (Cancelled _) {
        // It took too long; the time that it has had is counted.
        bars = Math.max(bars, study.bars());
      }
    }
  }

  /** As many columns as there are values of parameters: what each makes anew at least. */
  private long columns() {
    return spec.axes().stream()
        .filter(axis -> axis.kind() == Axis.Kind.PARAM)
        .mapToLong(Axis::size)
        .sum();
  }
}
