package stratlab.sweep.run;

import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.function.LongSupplier;
import java.util.stream.IntStream;
import stratlab.analytics.SweepFigures;
import stratlab.analytics.statistics.SeededRandom;
import stratlab.backtest.Backtests;
import stratlab.backtest.Cancelled;
import stratlab.backtest.CellColumns;
import stratlab.bounds.Cancellation;
import stratlab.sweep.grid.CellChoice;
import stratlab.sweep.grid.Cells;
import stratlab.sweep.grid.FeasiblePoints;
import stratlab.sweep.grid.GridPoints;
import stratlab.sweep.spec.Axis;
import stratlab.sweep.spec.Lattice;
import stratlab.sweep.spec.SweepSpec;

/**
 * Runs a few cells of a sweep to say what all of them will take. They lie spread over the sweep.
 * The first run, which also reads the prices, and some more are for the compiler. Then each cell is
 * run twice, and the shorter time counts: whatever else the machine does only makes it longer. It
 * ends when the time is up. When a cell alone takes longer than that, the shortest run counts, with
 * three seconds when it is still not done then: a sweep of such cells takes longer than is said.
 */
public final class Estimator {
  private static final int MOST_TRIALS = 16;

  /** How many cells are measured even if that takes more than the usual time. */
  private static final int ENOUGH = 4;

  /** All of these are nanoseconds after the first run. */
  private static final long WARM_UP = 150_000_000;

  private static final long TIME = 300_000_000;
  private static final long MOST_TIME = 1_000_000_000;

  /** What the first run may take. */
  private static final long LONGEST = 3_000_000_000L;

  private static final long NOT_DONE = Long.MAX_VALUE;

  /** Bytes of a cell's results in memory: a double a metric, and its place. */
  private static final long HELD = 8L * SweepFigures.KEYS.size() + 8;

  /** Bytes of a cell's results in the store, packed. */
  private static final long STORED = 110;

  private final SweepSpec spec;
  private final Cells cells;
  private final StudyCache studyCache;
  private final GridPoints places;
  private final LongSupplier nanos;
  private final CellWorker worker = new CellWorker();
  private long start;
  private long shortest = LONGEST;
  private int bars;

  public Estimator(SweepSpec spec, Cells cells, Studies studies, LongSupplier nanos) {
    this.spec = spec;
    this.cells = cells;
    this.places = new GridPoints(spec);
    this.studyCache = new StudyCache(places, studies, places.studiesAtOnce());
    this.nanos = nanos;
  }

  public Estimate estimate(int threads) {
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
    run(trials[0], LONGEST);
    start = nanos.getAsLong();
    for (int trial = 1; trial < trials.length && left(WARM_UP) > 0; trial++) {
      run(trials[trial], left(WARM_UP));
    }
    long sum = 0;
    int done = 0;
    while (done < trials.length && left(done < ENOUGH ? MOST_TIME : TIME) > 0) {
      long once = run(trials[done], left(MOST_TIME));
      // After a hitch there is still a moment to see that it was one.
      long again = run(trials[done], Math.max(left(MOST_TIME), WARM_UP));
      if (Math.min(once, again) == NOT_DONE) {
        break;
      }
      sum += Math.min(once, again);
      done++;
    }
    return done == 0 ? shortest : (double) sum / done;
  }

  /** Returns how much of a time is left. */
  private long left(long time) {
    return time - (nanos.getAsLong() - start);
  }

  private long[] trials() {
    int count = Math.min(MOST_TRIALS, cells.size());
    if (cells.isGuided()) {
      FeasiblePoints allowed = CellChoice.allowed(spec.axes(), spec.where(), spec.base());
      return CellChoice.drawn(allowed, count, new SeededRandom(0));
    }
    return IntStream.range(0, count)
        .mapToLong(trial -> cells.place((int) ((long) trial * cells.size() / count)))
        .toArray();
  }

  /** Runs a cell and returns the nanoseconds that it took, {@link #NOT_DONE} after too many. */
  private long run(long place, long most) {
    Cancellation.check();
    long before = nanos.getAsLong();
    if (studyCache.at(place) instanceof StudyCache.Entry.Open(Studies.Ready study)) {
      bars = Math.max(bars, study.bars());
      List<Map<String, Object>> params = List.of(places.params(place));
      BooleanSupplier goOn = () -> nanos.getAsLong() - before < most && Cancellation.goOn();
      try {
        worker.on(study).run(params, new BitSet(), new CellColumns(1), 0, goOn);
      } catch (Cancelled _) {
        return NOT_DONE;
      }
    }
    long took = nanos.getAsLong() - before;
    shortest = Math.min(shortest, took);
    return took;
  }

  /** As many columns as there are values of parameters: what each makes anew at least. */
  private long columns() {
    return spec.axes().stream()
        .filter(axis -> axis.kind() == Axis.Kind.PARAM)
        .mapToLong(Axis::size)
        .sum();
  }
}
