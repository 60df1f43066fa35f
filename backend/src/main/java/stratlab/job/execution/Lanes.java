package stratlab.job.execution;

import io.micronaut.context.annotation.Bean;
import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Value;
import io.micronaut.scheduling.annotation.Async;
import io.micronaut.scheduling.executor.ExecutorConfiguration;
import io.micronaut.scheduling.executor.ExecutorType;
import io.micronaut.scheduling.executor.UserExecutorConfiguration;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import stratlab.job.queue.Lane;
import stratlab.process.LastResort;

/** The workers: an executor of platform threads for each lane, sized to the machine. */
@Factory
public class Lanes {
  static final String INTERACTIVE = "interactive";
  static final String SWEEPS = "sweeps";
  public static final String CHECKS = "checks";

  @Singleton
  @Bean
  @Named(INTERACTIVE)
  ExecutorConfiguration interactive(@Value("${stratlab.workers.interactive:0}") int workers) {
    return executor(INTERACTIVE, workers, Runtime.getRuntime().availableProcessors());
  }

  @Singleton
  @Bean
  @Named(SWEEPS)
  ExecutorConfiguration sweeps(@Value("${stratlab.workers.sweeps:0}") int workers) {
    return executor(SWEEPS, workers, Math.max(1, Runtime.getRuntime().availableProcessors() - 1));
  }

  /** One is enough: nobody waits for a check, and beside a sweep it is to take little. */
  @Singleton
  @Bean
  @Named(CHECKS)
  ExecutorConfiguration checks() {
    return executor(CHECKS, 1, 1);
  }

  /** Returns how many workers there are of each kind. */
  @Singleton
  Workers workers(
      @Named(INTERACTIVE) ExecutorConfiguration interactive,
      @Named(SWEEPS) ExecutorConfiguration sweeps) {
    return new Workers(interactive.getNumberOfThreads(), sweeps.getNumberOfThreads());
  }

  /** How many workers there are of each kind. */
  public record Workers(int interactive, int sweeps) {
    public int of(Lane lane) {
      return switch (lane) {
        case INTERACTIVE -> interactive;
        case SWEEPS -> sweeps;
      };
    }
  }

  @Singleton
  LeftBehind.ProcessEnd processEnd() {
    return reason -> new LastResort(reason).end();
  }

  private static ExecutorConfiguration executor(String name, int configured, int otherwise) {
    if (configured < 0) {
      throw new IllegalArgumentException(
          "stratlab.workers." + name + " must be 1 or more, not " + configured);
    }
    UserExecutorConfiguration executor = UserExecutorConfiguration.of(name, ExecutorType.FIXED);
    executor.setNumberOfThreads(configured == 0 ? otherwise : configured);
    return executor;
  }

  /** Hands work to the executors. */
  @Singleton
  public static class HandOff {
    @Async(INTERACTIVE)
    public void interactive(Runnable work) {
      work.run();
    }

    @Async(SWEEPS)
    public void sweeps(Runnable work) {
      work.run();
    }

    @Async(CHECKS)
    public void checks(Runnable work) {
      work.run();
    }
  }
}
