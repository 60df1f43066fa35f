package stratlab.job.sweep;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import stratlab.job.execution.Execution;
import stratlab.job.execution.Execution.Stop;
import stratlab.job.execution.RunStopped;
import stratlab.job.sweep.SweepStore.Finished;
import stratlab.store.StoreFault;

/**
 * Stores the chunks of a sweep on a thread of its own, so that computing goes on meanwhile. A chunk
 * is stored as soon as it is there; those that came while others were stored go together. What was
 * put in is stored before this is closed, for whatever reason that is done.
 */
final class ChunkWriter implements AutoCloseable {
  /** So many may wait; then it is the computing that waits. */
  private static final int ROOM = 4;

  private final SweepStore store;
  private final Execution execution;
  private final long total;
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition changed = lock.newCondition();
  private final Thread thread;
  private final List<Finished> waiting = new ArrayList<>();
  private long done;
  private boolean writing;
  private boolean closing;
  private @Nullable Throwable fault;

  /**
   * Begins to wait for chunks.
   *
   * @param done cells that are stored already
   * @param total cells of the sweep
   */
  ChunkWriter(SweepStore store, Execution execution, long done, long total) {
    this.store = store;
    this.execution = execution;
    this.done = done;
    this.total = total;
    this.thread = Thread.ofVirtual().name("sweep-writer").start(this::write);
  }

  /**
   * Takes a chunk to be stored.
   *
   * @throws StoreFault when an earlier one could not be
   */
  void put(Finished chunk) {
    lock.lock();
    try {
      await(() -> waiting.size() < ROOM);
      waiting.add(chunk);
      changed.signalAll();
    } finally {
      lock.unlock();
    }
  }

  /**
   * Waits until all chunks are stored.
   *
   * @return how many cells that makes
   * @throws StoreFault when one could not be
   */
  long flush() {
    lock.lock();
    try {
      await(() -> waiting.isEmpty() && !writing);
      return done;
    } finally {
      lock.unlock();
    }
  }

  private interface Question {
    boolean isAnswered();
  }

  private void await(Question question) {
    while (fault == null && !question.isAnswered()) {
      changed.awaitUninterruptibly();
    }
    switch (fault) {
      case null -> {}
      case RuntimeException exception -> throw exception;
      case Error error -> throw error;
      case Throwable other -> throw new IllegalStateException(other);
    }
  }

  /** A thread that waits must learn what went wrong, whatever it is, or would never go on. */
  private void write() {
    try {
      List<Finished> chunks = next();
      while (!chunks.isEmpty()) {
        store(chunks);
        written(null);
        chunks = next();
      }
    } catch (Throwable wrong) {
      written(wrong);
    }
  }

  private void written(@Nullable Throwable wrong) {
    lock.lock();
    try {
      writing = false;
      fault = wrong;
      changed.signalAll();
    } finally {
      lock.unlock();
    }
  }

  /** Takes all that waits; nothing when there will be no more. */
  private List<Finished> next() {
    lock.lock();
    try {
      while (waiting.isEmpty() && !closing) {
        changed.awaitUninterruptibly();
      }
      List<Finished> chunks = List.copyOf(waiting);
      waiting.clear();
      writing = !chunks.isEmpty();
      changed.signalAll();
      return chunks;
    } finally {
      lock.unlock();
    }
  }

  private void store(List<Finished> chunks) {
    long then = done + chunks.stream().mapToLong(Finished::cells).sum();
    if (!store.commit(execution.claim(), chunks, then, total)) {
      execution.stop(Stop.LOST);
      throw new RunStopped();
    }
    done = then;
    execution.proceed(then, total);
  }

  @Override
  public void close() {
    lock.lock();
    try {
      closing = true;
      changed.signalAll();
    } finally {
      lock.unlock();
    }
    boolean interrupted = false;
    while (thread.isAlive()) {
      try {
        thread.join();
      } catch (InterruptedException _) {
        interrupted = true;
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }
}
