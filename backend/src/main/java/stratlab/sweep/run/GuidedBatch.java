package stratlab.sweep.run;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;
import java.util.function.LongSupplier;
import java.util.stream.IntStream;
import stratlab.analytics.statistics.SeededRandom;
import stratlab.backtest.Cancelled;
import stratlab.backtest.CellColumns;
import stratlab.sweep.grid.CellChoice;
import stratlab.sweep.grid.FeasiblePoints;
import stratlab.sweep.result.KnownCells;
import stratlab.sweep.result.ResultTable;
import stratlab.sweep.run.FoundOrder.Found;
import stratlab.sweep.spec.Sampling;
import stratlab.sweep.spec.SweepSpec;

/**
 * Computes a batch of a guided sweep: a fixed number of searches that know nothing of each other,
 * each with an equal share of the cells and numbers drawn from the seed, the batch and its own
 * number. Those of the first batch start spread over the lattice, those of later ones from the best
 * cell so far, each looking around half as widely as the one before. A place that two of them found
 * counts once, and the cells that are missing then are drawn. So nothing depends on the threads.
 *
 * <p>What is in its place is handed out every so often. A batch of which some cells are stored is
 * begun anew: its searches find the same again, and stored cells are not run a second time.
 */
final class GuidedBatch {
  static final int SEARCHES = 4;

  private static final long LOOK_MILLIS = 50;

  private final FeasiblePoints allowed;
  private final Objective goal;
  private final GuidedMemory memory;
  private final GuidedCells cells;
  private final BooleanSupplier goOn;
  private final Pulse pulse;
  private final long seed;
  private final Extent extent;
  private final int[] budgets;

  /** The places that are stored already, in their order, and the cost of each. */
  private final long[] stored;

  private final Map<Long, Double> costs = new HashMap<>();
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition changed = lock.newCondition();
  private final FoundOrder order;
  private final SearchTurns turns;
  private final CellThreads.Running running;

  /** The places to be drawn, once all searches have ended. */
  private long[] drawn = {};

  private CellColumns drawnColumns = new CellColumns(0);
  private int nextDrawn;
  private int ended;
  private boolean isDrawn;

  /** How many cells of the batch were handed out. */
  private int handedOut;

  private long since;

  /**
   * Where a batch lies.
   *
   * @param number of the batch
   * @param first its first cell
   * @param size cells of the batch
   */
  record Extent(int number, int first, int size) {
    int end() {
      return first + size;
    }
  }

  /**
   * How often cells are handed out.
   *
   * @param interval about how long from one chunk to the next
   * @param nanos a clock that ascends
   */
  record Pulse(Duration interval, LongSupplier nanos) {}

  /**
   * Begins to compute.
   *
   * @param soFar all cells that are stored; some of them may be of this batch
   * @param goOn asked often, by several threads; false stops within a fraction of a second
   */
  GuidedBatch(
      CellRuntime bench,
      SweepSpec spec,
      Extent extent,
      ResultTable soFar,
      KnownCells known,
      BooleanSupplier goOn,
      Pulse pulse) {
    this.allowed = CellChoice.allowed(spec.axes(), spec.where(), spec.base());
    this.goal = Objective.of(spec);
    this.memory = new GuidedMemory(goal, soFar, extent.first());
    this.cells = new GuidedCells(bench, known);
    this.goOn = goOn;
    this.pulse = pulse;
    this.seed = ((Sampling.Guided) spec.sampling()).seed();
    this.extent = extent;
    this.stored =
        IntStream.range(Math.min(extent.first(), soFar.rows()), soFar.rows())
            .peek(row -> costs.put(soFar.place(row), goal.cost(key -> soFar.metric(key)[row])))
            .mapToLong(soFar::place)
            .toArray();
    this.handedOut = stored.length;
    this.budgets =
        IntStream.range(0, SEARCHES)
            .map(each -> extent.size() / SEARCHES + (each < extent.size() % SEARCHES ? 1 : 0))
            .toArray();
    this.order = new FoundOrder(budgets);
    this.turns = new SearchTurns(bench.threads().workers(), SEARCHES, pulse.nanos());
    this.since = pulse.nanos().getAsLong();
    this.running = bench.threads().start(SEARCHES, goOn, this::work);
  }

  /** Returns the first cell that was not handed out. */
  int next() {
    return extent.first() + handedOut;
  }

  /** Whether all its cells were handed out. */
  boolean isOver() {
    return handedOut == extent.size();
  }

  /** Stops it, without waiting. */
  void stop() {
    running.stop();
  }

  /**
   * Waits for the next chunk. When it was told to stop, that is what is finished already.
   *
   * @throws Cancelled when it was told to stop and nothing more is finished
   * @throws SearchDiffers when the stored cells are of another search
   */
  Chunk chunk(int number) {
    lock.lock();
    try {
      boolean stopped = false;
      while (!stopped) {
        // Asked first: those who are stopped fail, and what they finished before is kept.
        boolean failed = running.hasFailed();
        boolean wanted = goOn.getAsBoolean();
        if (isDue() || (!wanted && finished() > 0)) {
          return collect(number);
        }
        stopped = failed || !wanted;
        if (!stopped) {
          await();
        }
      }
    } finally {
      lock.unlock();
    }
    // Without the lock, which those who stop need.
    running.stop();
    running.join();
    throw new Cancelled();
  }

