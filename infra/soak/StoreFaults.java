import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Takes the store away from a running server and gives it back; every job that was accepted must be
 * completed in the end, and the server must say meanwhile what is wrong. Exit code 1 otherwise.
 * Arguments: a folder, whether {@code small} in it is a small file system, for how many seconds the
 * lock is held, and the command that starts the program.
 */
final class StoreFaults {
  private static final long LOOK_MILLIS = 100;
  private static final long MOST_MILLIS = 300_000;
  private static final int ROUNDS = 5;

  private final List<String> program;
  private final Path work;
  private boolean sound = true;
  private int asked;

  private StoreFaults(List<String> program, Path work) {
    this.program = program;
    this.work = work;
  }

  public static void main(String[] arguments) throws Exception {
    StoreFaults soak =
        new StoreFaults(
            List.of(arguments).subList(3, arguments.length), Path.of(arguments[0]));
    if (arguments[1].equals("yes")) {
      soak.fill();
    }
    soak.lock(Integer.parseInt(arguments[2]));
    soak.move();
    soak.replace("by a rename");
    soak.overwrite(false);
    soak.overwrite(true);
    System.exit(soak.sound ? 0 : 1);
  }

  /** The disk fills up while jobs run, and is freed, again and again. */
  private void fill() throws Exception {
    Path database = work.resolve("small/stratlab.db");
    Path ballast = work.resolve("small/ballast");
    List<String> jobs = new ArrayList<>();
    int refused = 0;
    try (Server server = server(database)) {
      server.hasStarted();
      for (int round = 0; round < ROUNDS; round++) {
        for (int i = 0; i < 6; i++) {
          jobs.add(submit(server));
        }
        fillUp(ballast);
        refused += awaitTrouble(server, "full", () -> jobs.add(submit(server)));
        Files.delete(ballast);
        awaitWhole(server);
      }
      report("Full disk, %d times, %d submissions refused".formatted(ROUNDS, refused), server, jobs);
    }
    check(database, jobs.size());
  }

  private static void fillUp(Path ballast) throws IOException {
    byte[] block = new byte[1 << 14];
    try (OutputStream out = Files.newOutputStream(ballast)) {
      while (true) {
        out.write(block);
      }
    } catch (IOException full) {
      // That is what it is for.
    }
  }

  /** Another program holds the lock for a while. */
  private void lock(int seconds) throws Exception {
    Path database = work.resolve("locked.db");
    List<String> jobs = new ArrayList<>();
    try (Server server = server(database)) {
      server.hasStarted();
      jobs.add(submit(server));
      jobs.add(sweep(server));
      long slowest = 0;
      int refused;
      try (Connection other = DriverManager.getConnection("jdbc:sqlite:" + database);
          Statement statement = other.createStatement()) {
        statement.execute("pragma busy_timeout = 10000");
        statement.execute("begin exclusive");
        long until = System.nanoTime() + seconds * 1_000_000_000L;
        refused = awaitTrouble(server, "locked", () -> jobs.add(submit(server)));
        while (System.nanoTime() < until) {
          long began = System.nanoTime();
          server.get("/api/jobs");
          server.get("/api/about");
          slowest = Math.max(slowest, System.nanoTime() - began);
          Thread.sleep(LOOK_MILLIS);
        }
        statement.execute("rollback");
      }
      awaitWhole(server);
      report(
          String.format(
              Locale.ROOT,
              "Locked for %d s, %d submissions refused, slowest two reads %.2f s",
              seconds,
              refused,
              slowest / 1e9),
          server,
          jobs);
    }
    check(database, jobs.size());
  }

  /** The file is moved away while jobs run, and back. */
  private void move() throws Exception {
    Path database = work.resolve("moved.db");
    Path away = work.resolve("away.db");
    List<String> jobs = new ArrayList<>();
    try (Server server = server(database)) {
      server.hasStarted();
      jobs.add(sweep(server));
      jobs.add(submit(server));
      Files.move(database, away);
      int refused = awaitTrouble(server, "moved away", () -> jobs.add(submit(server)));
      Thread.sleep(3_000);
      sound &= Files.notExists(database);
      long began = System.nanoTime();
      int status = server.get("/api/jobs/" + jobs.getFirst()).statusCode();
      System.out.printf(
          Locale.ROOT, "Reading what was moved takes %.2f s%n", (System.nanoTime() - began) / 1e9);
      expect(status == 200, "reading what was moved is answered with " + status);
      Files.move(away, database);
      awaitWhole(server);
      report("Moved away and back, %d submissions refused".formatted(refused), server, jobs);
    }
    check(database, jobs.size());
  }

