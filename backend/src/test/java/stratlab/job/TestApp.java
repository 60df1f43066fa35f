package stratlab.job;

import io.micronaut.context.ApplicationContext;
import io.micronaut.runtime.server.EmbeddedServer;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import stratlab.job.queue.Job;
import stratlab.testing.Await;

/** A folder with price files and a database, and the applications that work on it. */
public final class TestApp {
  /** Enough that the engine asks more than once whether to go on. */
  public static final int BARS = 12_000;

  private final Path folder;

  public TestApp(Path folder) {
    this.folder = folder;
    write("alpha-5m", BARS);
    write("beta-5m", BARS);
  }

  public Path data() {
    return folder.resolve("data");
  }

  public Path database() {
    return folder.resolve("stratlab.db");
  }

  /** Writes a seeded price file: a slow wave, so that every crossing happens. */
  public Path write(String name, int bars) {
    Path file = data().resolve(name + ".csv");
    try {
      Files.createDirectories(data());
      try (PrintWriter out =
          new PrintWriter(Files.newBufferedWriter(file, StandardCharsets.US_ASCII))) {
        out.println("Date,Time,Open,High,Low,Close,Volume");
        LocalDateTime time = LocalDateTime.of(2024, 1, 1, 0, 0);
        for (int bar = 0; bar < bars; bar++) {
          double open = price(bar, name.length());
          double close = price(bar + 1, name.length());
          out.printf(
              Locale.ROOT,
              "%s,%s:00,%.2f,%.2f,%.2f,%.2f,%d%n",
              time.toLocalDate(),
              time.toLocalTime(),
              open,
              Math.max(open, close) + 0.05,
              Math.min(open, close) - 0.05,
              close,
              1000 + bar % 7);
          time = time.plusMinutes(5);
        }
      }
    } catch (IOException failed) {
      throw new java.io.UncheckedIOException(failed);
    }
    return file;
  }

  private static double price(int bar, int phase) {
    double wave = Math.sin((bar + phase) / 40.0) * 10 + Math.sin(bar / 7.0);
    return Math.rint((100 + wave) * 100) / 100;
  }

  /** Returns the configuration of an application on this folder. */
  public Map<String, Object> configuration(Map<String, Object> more) {
    Map<String, Object> configuration = new HashMap<>();
    configuration.put("stratlab.home", folder.toString());
    configuration.put("micronaut.server.port", -1);
    configuration.put("drills", true);
    configuration.put("stratlab.jobs.pause", "0s");
    configuration.putAll(more);
    return configuration;
  }

  /** Starts an application without a server: it runs what is submitted to it and nothing else. */
  public ApplicationContext open(Map<String, Object> more) {
    return ApplicationContext.run(configuration(more));
  }

  /** Starts a server. */
  public EmbeddedServer serve(Map<String, Object> more) {
    return ApplicationContext.run(EmbeddedServer.class, configuration(more));
  }

  /** Waits until a job has ended. */
  public static Job awaitEnd(ApplicationContext context, String id) {
    JobStore store = context.getBean(JobStore.class);
    return Await.until(
        "job " + id + " to end", () -> store.find(id).filter(job -> job.state().isFinal()));
  }
}
