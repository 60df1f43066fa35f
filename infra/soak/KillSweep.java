import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;

/**
 * Runs a sweep of 5,000 cells once undisturbed, then again and again with the server killed at
 * random moments until it has ended all the same, and compares the tables. Exit code 1 when
 * anything differs. Arguments: a folder, how many kills, the seed, how many bars, and the command
 * that starts the program.
 */
final class KillSweep {
  static final int CELLS = 5_000;
  private static final int MINUTES_A_DAY = 1440;
  private static final long LOOK_MILLIS = 50;
  private static final String REQUEST =
      """
      {"strategy": "SmaCross", "data": {"price": "minutes"},
       "axes": [{"name": "fast", "from": 5, "to": 54, "step": 1},
                {"name": "slow", "from": 60, "to": 159, "step": 1}]}""";

  private final List<String> program;
  private final Path work;
  private final SplittableRandom random;

  /** How long a start takes, in milliseconds as the next ones. */
  private long startMillis;

  /** How long it takes from a start until something is stored. */
  private long firstMillis;

  private long sweepMillis;
  private int kills;
  private int killsAtStart;

  private KillSweep(List<String> program, Path work, long seed) {
    this.program = program;
    this.work = work;
    this.random = new SplittableRandom(seed);
  }

  public static void main(String[] arguments) throws Exception {
    KillSweep soak =
        new KillSweep(
            List.of(arguments).subList(4, arguments.length),
            Path.of(arguments[0]),
            Long.parseLong(arguments[2]));
    writeMinutes(soak.work.resolve("data/minutes.csv"), Integer.parseInt(arguments[3]));
    System.exit(soak.run(Integer.parseInt(arguments[1])) ? 0 : 1);
  }

  private boolean run(int wanted) throws Exception {
    Outcome undisturbed = undisturbed();
    System.out.printf(
        Locale.ROOT,
        "Undisturbed: %,d cells in %d chunks, %.1f s, the first after %.1f s; a start takes %.1f s%n",
        CELLS,
        undisturbed.stored().chunks(),
        sweepMillis / 1000.0,
        firstMillis / 1000.0,
        startMillis / 1000.0);
    boolean same = true;
    for (int round = 1; kills < wanted; round++) {
      int before = kills;
      Outcome killed = killed(round);
      boolean equal =
          Arrays.equals(killed.table(), undisturbed.table())
              && killed.honesty().equals(undisturbed.honesty());
      same &= equal && killed.stored().isSound();
      System.out.printf(
          "Round %d: killed %d times, table %s, %s%n",
          round, kills - before, equal ? "equal" : "DIFFERENT", killed.stored());
    }
    System.out.printf(
        "%d kills, %d of them drawn for the start of the server: %s%n",
        kills, killsAtStart, same ? "every table is the undisturbed one" : "FAILED");
    return same;
  }

  /** What a sweep ended with. */
  private record Outcome(byte[] table, String honesty, Stored stored) {}

  private Outcome undisturbed() throws Exception {
    long began = System.nanoTime();
    try (Server server = server("undisturbed")) {
      server.hasStarted();
      startMillis = millisSince(began);
      long asked = System.nanoTime();
      String job = server.submit("/api/sweeps", REQUEST, "the-one-sweep");
      while (!server.hasEnded(job)) {
        firstMillis = firstMillis == 0 && server.hasStored(job) ? millisSince(asked) : firstMillis;
        Thread.sleep(LOOK_MILLIS);
      }
      sweepMillis = millisSince(asked);
      Outcome outcome = outcome(server, job, "undisturbed");
      if (!outcome.stored().isSound()) {
        throw new IllegalStateException("the undisturbed sweep: " + outcome.stored());
      }
      return outcome;
    }
  }

  /**
   * Kills the server until the sweep has ended all the same: one time in four while it starts, the
   * others at some moment after that, before or after something is stored.
   */
  private Outcome killed(int round) throws Exception {
    String name = "round-" + round;
    long life = Math.max(500, 3 * firstMillis);
    while (true) {
      boolean early = random.nextInt(4) == 0;
      try (Server server = server(name)) {
        if (early) {
          server.killAfter(random.nextLong(startMillis));
        }
        String job = "";
        if (server.hasStarted()) {
          if (!early) {
            server.killAfter(random.nextLong(life));
          }
          job = server.submit("/api/sweeps", REQUEST, "the-one-sweep");
        }
        while (!job.isEmpty() && !server.hasEnded(job)) {
          Thread.sleep(LOOK_MILLIS);
        }
        if (!job.isEmpty() && server.mayLive()) {
          return outcome(server, job, name);
        }
      } catch (IOException gone) {
        // It was killed in the middle of an answer.
      }
      kills++;
      killsAtStart += early ? 1 : 0;
    }
  }

  private Outcome outcome(Server server, String job, String name) throws Exception {
    byte[] table = server.get("/api/sweeps/" + job + "/table.csv").body();
    Files.write(work.resolve(name + ".csv"), table);
    String status = Server.text(server.get("/api/jobs/" + job));
    HttpResponse<byte[]> honesty = server.get("/api/sweeps/" + job + "/honesty");
    if (!status.contains("\"completed\"") || honesty.statusCode() != 200) {
      throw new IllegalStateException("the sweep did not complete: " + status + Server.text(honesty));
    }
    try (Connection store = DriverManager.getConnection("jdbc:sqlite:" + database(name))) {
      return new Outcome(table, Server.text(honesty), Stored.in(store));
    }
  }

  private Server server(String name) throws IOException {
    return new Server(
        program,
        work.resolve("data"),
        database(name),
        Map.of(
            // Lives are shorter here than chunks may be; no sweep would survive that many deaths in
            // a row, and none is to wait for minutes after them.
            "STRATLAB_JOBS_ATTEMPTS", "1000000",
            "STRATLAB_JOBS_PAUSE", "1ms",
            // Many small chunks, so that death finds the sweep at many places.
            "STRATLAB_SWEEPS_CHUNK", "20ms"));
  }

  private Path database(String name) {
    return work.resolve(name + ".db");
  }

  private static long millisSince(long nanos) {
    return TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - nanos);
  }

  /** Writes minutes that walk at random, the same each time. */
  private static void writeMinutes(Path file, int bars) throws IOException {
    Files.createDirectories(file.getParent());
    SplittableRandom random = new SplittableRandom(1);
    try (var out = Files.newBufferedWriter(file, StandardCharsets.US_ASCII)) {
      out.write("Date,Time,Open,High,Low,Close,Volume\n");
      long price = 10_000;
      for (int bar = 0; bar < bars; bar++) {
        long close = Math.max(1_000, price + random.nextInt(-10, 11));
        int minute = bar % MINUTES_A_DAY;
        out.write(
            "%s,%02d:%02d:00,%s,%s,%s,%s,100%n"
                .formatted(
                    LocalDate.of(2020, 1, 1).plusDays(bar / MINUTES_A_DAY),
                    minute / 60,
                    minute % 60,
                    price / 100.0,
                    (Math.max(price, close) + 5) / 100.0,
                    (Math.min(price, close) - 5) / 100.0,
                    close / 100.0));
        price = close;
      }
    }
  }
}