  /** An older copy takes the place of the file while jobs run. */
  private void replace(String how) throws Exception {
    Path database = work.resolve("replaced.db");
    Path copy = work.resolve("copy.db");
    List<String> kept = new ArrayList<>();
    List<String> lost = new ArrayList<>();
    try (Server server = server(database)) {
      server.hasStarted();
      kept.add(submit(server));
      kept.add(submit(server));
      awaitEnds(server, kept);
      try (Connection store = DriverManager.getConnection("jdbc:sqlite:" + database);
          Statement statement = store.createStatement()) {
        statement.execute("vacuum into '" + copy + "'");
      }
      lost.add(sweep(server));
      lost.add(submit(server));
      Files.move(copy, database, StandardCopyOption.REPLACE_EXISTING);
      Thread.sleep(3_000);
      awaitWhole(server);
      for (String id : lost) {
        int status = server.get("/api/jobs/" + id).statusCode();
        if (status != 404) {
          sound = false;
          System.out.printf("job %s is answered with %d%n", id, status);
        }
      }
      kept.add(submit(server));
      report(
          "Replaced %s by an older copy, %d jobs lost with the old file".formatted(how, lost.size()),
          server,
          kept);
    }
    check(database, kept.size());
  }

  /** An older copy is written over the open file; then it is renamed, or the server is restarted. */
  private void overwrite(boolean restarted) throws Exception {
    Path database = work.resolve("overwritten-%s.db".formatted(restarted));
    Path copy = work.resolve("copy-%s.db".formatted(restarted));
    List<String> kept = new ArrayList<>();
    List<String> lost = new ArrayList<>();
    int refused;
    try (Server server = server(database)) {
      server.hasStarted();
      kept.add(submit(server));
      kept.add(submit(server));
      awaitEnds(server, kept);
      try (Connection store = DriverManager.getConnection("jdbc:sqlite:" + database);
          Statement statement = store.createStatement()) {
        statement.execute("vacuum into '" + copy + "'");
      }
      lost.add(sweep(server));
      lost.add(submit(server));
      new ProcessBuilder("cp", copy.toString(), database.toString()).start().waitFor();
      long began = System.nanoTime();
      refused = awaitTrouble(server, "overwritten", () -> lost.add(submit(server)));
      System.out.printf(
          Locale.ROOT, "Overwriting noticed after %.2f s%n", (System.nanoTime() - began) / 1e9);
      Thread.sleep(3_000);
      expect(Files.mismatch(copy, database) < 0, "the server has written into the copy");
      if (restarted) {
        server.stop();
      } else {
        Files.move(copy, database, StandardCopyOption.REPLACE_EXISTING);
        awaitWhole(server);
        kept.add(submit(server));
        report(overwritten(refused, "then renamed"), server, kept);
      }
    }
    if (restarted) {
      restart(database, copy, kept, refused);
    }
    check(database, kept.size());
  }

  private static String overwritten(int refused, String then) {
    return "Overwritten by cp, %d submissions refused, %s".formatted(refused, then);
  }

  /** A file beside the log of another is refused, and used when the log was removed. */
  private void restart(Path database, Path copy, List<String> kept, int refused) throws Exception {
    Path log = Path.of(database + "-wal");
    expect(Files.mismatch(copy, database) < 0, "the end of the server has changed the copy");
    expect(Files.size(log) > 0, "the log is gone");
    try (Server server = server(database)) {
      int code = server.awaitEnd();
      expect(code == 3, "a server beside the log of another file ended with " + code);
    }
    expect(Files.mismatch(copy, database) < 0, "a start that was refused has changed the copy");
    Files.delete(log);
    Files.deleteIfExists(Path.of(database + "-shm"));
    try (Server server = server(database)) {
      server.hasStarted();
      kept.add(submit(server));
      report(overwritten(refused, "refused at the start, log removed"), server, kept);
    }
  }