  private int finished() {
    return Math.max(0, order.ordered().size() - handedOut);
  }

  private boolean isDue() {
    return finished() == extent.size() - handedOut
        || (finished() > 0 && pulse.nanos().getAsLong() - since >= pulse.interval().toNanos());
  }

  private Chunk collect(int number) {
    List<Found> finished = order.ordered().subList(handedOut, order.ordered().size());
    Chunk chunk = cells.chunk(number, next(), finished);
    handedOut += finished.size();
    since = pulse.nanos().getAsLong();
    return chunk;
  }

  private void work(int number, BooleanSupplier proceed) {
    SearchTurns.Turn turn = turns.new Turn(number, proceed);
    try {
      search(number, turn, proceed);
      turn.end();
      awaitDrawing(proceed);
      for (int next = nextDrawn(); next < drawn.length; next = nextDrawn()) {
        tryOut(drawn[next], turn, drawnColumns, next, proceed);
        put(SEARCHES, next, new Found(drawn[next], drawnColumns, next));
      }
    } finally {
      turn.end();
    }
  }

  private void search(int number, SearchTurns.Turn turn, BooleanSupplier proceed) {
    CellColumns columns = new CellColumns(budgets[number]);
    GuidedSearch search =
        new GuidedSearch(
            allowed,
            memory,
            new SeededRandom(seed, extent.number(), number),
            budgets[number],
            (place, row) -> {
              double cost = tryOut(place, turn, columns, row, proceed);
              put(number, row, new Found(place, columns, row));
              return cost;
            });
    boolean later = memory.best().isPresent();
    double[] start =
        later ? GuidedSearch.centre(allowed.lattice(), memory.best().getAsLong()) : spread(number);
    double width = later ? GuidedSearch.WIDE / (1 << number) : GuidedSearch.WIDE;
    search.run(start, width);
  }

  /** Returns the cost of a place, from the store when it is there. */
  private double tryOut(
      long place, SearchTurns.Turn turn, CellColumns columns, int row, BooleanSupplier proceed) {
    Double known = costs.get(place);
    if (known != null) {
      return known;
    }
    cells.run(turn.worker(), place, columns, row, proceed);
    // A strategy that was interrupted may have given anything.
    if (!proceed.getAsBoolean()) {
      throw new Cancelled();
    }
    turn.worked();
    return goal.cost(columns, row);
  }

  private void put(int by, int number, Found cell) {
    lock.lock();
    try {
      int before = order.ordered().size();
      order.put(by, number, cell);
      for (int at = before; at < Math.min(stored.length, order.ordered().size()); at++) {
        if (order.ordered().get(at).place() != stored[at]) {
          throw new SearchDiffers(extent.first() + at);
        }
      }
      changed.signalAll();
    } finally {
      lock.unlock();
    }
  }

  /** A point for each search, so that no two lie in the same quarter of an axis. */
  private double[] spread(int number) {
    SeededRandom random = new SeededRandom(seed, extent.number(), SEARCHES + 1);
    double[] point = new double[allowed.lattice().axes().size()];
    for (int axis = 0; axis < point.length; axis++) {
      point[axis] = (random.shuffled(SEARCHES)[number] + 0.5) / SEARCHES;
    }
    return point;
  }

  /** Waits for the searches; who ends last draws the places that are missing. */
  private void awaitDrawing(BooleanSupplier proceed) {
    lock.lock();
    try {
      if (++ended == SEARCHES) {
        draw();
      }
      while (!isDrawn) {
        if (!proceed.getAsBoolean()) {
          throw new Cancelled();
        }
        await();
      }
    } finally {
      lock.unlock();
    }
  }

  private void draw() {
    SeededRandom random = new SeededRandom(seed, extent.number(), SEARCHES);
    drawn = new long[extent.size() - order.taken().size()];
    for (int row = 0; row < drawn.length; row++) {
      long place =
          allowed
              .draw(random, each -> memory.has(each) || order.taken().contains(each))
              .orElseThrow();
      order.taken().add(place);
      drawn[row] = place;
    }
    drawnColumns = new CellColumns(drawn.length);
    order.draw(drawn.length);
    isDrawn = true;
    changed.signalAll();
  }

  private int nextDrawn() {
    lock.lock();
    try {
      return nextDrawn++;
    } finally {
      lock.unlock();
    }
  }

  @SuppressWarnings("WaitNotInLoop") // those who call it do so in one
  private void await() {
    try {
      var _ = changed.await(LOOK_MILLIS, TimeUnit.MILLISECONDS);
    } catch (InterruptedException _) {
      // Who interrupts has asked it to stop before, or it was the strategy: both are seen next.
    }
  }
}
