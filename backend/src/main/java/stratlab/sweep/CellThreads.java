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
    start(pieces, goOn, (worker, proceed) -> pieces(worker, pieces, next, proceed, work)).join();
  }

  /** What one thread does until there is nothing left to do. */
  @FunctionalInterface
  interface Share {
    /**
     * Does it.
     *
     * @param worker what the thread has for itself
     * @param goOn false stops it with {@link Cancelled}
     */
    void work(CellWorker worker, BooleanSupplier goOn);
  }

  /** Has a number of threads, at most all, do a share of some work each. */
  Running start(int threads, BooleanSupplier goOn, Share share) {
    return new Running(workers.stream().limit(threads).toList(), goOn, share);
  }

  /** Work that threads are at. */
  final class Running {
    private final AtomicBoolean stopped = new AtomicBoolean();
    private final List<CompletableFuture<Void>> shares;

    private Running(List<CellWorker> those, BooleanSupplier goOn, Share share) {
      BooleanSupplier proceed = () -> !stopped.get() && goOn.getAsBoolean();
      this.shares =
          those.stream()
              .map(worker -> (Runnable) () -> share.work(worker, proceed))
              .map(
                  task ->
                      CompletableFuture.runAsync(task, pool)
                          .whenComplete((_, fault) -> stopped.compareAndSet(false, fault != null)))
              .toList();
    }

    /** Whether a thread threw something; then the others stop. */
    boolean hasFailed() {
      return shares.stream().anyMatch(CompletableFuture::isCompletedExceptionally);
    }

    /** Stops them, without waiting. */
    void stop() {
      stopped.set(true);
    }

    /** Waits until all have ended, and throws what one of them threw. */
    void join() {
      CompletableFuture.allOf(shares.toArray(CompletableFuture<?>[]::new))
          .handle((_, _) -> true)
          .join();
      shares.stream()
          .filter(CompletableFuture::isCompletedExceptionally)
          .map(CompletableFuture::exceptionNow)
          .reduce((first, second) -> first instanceof Cancelled ? second : first)
          .ifPresent(CellThreads::rethrow);
    }
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
