package stratlab.sweep.run;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;
import java.util.function.LongSupplier;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import stratlab.backtest.Cancelled;
import stratlab.sweep.grid.BlockSample;
import stratlab.sweep.grid.Cells;
import stratlab.sweep.result.KnownCells;

/**
 * Computes cells whose places are known beforehand. Each thread takes piece after piece of
 * consecutive cells and never waits for the others; what is finished up to the first piece that is
 * not is handed out as a chunk every so often. So a chunk is cut by time, and what is in it is not:
 * a cell has the same results in any.
 */
final class PlannedCells {
  private static final int LARGEST_CHUNK = 32_768;

  /** So many results may lie here while those before them are stored or computed. */
  private static final int MOST_HELD = 4 * LARGEST_CHUNK;

  /** So often a thread is done with a piece between two chunks. */
  private static final int PIECES_A_CHUNK = 8;

  /** How long anyone waits before he looks whether to stop. */
  private static final long LOOK = Duration.ofMillis(50).toNanos();

  private final CellRuntime bench;
  private final Cells cells;
  private final KnownCells known;
  private final BooleanSupplier goOn;
  private final LongSupplier nanos;
  private final long interval;
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition changed = lock.newCondition();

  /** What was begun and not handed out yet, in the order of the cells. */
  private final Deque<CellBlock> pieces = new ArrayDeque<>();

  private final Pace pace;
  private final CellThreads.Running running;

  /** The first cell that is in no piece yet, and the first that was not handed out. */
  private int next;

  private int first;
  private long study = -1;

  /** When the last chunk was handed out. */
  private long since;

  /** How many studies were begun. */
  private int studies;

  /**
   * Begins to compute.
   *
   * @param first the cell to begin with
   * @param interval about how long from one chunk to the next
   */
  PlannedCells(
      CellRuntime bench,
      Cells cells,
      int first,
      KnownCells known,
      BooleanSupplier goOn,
      Duration interval,
      LongSupplier nanos) {
    this.bench = bench;
    this.cells = cells;
    this.first = first;
    this.next = first;
    this.known = known;
    this.goOn = goOn;
    this.nanos = nanos;
    this.interval = interval.toNanos();
    this.since = nanos.getAsLong();
    this.pace = new Pace(this.interval / PIECES_A_CHUNK);
    this.running = bench.threads().start(goOn, this::work);
  }

  /** Returns the first cell that was not handed out. */
  int first() {
    return first;
  }

  /** Stops it, without waiting. */
  void stop() {
    running.stop();
  }

  /**
   * Waits for the next chunk. When it was told to stop, that is what is finished already.
   *
   * @throws Cancelled when it was told to stop and nothing more is finished
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

  @SuppressWarnings("WaitNotInLoop") // those who call it do so in one
  private void await() {
    try {
      changed.awaitNanos(LOOK);
    } catch (InterruptedException _) {
      // Who interrupts has asked it to stop before, or it was the strategy: both are seen next.
    }
  }

  private boolean isDue() {
    int finished = finished();
    return finished >= LARGEST_CHUNK
        || finished == cells.size() - first
        || (finished > 0 && nanos.getAsLong() - since >= interval);
  }

  /** Returns how many cells are finished up to the first that is not. */
  private int finished() {
    int finished = 0;
    for (CellBlock piece : pieces) {
      if (!piece.done) {
        break;
      }
      finished += piece.size();
    }
    return finished;
  }

  private Chunk collect(int number) {
    List<CellBlock> all = new ArrayList<>();
    int size = 0;
    while (!pieces.isEmpty() && pieces.getFirst().done && size < LARGEST_CHUNK) {
      all.add(pieces.removeFirst());
      size += all.getLast().size();
    }
    Chunk chunk = CellBlock.joined(number, first, all);
    first += size;
    since = nanos.getAsLong();
    changed.signalAll();
    return chunk;
  }

  private void work(CellWorker worker, BooleanSupplier proceed) {
    for (CellBlock piece = take(worker, proceed); piece != null; piece = take(worker, proceed)) {
      long start = nanos.getAsLong();
      piece.run(worker, proceed);
      // A strategy that was interrupted may have given anything.
      if (!proceed.getAsBoolean()) {
        throw new Cancelled();
      }
      finish(piece, nanos.getAsLong() - start);
    }
  }

  private void finish(CellBlock piece, long took) {
    lock.lock();
    try {
      piece.done = true;
      pace.took(took, piece.todo().cardinality());
      changed.signalAll();
    } finally {
      lock.unlock();
    }
  }

  /** Returns the next piece of which something is to be run; null when there is none. */
  private @Nullable CellBlock take(CellWorker worker, BooleanSupplier proceed) {
    lock.lock();
    try {
      while (next < cells.size()) {
        if (!proceed.getAsBoolean()) {
          throw new Cancelled();
        }
        if (!hasRoom()) {
          worker.keep(List.of());
          await();
          continue;
        }
        CellBlock piece = lay();
        pieces.addLast(piece);
        if (!piece.todo().isEmpty()) {
          return piece;
        }
        piece.done = true;
        changed.signalAll();
      }
      worker.keep(List.of());
      return null;
    } finally {
      lock.unlock();
    }
  }

  /** Few studies are at work at a time, since their columns take the most memory there is. */
  private boolean hasRoom() {
    int begun = bench.places().study(cells.place(next)) == study ? studies : studies + 1;
    int oldest =
        pieces.stream()
            .filter(piece -> !piece.done)
            .mapToInt(CellBlock::study)
            .findFirst()
            .orElse(begun);
    return next - first < MOST_HELD && begun - oldest < bench.places().studiesAtOnce();
  }

  private CellBlock lay() {
    long begun = bench.places().study(cells.place(next));
    if (begun != study) {
      study = begun;
      studies++;
      pace.turn();
    }
    int end = next + pace.cells(cells.size() - next, bench.threads().size());
    int last = next + 1;
    while (last < end && bench.places().study(cells.place(last)) == study) {
      last++;
    }
    long[] at = IntStream.range(next, last).mapToLong(cells::place).toArray();
    CellBlock piece =
        switch (bench.studyCache().at(at[0])) {
          case StudyCache.Entry.Refused(String reason) -> CellBlock.refused(studies, at, reason);
          case StudyCache.Entry.Open(Studies.Ready ready) ->
              new CellBlock(studies, ready, at, params(at), blocks(next, last));
        };
    piece.takeOver(known, goOn);
    next = last;
    return piece;
  }

  private List<Map<String, Object>> params(long[] at) {
    List<Map<String, Object>> params = new ArrayList<>(at.length);
    for (long place : at) {
      params.add(bench.places().params(place));
    }
    return params;
  }

  private BitSet blocks(int from, int to) {
    BitSet blocks = new BitSet();
    for (int cell = from; cell < to; cell++) {
      blocks.set(cell - from, BlockSample.has(cell, cells.size()));
    }
    return blocks;
  }
}
