package stratlab.api.http;

import io.micronaut.context.BeanLocator;
import io.micronaut.context.BeanProvider;
import io.micronaut.context.annotation.Replaces;
import io.micronaut.core.annotation.NonBlocking;
import io.micronaut.http.annotation.Error;
import io.micronaut.http.annotation.HttpMethodMapping;
import io.micronaut.inject.MethodReference;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.executor.DefaultExecutorSelector;
import io.micronaut.scheduling.executor.ThreadSelection;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import stratlab.process.JobSettings;

/**
 * Chooses the thread of every operation: by default one of a few that share the processors and are
 * bounded in time, for what is marked {@link Quick} one of others that such work cannot take. An
 * operation that somebody adds is bounded without doing anything for it. Where a job runs before
 * its submission is answered, nothing is bounded in time: the gateway does that.
 */
@Singleton
@Replaces(DefaultExecutorSelector.class)
final class RequestThreads extends DefaultExecutorSelector {
  private static final int QUICK_THREADS = 4;

  private final ScheduledExecutorService timer =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().daemon().name("request-deadlines").factory());
  private final ExecutorService computing;
  private final ExecutorService quick;

  RequestThreads(
      BeanLocator beans,
      @Named(TaskExecutors.IO) BeanProvider<ExecutorService> io,
      @Named(TaskExecutors.BLOCKING) BeanProvider<ExecutorService> blocking,
      RequestSettings settings,
      JobSettings jobs) {
    super(beans, io, blocking);
    int processors = Math.max(2, Runtime.getRuntime().availableProcessors());
    Duration deadline = jobs.inline() ? null : settings.deadline();
    this.computing =
        new RequestPool("request-computing", processors, settings.waiting(), timer, deadline);
    this.quick =
        new RequestPool("request-quick", QUICK_THREADS, settings.waiting(), timer, deadline);
  }

  @Override
  public Optional<ExecutorService> select(MethodReference<?, ?> method, ThreadSelection selection) {
    if (method.hasStereotype(NonBlocking.class)) {
      return Optional.empty();
    }
    if (method.hasStereotype(HttpMethodMapping.class)) {
      return Optional.of(method.hasStereotype(Quick.class) ? quick : computing);
    }
    return method.hasStereotype(Error.class) ? Optional.of(quick) : super.select(method, selection);
  }

  @PreDestroy
  void stop() {
    timer.shutdownNow();
    computing.shutdownNow();
    quick.shutdownNow();
  }
}
