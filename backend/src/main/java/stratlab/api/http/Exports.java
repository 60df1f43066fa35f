package stratlab.api.http;

import io.micronaut.context.annotation.Bean;
import io.micronaut.context.annotation.Factory;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import stratlab.bounds.Limits;

/** The threads that write long texts as fast as their readers read; they are few. */
@Factory
public final class Exports {
  public static final String NAME = "exports";

  @Singleton
  @Named(NAME)
  @Bean(preDestroy = "shutdownNow")
  ExecutorService threads() {
    return new ThreadPoolExecutor(
        0,
        Limits.EXPORTS,
        10,
        TimeUnit.SECONDS,
        new SynchronousQueue<>(),
        Thread.ofPlatform().daemon().name("export-", 1).factory());
  }
}
