package stratlab.cli.terminal;

import io.micronaut.context.ApplicationContext;
import io.micronaut.context.exceptions.BeanContextException;
import io.micronaut.context.exceptions.ConfigurationException;
import io.micronaut.serde.ObjectMapper;
import java.util.HashMap;
import java.util.Map;
import stratlab.job.JobDocuments;
import stratlab.job.JobStore;
import stratlab.job.SweepDocuments;
import stratlab.job.SweepJobs;
import stratlab.job.report.Reports;

/**
 * The application context, for the few commands that need one. No server runs in it, so it takes up
 * no job but the sweep that its command is about: it only looks at the store and changes it.
 */
public final class Beans implements AutoCloseable {
  /** How long Ctrl-C waits for a strategy that does not stop; a server can wait longer. */
  private static final String PATIENCE = "2s";

  private final ApplicationContext context;

  private Beans(ApplicationContext context) {
    this.context = context;
  }

  public static Beans start(Folders surroundings) {
    return new Beans(context(surroundings, Map.of("stratlab.jobs.abandon-after", PATIENCE)));
  }

  /** Starts a context on the folders of the command line. */
  public static ApplicationContext context(Folders surroundings, Map<String, Object> settings) {
    Map<String, Object> all = new HashMap<>(settings);
    all.put("stratlab.data", surroundings.data().toString());
    all.put("stratlab.database", surroundings.database().toString());
    try {
      return ApplicationContext.builder()
          .properties(all)
          .banner(false)
          .deduceEnvironment(false)
          .start();
    } catch (BeanContextException failed) {
      throw refusal(failed);
    }
  }

  /** A setting that cannot be is told in its own words, without those of the framework. */
  private static RuntimeException refusal(BeanContextException failed) {
    Throwable first = failed;
    while (first.getCause() != null) {
      first = first.getCause();
    }
    boolean setting =
        first instanceof ConfigurationException || first instanceof IllegalArgumentException;
    return setting ? new Refusal(Exit.INVALID, String.valueOf(first.getMessage()), failed) : failed;
  }

  public JobStore jobs() {
    return context.getBean(JobStore.class);
  }

  public SweepJobs sweeps() {
    return context.getBean(SweepJobs.class);
  }

  public Reports reports() {
    return context.getBean(Reports.class);
  }

  public JobDocuments jobDocuments() {
    return context.getBean(JobDocuments.class);
  }

  public SweepDocuments sweepDocuments() {
    return context.getBean(SweepDocuments.class);
  }

  /** Returns what prints documents as the API sends them. */
  public JsonDocuments json(Terminal terminal) {
    return new JsonDocuments(context.getBean(ObjectMapper.class), terminal);
  }

  @Override
  public void close() {
    context.close();
  }
}
