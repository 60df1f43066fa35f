package stratlab.job;

import io.micronaut.context.annotation.Bean;
import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Value;
import io.micronaut.scheduling.annotation.Async;
import io.micronaut.scheduling.executor.ExecutorConfiguration;
import io.micronaut.scheduling.executor.ExecutorType;
import io.micronaut.scheduling.executor.UserExecutorConfiguration;
import jakarta.inject.Named;
import jakarta.inject.Singleton;

/** The workers: an executor of platform threads for each lane, sized to the machine. */
@Factory
class Lanes {
  static final String INTERACTIVE = "interactive";
  static final String SWEEPS = "sweeps";

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
  static class HandOff {
    @Async(INTERACTIVE)
    void interactive(Runnable work) {
      work.run();
    }

    @Async(SWEEPS)
    void sweeps(Runnable work) {
      work.run();
    }
  }
}
