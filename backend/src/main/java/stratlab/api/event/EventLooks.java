package stratlab.api.event;

import io.micronaut.context.annotation.Bean;
import io.micronaut.context.annotation.Factory;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/**
 * The threads that look how what is watched stands. They are few, and the system shares the
 * processors among them and all others; no more looks wait than there are streams.
 */
@Factory
public final class EventLooks {
  public static final String NAME = "event-looks";

  private static final int THREADS = 2;

  @Singleton
  @Named(NAME)
  @Bean(preDestroy = "shutdownNow")
  ExecutorService threads() {
    ThreadPoolExecutor threads =
        new ThreadPoolExecutor(
            THREADS,
            THREADS,
            10,
            TimeUnit.SECONDS,
            new LinkedBlockingQueue<>(),
            Thread.ofPlatform().daemon().name("event-look-", 1).factory());
    threads.allowCoreThreadTimeOut(true);
    return threads;
  }
}
