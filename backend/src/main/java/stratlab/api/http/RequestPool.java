package stratlab.api.http;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.context.ServerRequestContext;
import io.micronaut.http.server.netty.NettyHttpRequest;
import io.netty.channel.ChannelFuture;
import io.netty.channel.ChannelFutureListener;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.AbstractExecutorService;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import stratlab.bounds.Cancellation;
import stratlab.bounds.Cancellation.Reason;

/**
 * Platform threads on which requests are worked on. The system shares the processors among them and
 * all other threads, so that work that takes long takes its share and no more; a request that finds
 * no place to wait is refused. Work is cancelled when its time is up and when its client has gone.
 */
final class RequestPool extends AbstractExecutorService {
  private final ThreadPoolExecutor threads;
  private final ScheduledExecutorService timer;
  private final @Nullable Duration deadline;

  /**
   * Makes a pool.
   *
   * @param name of its threads
   * @param waiting how many requests may wait for a thread
   * @param timer ends what takes too long
   * @param deadline from the arrival of a request; null for none
   */
  RequestPool(
      String name,
      int size,
      int waiting,
      ScheduledExecutorService timer,
      @Nullable Duration deadline) {
    this.threads =
        new ThreadPoolExecutor(
            size,
            size,
            30,
            TimeUnit.SECONDS,
            new ArrayBlockingQueue<>(waiting),
            Thread.ofPlatform().daemon().name(name + "-", 1).factory());
    threads.allowCoreThreadTimeOut(true);
    this.timer = timer;
    this.deadline = deadline;
  }

  /**
   * Works on a request when a thread is free.
   *
   * @throws java.util.concurrent.RejectedExecutionException when too many wait
   */
  @Override
  public void execute(Runnable work) {
    Cancellation cancellation = new Cancellation();
    Future<?> end =
        deadline == null
            ? null
            : timer.schedule(
                () -> cancellation.cancel(Reason.TOO_LONG),
                deadline.toMillis(),
                TimeUnit.MILLISECONDS);
    ChannelFuture closed =
        ServerRequestContext.currentRequest().map(RequestPool::closed).orElse(null);
    ChannelFutureListener gone = _ -> cancellation.cancel(Reason.CLIENT_GONE);
    if (closed != null) {
      var _ = closed.addListener(gone);
    }
    try {
      threads.execute(
          () -> {
            try {
              cancellation.run(work);
            } finally {
              forget(end, closed, gone);
            }
          });
    } catch (RuntimeException full) {
      forget(end, closed, gone);
      throw full;
    }
  }

  private static void forget(
      @Nullable Future<?> end, @Nullable ChannelFuture closed, ChannelFutureListener gone) {
    if (end != null) {
      end.cancel(false);
    }
    if (closed != null) {
      var _ = closed.removeListener(gone);
    }
  }

  /** Returns what tells that the connection of a request is closed; null where there is none. */
  private static @Nullable ChannelFuture closed(HttpRequest<?> request) {
    return request instanceof NettyHttpRequest<?> netty
        ? netty.getChannelHandlerContext().channel().closeFuture()
        : null;
  }

  @Override
  public void shutdown() {
    threads.shutdown();
  }

  @Override
  public List<Runnable> shutdownNow() {
    return threads.shutdownNow();
  }

  @Override
  public boolean isShutdown() {
    return threads.isShutdown();
  }

  @Override
  public boolean isTerminated() {
    return threads.isTerminated();
  }

  @Override
  public boolean awaitTermination(long timeout, TimeUnit unit) throws InterruptedException {
    return threads.awaitTermination(timeout, unit);
  }
}
