package stratlab.sweep;

import java.util.Collection;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import stratlab.backtest.Cancelled;

/** The threads of a sweep, which share the pieces of some work among them. */
final class CellThreads implements AutoCloseable {
  private final ExecutorService pool;
  private final List<CellWorker> workers;

  CellThreads(int threads) {
    this.pool =
        Executors.newFixedThreadPool(
            threads, Thread.ofPlatform().daemon().name("sweep-cell-", 1).factory());
    this.workers = IntStream.range(0, threads).mapToObj(_ -> new CellWorker()).toList();
  }

  /** Does a piece of work. */
  @FunctionalInterface
  interface Work {
    /**
     * Does one piece.
     *
     * @param worker what the thread has for itself
     * @param piece from 0
     * @param goOn false stops it with {@link Cancelled}
     */
    void piece(CellWorker worker, int piece, BooleanSupplier goOn);
  }

  /** Lets go of what the threads keep of other studies; not while they work. */
  void keep(Collection<Studies.Ready> wanted) {
    workers.forEach(worker -> worker.keep(wanted));
  }

  int size() {
    return workers.size();
  }

  /**
   * Does all pieces, and waits for them. When one fails the others are stopped, and what it threw
   * is thrown here.
   *
   * @throws Cancelled when it was told to stop
   */
  void each(int pieces, BooleanSupplier goOn, Work work) {
    AtomicInteger next = new AtomicInteger();
    AtomicBoolean failed = new AtomicBoolean();
    BooleanSupplier proceed = () -> !failed.get() && goOn.getAsBoolean();
    List<CompletableFuture<Void>> running =
        workers.stream()
            .limit(pieces)
            .map(worker -> (Runnable) () -> pieces(worker, pieces, next, proceed, work))
            .map(
                task ->
                    CompletableFuture.runAsync(task, pool)
                        .whenComplete((_, fault) -> failed.compareAndSet(false, fault != null)))
            .toList();
    CompletableFuture.allOf(running.toArray(CompletableFuture<?>[]::new))
        .handle((_, _) -> true)
        .join();
    running.stream()
        .filter(CompletableFuture::isCompletedExceptionally)
        .map(CompletableFuture::exceptionNow)
        .reduce((first, second) -> first instanceof Cancelled ? second : first)
        .ifPresent(CellThreads::rethrow);
  }

  private static void pieces(
      CellWorker worker, int pieces, AtomicInteger next, BooleanSupplier goOn, Work work) {
    for (int piece = next.getAndIncrement(); piece < pieces; piece = next.getAndIncrement()) {
      if (!goOn.getAsBoolean()) {
        throw new Cancelled();
      }
      work.piece(worker, piece, goOn);
    }
  }

  private static void rethrow(Throwable fault) {
    switch (fault) {
      case RuntimeException exception -> throw exception;
      case Error error -> throw error;
      default -> throw new IllegalStateException(fault);
    }
  }

  @Override
  public void close() {
    pool.close();
  }
}