  private void expect(boolean right, String otherwise) {
    sound &= right;
    if (!right) {
      System.out.println(otherwise);
    }
  }

  private interface Attempt {
    void make() throws Exception;
  }

  /** Asks for jobs until the server says what is wrong; returns how often it refused by then. */
  private int awaitTrouble(Server server, String words, Attempt attempt) throws Exception {
    long end = System.currentTimeMillis() + MOST_MILLIS;
    int refused = 0;
    while (System.currentTimeMillis() < end) {
      try {
        attempt.make();
      } catch (IllegalStateException no) {
        refused++;
        if (!no.getMessage().contains("(503)")) {
          sound = false;
          System.out.println("a submission was not refused with 503: " + no.getMessage());
        }
      }
      if (about(server).contains(words)) {
        return refused;
      }
      Thread.sleep(LOOK_MILLIS);
    }
    throw new IllegalStateException("the server never said '" + words + "'");
  }

  private static void awaitWhole(Server server) throws Exception {
    long end = System.currentTimeMillis() + MOST_MILLIS;
    while (!about(server).contains("\"trouble\":null")) {
      if (System.currentTimeMillis() > end) {
        throw new IllegalStateException("the store stays " + about(server));
      }
      Thread.sleep(LOOK_MILLIS);
    }
  }

  private static String about(Server server) throws Exception {
    return Server.text(server.get("/api/about"));
  }

  private String submit(Server server) throws IOException, InterruptedException {
    int number = asked++;
    return server.submit(
        "/api/backtests",
        "{\"strategy\": \"SmaCross\", \"params\": {\"fast\": %d, \"slow\": %d}, \"data\": {\"price\": \"btcusd-1h\"}}"
            .formatted(2 + number % 50, 60 + number / 50),
        "job-" + number);
  }

  private String sweep(Server server) throws IOException, InterruptedException {
    int number = asked++;
    return server.submit(
        "/api/sweeps",
        "{\"strategy\": \"SmaCross\", \"data\": {\"price\": \"btcusd-5m\"}, \"axes\": ["
            + "{\"name\": \"fast\", \"from\": 5, \"to\": 54, \"step\": 1},"
            + "{\"name\": \"slow\", \"from\": 60, \"to\": 159, \"step\": 1}]}",
        "job-" + number);
  }

  private static void awaitEnds(Server server, List<String> jobs) throws Exception {
    long end = System.currentTimeMillis() + MOST_MILLIS;
    for (String id : jobs) {
      while (!server.hasEnded(id)) {
        if (System.currentTimeMillis() > end) {
          throw new IllegalStateException("job " + id + " does not end");
        }
        Thread.sleep(LOOK_MILLIS);
      }
    }
  }

  private void report(String what, Server server, List<String> jobs) throws Exception {
    awaitEnds(server, jobs);
    int completed = 0;
    int starts = 0;
    for (String id : jobs) {
      String job = Server.text(server.get("/api/jobs/" + id));
      if (job.contains("\"state\":\"completed\"")) {
        completed++;
      } else {
        System.out.println(job);
      }
      Matcher attempt = Pattern.compile("\"attempt\":(\\d+)").matcher(job);
      starts += attempt.find() ? Integer.parseInt(attempt.group(1)) : 0;
    }
    sound &= completed == jobs.size();
    System.out.printf(
        "%s: %d of %d jobs completed, %d starts%n", what, completed, jobs.size(), starts);
  }

  private void check(Path database, int jobs) throws SQLException {
    try (Connection store = DriverManager.getConnection("jdbc:sqlite:" + database);
        Statement statement = store.createStatement();
        ResultSet rows =
            statement.executeQuery(
                "select (select count(*) from job), (select integrity_check from"
                    + " pragma_integrity_check)")) {
      rows.next();
      boolean right = rows.getInt(1) == jobs && rows.getString(2).equals("ok");
      sound &= right;
      if (!right) {
        System.out.printf(
            "the file has %d jobs instead of %d, integrity %s%n",
            rows.getInt(1), jobs, rows.getString(2));
      }
    }
  }

  private Server server(Path database) throws IOException {
    return new Server(program, work.resolve("data"), database, Map.of());
  }
}
