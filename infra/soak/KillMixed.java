import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SplittableRandom;

/**
 * Runs a mixed load once undisturbed, then with the server killed at random moments, and compares
 * all results. Jobs are submitted while kills go on, each with a key of its own and again after a
 * kill; after the last kill the server lives until all have ended. Exit code 1 when a job is lost,
 * doubled, failed or has another result. Arguments: a folder, the folder of price files, how many
 * kills, the seed, how many jobs, and the command that starts the program.
 */
final class KillMixed {
  private static final long LOOK_MILLIS = 100;
  private static final long MOST_MILLIS = 900_000;
  private static final long START_MILLIS = 2_500;

  private final List<String> program;
  private final Path work;
  private final Path data;
  private final SplittableRandom random;
  private final List<Load> load;

  private KillMixed(List<String> program, Path work, Path data, long seed, int jobs) {
    this.program = program;
    this.work = work;
    this.data = data;
    this.random = new SplittableRandom(seed);
    this.load = Load.mixed(jobs);
  }

  public static void main(String[] arguments) throws Exception {
    KillMixed soak =
        new KillMixed(
            List.of(arguments).subList(5, arguments.length),
            Path.of(arguments[0]),
            Path.of(arguments[1]),
            Long.parseLong(arguments[3]),
            Integer.parseInt(arguments[4]));
    System.exit(soak.run(Integer.parseInt(arguments[2])) ? 0 : 1);
  }

  /** One request, always the same. */
  record Load(String key, String path, String body) {
    /** Single runs, sweeps over parameters, over cash and over data sets, and a walk forward. */
    static List<Load> mixed(int jobs) {
      List<Load> all = new ArrayList<>();
      for (int i = 0; i < jobs; i++) {
        String key = "job-" + i;
        all.add(
            switch (i % 8) {
              case 1 -> new Load(key, "/api/sweeps", sweep(fast(5 + i % 7), slow(60 + i % 5)));
              case 3 ->
                  new Load(key, "/api/sweeps", sweep(range("cash", 1_000 + i, 5_000 + i, 100)));
              case 5 ->
                  new Load(
                      key,
                      "/api/sweeps",
                      "{\"strategy\": \"SmaCross\", \"axes\": [{\"name\": \"data.price\","
                          + " \"values\": [\"aapl-daily\", \"eurusd-daily\", \"btcusd-1h\"]}, "
                          + fast(5 + i % 11)
                          + "]}");
              case 7 -> new Load(key, "/api/backtests", plugIn(i));
              default -> new Load(key, "/api/backtests", single(i));
            });
      }
      return all;
    }

    private static String single(int i) {
      String data = List.of("sp500-daily", "btcusd-5m", "eurusd-daily", "btcusd-1h").get(i % 4);
      return "{\"strategy\": \"SmaCross\", \"params\": {\"fast\": %d, \"slow\": %d}, \"data\": {\"price\": \"%s\"}}"
          .formatted(3 + i % 40, 50 + i, data);
    }

    private static String plugIn(int i) {
      return "{\"strategy\": \"GoldenCross\", \"params\": {\"fast\": %d}, \"data\": {\"price\": \"btcusd-5m\"}}"
          .formatted(3 + i % 15);
    }

    private static String sweep(String... axes) {
      return "{\"strategy\": \"SmaCross\", \"data\": {\"price\": \"btcusd-5m\"}, \"axes\": [%s]}"
          .formatted(String.join(", ", axes));
    }

    private static String fast(int from) {
      return range("fast", from, from + 9, 1);
    }

    private static String slow(int from) {
      return range("slow", from, from + 95, 5);
    }

    private static String range(String name, int from, int to, int step) {
      return "{\"name\": \"%s\", \"from\": %d, \"to\": %d, \"step\": %d}"
          .formatted(name, from, to, step);
    }

    boolean isSweep() {
      return path.endsWith("sweeps");
    }
  }

  private boolean run(int kills) throws Exception {
    long began = System.nanoTime();
    Map<String, String> expected;
    try (Server server = server("undisturbed")) {
      server.hasStarted();
      expected = results(server, submitAll(server));
    }
    double seconds = (System.nanoTime() - began) / 1e9;
    System.out.printf(
        Locale.ROOT, "Undisturbed: %d jobs in %.0f s%n", load.size(), seconds);
    Map<String, String> found = killed(kills, Math.max(6_000, (long) (seconds * 160)));
    int different = 0;
    for (Load each : load) {
      if (!expected.get(each.key()).equals(found.get(each.key()))) {
        different++;
        System.out.printf(
            "%s differs: %s%n    instead of %s%n",
            each.key(), shortened(found.get(each.key())), shortened(expected.get(each.key())));
      }
    }
    boolean sound = isSound();
    System.out.printf(
        "%d kills, %d jobs: %d different; %s%n",
        kills, load.size(), different, different == 0 && sound ? "nothing came of it" : "FAILED");
    return different == 0 && sound;
  }

  private static String shortened(String text) {
    return text == null || text.length() < 300 ? text : text.substring(0, 300) + "…";
  }

