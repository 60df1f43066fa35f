package stratlab.cli;

import io.micronaut.context.ApplicationContext;
import java.util.HashMap;
import java.util.Map;
import stratlab.job.JobStore;
import stratlab.job.Reports;

/**
 * The application context, for the few commands that need one. No server runs in it, so it takes up
 * no job: it only looks at the store and changes it.
 */
final class Beans implements AutoCloseable {
  private final ApplicationContext context;

  private Beans(ApplicationContext context) {
    this.context = context;
  }

  static Beans start(Surroundings surroundings) {
    return new Beans(context(surroundings, Map.of()));
  }

  /** Starts a context on the folders of the command line. */
  static ApplicationContext context(Surroundings surroundings, Map<String, Object> settings) {
    Map<String, Object> all = new HashMap<>(settings);
    all.put("stratlab.data", surroundings.data().toString());
    all.put("stratlab.database", surroundings.database().toString());
    return ApplicationContext.builder()
        .properties(all)
        .banner(false)
        .deduceEnvironment(false)
        .start();
  }

  JobStore jobs() {
    return context.getBean(JobStore.class);
  }

  Reports reports() {
    return context.getBean(Reports.class);
  }

  @Override
  public void close() {
    context.close();
  }
}
