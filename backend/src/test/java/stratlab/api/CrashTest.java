package stratlab.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import stratlab.testing.Await;
import stratlab.testing.Jars;
import stratlab.testing.RandomWalkFixtures;
import stratlab.testing.Texts;

/** The real program, ended without a word while it works. */
final class CrashTest {
  private static final int BARS = 600_000;
  private static final int MINUTES_A_DAY = 1440;

  @TempDir private Path folder;

  @Test
  @Timeout(value = 120, unit = TimeUnit.SECONDS)
  void aServerThatIsKilledWhileJobsRunEndsThemAllAfterTheNextStart() throws Exception {
    writeMinutes(folder.resolve("data/minutes.csv"));
    List<String> jobs = new ArrayList<>();
    try (Server server = new Server()) {
      for (int fast = 10; fast < 13; fast++) {
        jobs.add(server.submit(fast));
      }
      Await.until(
          "a job to compute",
          () ->
              jobs.stream()
                  .map(id -> server.http.get("/api/jobs/" + id).object())
                  .filter(job -> job.get("state").equals("running"))
                  .findFirst());
      server.kill();
    }
    assertThat(states()).hasSize(3).contains("running").doesNotContain("failed", "cancelled");

    try (Server server = new Server()) {
      List<Map<?, ?>> ended = new ArrayList<>();
      for (String id : jobs) {
        ended.add(server.http.awaitEnd(id));
      }
      assertThat(ended).allMatch(job -> job.get("state").equals("completed"));
      assertThat(ended).anyMatch(job -> job.get("attempt").equals(2));
      for (Map<?, ?> job : ended) {
        Map<?, ?> summary =
            server.http.get("/api/reports/" + job.get("reportId") + "/summary").object();
        assertThat(((Map<?, ?>) summary.get("counts")).get("bars")).isEqualTo(BARS);
      }
    }
  }

  /** A call of exit looked like a stop from outside: the job was given back and never counted. */
  @Test
  @Timeout(value = 120, unit = TimeUnit.SECONDS)
  void aStrategyThatEndsTheProcessFailsAfterAFewStarts() throws Exception {
    Files.createDirectories(folder.resolve("data/strategies"));
    Texts.write(folder.resolve("data"), "minutes.csv", RandomWalkFixtures.of(1, 300));
    Jars.drop(
        folder.resolve("data/strategies"),
        "quits.jar",
        Jars.of("Quits", Jars.trader("Quits", "System.exit(3);")));
    try (Server server = new Server()) {
      server.submit("{\"strategy\": \"Quits\", \"data\": {\"price\": \"minutes\"}}");
      assertThat(server.process.waitFor(60, TimeUnit.SECONDS)).isTrue();
    }
    for (int start = 0; start < 3 && !states().contains("failed"); start++) {
      try (Server server = new Server()) {
        Await.until(
            "the job to end or to end the process",
            () -> server.process.isAlive() && !isFailed() ? Optional.empty() : Optional.of(true));
      }
    }
    assertThat(states()).containsExactly("failed");
  }

  private boolean isFailed() {
    try {
      return states().contains("failed");
    } catch (SQLException busy) {
      return false;
    }
  }

  private List<String> states() throws SQLException {
    List<String> states = new ArrayList<>();
    try (var connection =
            DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("stratlab.db"));
        var statement = connection.createStatement();
        var rows = statement.executeQuery("select state from job")) {
      while (rows.next()) {
        states.add(rows.getString(1));
      }
    }
    return states;
  }

  private static void writeMinutes(Path file) throws IOException {
    Files.createDirectories(file.getParent());
    try (var out = Files.newBufferedWriter(file, StandardCharsets.US_ASCII)) {
      out.write("Date,Open,High,Low,Close,Volume\n");
      StringBuilder line = new StringBuilder(80);
      java.time.LocalDate day = java.time.LocalDate.of(2020, 1, 1);
      long price = 10_000;
      long seed = 1;
      for (int bar = 0; bar < BARS; bar++) {
        int minute = bar % MINUTES_A_DAY;
        seed = seed * 6364136223846793005L + 1442695040888963407L;
        long close = Math.max(1_000, price + (seed >>> 33) % 21 - 10);
        line.setLength(0);
        line.append(day).append('T');
        two(line, minute / 60).append(':');
        two(line, minute % 60).append(":00,");
        cents(line, price).append(',');
        cents(line, Math.max(price, close) + 5).append(',');
        cents(line, Math.min(price, close) - 5).append(',');
        cents(line, close).append(",100\n");
        out.append(line);
        price = close;
        day = minute == MINUTES_A_DAY - 1 ? day.plusDays(1) : day;
      }
    }
  }

  private static StringBuilder two(StringBuilder line, int number) {
    return number < 10 ? line.append('0').append(number) : line.append(number);
  }

  private static StringBuilder cents(StringBuilder line, long cents) {
    two(line.append(cents / 100).append('.'), (int) (cents % 100));
    return line;
  }

  /** The server as a process of its own on the folder of the test. */
  private final class Server implements AutoCloseable {
    private final Process process;
    private final Http http;

    Server() throws IOException {
      ProcessBuilder builder =
          new ProcessBuilder(
                  Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                  "--enable-native-access=ALL-UNNAMED",
                  "-Xmx1500m",
                  "-XX:+UseSerialGC",
                  "-cp",
                  System.getProperty(
                      "surefire.test.class.path", System.getProperty("java.class.path")),
                  "stratlab.Main",
                  "serve",
                  "--port",
                  "0")
              .redirectError(folder.resolve("server.log").toFile());
      builder.environment().put("STRATLAB_HOME", folder.toString());
      builder.environment().put("STRATLAB_JOBS_ATTEMPTS", "1");
      builder.environment().put("STRATLAB_JOBS_PAUSE", "50ms");
      builder.environment().put("STRATLAB_JOBS_STOP_GRACE", "1s");
      process = builder.start();
      http = new Http(address());
    }

    private URI address() throws IOException {
      BufferedReader output = process.inputReader(StandardCharsets.UTF_8);
      for (String line = output.readLine(); line != null; line = output.readLine()) {
        Optional<String> address =
            Stream.of(line.split(" ", -1)).filter(word -> word.startsWith("http://")).findFirst();
        if (address.isPresent()) {
          return URI.create(address.get());
        }
      }
      throw new AssertionError(
          "the server did not start: " + Files.readString(folder.resolve("server.log")));
    }

    String submit(int fast) {
      return submit(
          """
          {"strategy": "SmaCross", "params": {"fast": %d}, "data": {"price": "minutes"}}"""
              .formatted(fast));
    }

    String submit(String body) {
      Http.Answer answer = http.post("/api/backtests", body);
      assertThat(answer.status()).as(answer.text()).isEqualTo(202);
      return String.valueOf(answer.object().get("id"));
    }

    /** Ends the process at once, as SIGKILL does. */
    void kill() {
      try {
        process.destroyForcibly();
        assertThat(process.waitFor(20, TimeUnit.SECONDS)).isTrue();
      } catch (InterruptedException interrupted) {
        Thread.currentThread().interrupt();
        throw new UncheckedIOException(new IOException(interrupted));
      }
    }

    @Override
    public void close() {
      http.close();
      kill();
    }
  }
}