  private Map<String, String> submitAll(Server server) throws IOException, InterruptedException {
    Map<String, String> ids = new LinkedHashMap<>();
    for (Load each : load) {
      ids.put(each.key(), server.submit(each.path(), each.body(), each.key()));
    }
    return ids;
  }

  /** Kills the server again and again, one time in five while it starts, and lets the last live. */
  private Map<String, String> killed(int kills, long life) throws Exception {
    int submitted = 0;
    for (int kill = 0; kill < kills; kill++) {
      try (Server server = server("killed")) {
        boolean early = random.nextInt(5) == 0;
        if (early) {
          server.killAfter(random.nextLong(START_MILLIS));
        }
        if (server.hasStarted()) {
          if (!early) {
            server.killAfter(random.nextLong(life));
          }
          // Some more jobs each time, and the last ones once more: the answer may have been lost.
          int until = Math.min(load.size(), (int) ((kill + 2L) * load.size() / Math.max(1, kills)));
          for (int i = Math.max(0, submitted - 3); i < until; i++) {
            server.submit(load.get(i).path(), load.get(i).body(), load.get(i).key());
            submitted = Math.max(submitted, i + 1);
          }
          while (server.isAlive()) {
            Thread.sleep(LOOK_MILLIS);
          }
        }
      } catch (IOException gone) {
        // It was killed in the middle of an answer.
      }
      if ((kill + 1) % 10 == 0) {
        System.out.printf("%d kills, %d jobs submitted, %s%n", kill + 1, submitted, states());
      }
    }
    try (Server server = server("killed")) {
      server.hasStarted();
      return results(server, submitAll(server));
    }
  }

  /** Waits for the end of all jobs and returns what each ended with, as the API gives it. */
  private Map<String, String> results(Server server, Map<String, String> ids) throws Exception {
    Map<String, String> results = new LinkedHashMap<>();
    long end = System.currentTimeMillis() + MOST_MILLIS;
    for (Load each : load) {
      String id = ids.get(each.key());
      while (!server.hasEnded(id)) {
        if (System.currentTimeMillis() > end) {
          throw new IllegalStateException(each.key() + " does not end: " + states());
        }
        Thread.sleep(LOOK_MILLIS);
      }
      results.put(each.key(), result(server, each, id));
    }
    return results;
  }

  private static String result(Server server, Load each, String id) throws Exception {
    String job = Server.text(server.get("/api/jobs/" + id));
    if (!job.contains("\"state\":\"completed\"")) {
      return job;
    }
    if (each.isSweep()) {
      return Server.text(server.get("/api/sweeps/" + id + "/table.csv"))
          + Server.text(server.get("/api/sweeps/" + id + "/honesty"));
    }
    String report = job.replaceFirst("(?s).*\"reportId\":\"([^\"]+)\".*", "$1");
    return Server.text(server.get("/api/reports/" + report));
  }

  private String states() throws SQLException {
    try (Connection store = DriverManager.getConnection("jdbc:sqlite:" + database("killed"));
        Statement statement = store.createStatement();
        ResultSet rows =
            statement.executeQuery(
                "select group_concat(n || ' ' || state, ', ') || '; most deaths in a row '"
                    + " || max(most) from (select state, count(*) n, max(fruitless) most"
                    + " from job group by state)")) {
      return rows.next() ? rows.getString(1) : "";
    }
  }

  /** No job twice, none without an end, no chunk twice, and a file that is whole. */
  private boolean isSound() throws SQLException {
    try (Connection store = DriverManager.getConnection("jdbc:sqlite:" + database("killed"));
        Statement statement = store.createStatement()) {
      int jobs = number(statement, "select count(*) from job");
      int open = number(statement, "select count(*) from job where state <> 'completed'");
      int doubled =
          number(
              statement,
              """
              select count(*) from sweep_chunk one join sweep_chunk other
              on one.job_id = other.job_id and one.chunk < other.chunk
                and other.first_cell < one.first_cell + one.cells""");
      int torn =
          number(
              statement,
              """
              select count(*) from sweep where cells <> (
                select coalesce(sum(sweep_chunk.cells), 0) from sweep_chunk
                where sweep_chunk.job_id = sweep.job_id)""");
      String whole;
      try (ResultSet rows = statement.executeQuery("pragma integrity_check")) {
        rows.next();
        whole = rows.getString(1);
      }
      int starts = number(statement, "select sum(attempt) from job");
      System.out.printf(
          "%d jobs in the table, %d not completed, %d chunks doubled, %d sweeps torn, %d starts in"
              + " all, integrity %s%n",
          jobs, open, doubled, torn, starts, whole);
      return jobs == load.size() && open == 0 && doubled == 0 && torn == 0 && whole.equals("ok");
    }
  }

  private static int number(Statement statement, String sql) throws SQLException {
    try (ResultSet rows = statement.executeQuery(sql)) {
      rows.next();
      return rows.getInt(1);
    }
  }

  private Server server(String name) throws IOException {
    Files.createDirectories(work);
    return new Server(
        program, data, database(name), Map.of("STRATLAB_SWEEPS_CHUNK", "100ms"));
  }

  private Path database(String name) {
    return work.resolve(name + ".db");
  }
}
