package stratlab.sweep.run;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import stratlab.backtest.Cancelled;

/**
 * The threads of a sweep and its workers, of which there are as many as threads may compute at a
 * time. Only searches may be more; they take turns with the workers.
 */
final class CellThreads implements AutoCloseable {
  private final ExecutorService pool;
  private final List<CellWorker> workers;

  CellThreads(int threads) {
    this.pool =
        Executors.newFixedThreadPool(
            Math.max(threads, GuidedBatch.SEARCHES),
            Thread.ofPlatform().daemon().name("sweep-cell-", 1).factory());
    this.workers = IntStream.range(0, threads).mapToObj(_ -> new CellWorker()).toList();
  }

  int size() {
    return workers.size();
  }

  List<CellWorker> workers() {
    return workers;
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

  /** Has every worker do a share of some work. */
  Running start(BooleanSupplier goOn, Share share) {
    return new Running(
        workers.stream()
            .map(worker -> (Consumer<BooleanSupplier>) proceed -> share.work(worker, proceed))
            .toList(),
        goOn);
  }

  /** What one of a number of searches does. */
  @FunctionalInterface
  interface Search {
    /**
     * Does it.
     *
     * @param number from 0
     * @param goOn false stops it with {@link Cancelled}
     */
    void work(int number, BooleanSupplier goOn);
  }

  /** Has a number of searches, at most {@link GuidedBatch#SEARCHES}, go on side by side. */
  Running start(int searches, BooleanSupplier goOn, Search search) {
    return new Running(
        IntStream.range(0, searches)
            .mapToObj(number -> (Consumer<BooleanSupplier>) proceed -> search.work(number, proceed))
            .toList(),
        goOn);
  }

  /** Work that threads are at. */
  final class Running {
    private final AtomicBoolean stopped = new AtomicBoolean();
    private final List<CompletableFuture<Void>> shares;

    private Running(List<Consumer<BooleanSupplier>> work, BooleanSupplier goOn) {
      BooleanSupplier proceed = () -> !stopped.get() && goOn.getAsBoolean();
      this.shares =
          work.stream()
              .map(each -> (Runnable) () -> each.accept(proceed))
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
