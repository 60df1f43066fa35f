package stratlab.sweep;

import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.function.LongSupplier;
import java.util.stream.IntStream;
import stratlab.analytics.StudyFigures;
import stratlab.backtest.Backtests;
import stratlab.backtest.Cancelled;
import stratlab.backtest.CellColumns;
import stratlab.bounds.Cancellation;

/**
 * Runs a few cells of a sweep to say what all of them will take. They lie spread over the sweep.
 * First they are run for the compiler; then each once for its columns, which the others of a sweep
 * find there, and once by the clock. It ends when the time is up. A cell that alone takes longer
 * counts with its first run, and with three seconds when it is still not done then: a sweep of such
 * cells takes longer than is said.
 */
final class Estimator {
  private static final int MOST_TRIALS = 16;
  private static final long TIME = 300_000_000;
  private static final long LONGEST = 3_000_000_000L;

  /** Bytes of a cell's results in memory: a double a metric, and its place. */
  private static final long HELD = 8L * StudyFigures.KEYS.size() + 8;

  /** Bytes of a cell's results in the store, packed. */
  private static final long STORED = 110;

  private final SweepSpec spec;
  private final Cells cells;
  private final StudyShelf shelf;
  private final Places places;
  private final LongSupplier nanos;
  private final CellWorker worker = new CellWorker();
  private final long start;
  private int bars;

  Estimator(SweepSpec spec, Cells cells, Studies studies, LongSupplier nanos) {
    this.spec = spec;
    this.cells = cells;
    this.places = new Places(spec);
    this.shelf = new StudyShelf(places, studies, places.studiesAtOnce());
    this.nanos = nanos;
    this.start = nanos.getAsLong();
  }

  Estimate estimate(int threads) {
    double seconds = nanosOfCell(trials()) * cells.size() / threads / 1e9;
    long columnBytes = Math.min(Backtests.mostColumnBytes(), columns() * bars * Double.BYTES);
    return new Estimate(
        new Lattice(spec.axes()).size(),
        cells.size(),
        bars,
        seconds,
        columnBytes + HELD * cells.size(),
        STORED * cells.size());
  }

  private double nanosOfCell(long[] trials) {
    long last = 0;
    for (int trial = 0; trial < trials.length && isBefore(TIME / 2); trial++) {
      last = run(trials[trial]);
    }
    long sum = 0;
    int done = 0;
    while (done < trials.length && isBefore(TIME)) {
      run(trials[done]);
      sum += run(trials[done++]);
    }
    return done == 0 ? last : (double) sum / done;
  }

  private boolean isBefore(long time) {
    return nanos.getAsLong() - start < time;
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

  /** Runs a cell and returns the nanoseconds that it took. */
  private long run(long place) {
    Cancellation.check();
    long before = nanos.getAsLong();
    if (shelf.at(place) instanceof StudyShelf.Entry.Open(Studies.Ready study)) {
      bars = Math.max(bars, study.bars());
      List<Map<String, Object>> params = List.of(places.params(place));
      BooleanSupplier goOn = () -> nanos.getAsLong() - before < LONGEST && Cancellation.goOn();
      try {
        worker.on(study).run(params, new BitSet(), new CellColumns(1), 0, goOn);
      } catch (Cancelled _) {
        return nanos.getAsLong() - before;
      }
    }
    return nanos.getAsLong() - before;
  }

  /** As many columns as there are values of parameters: what each makes anew at least. */
  private long columns() {
    return spec.axes().stream()
        .filter(axis -> axis.kind() == Axis.Kind.PARAM)
        .mapToLong(Axis::size)
        .sum();
  }
}
