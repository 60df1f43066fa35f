import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalLong;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Runs a sweep over each kind of axis twice: undisturbed, watching how often its progress changes,
 * and with the server killed in the middle, looking how much work that loses. Exit code 1 when a
 * change takes longer than two seconds, when more than two seconds of work are lost, or when a
 * killed sweep ends with another result. Where a cell takes longer, it may be a cell. Arguments: a
 * folder, the folder of price files, about how many seconds a sweep is to last, a kind or {@code
 * all}, and the command that starts the program.
 */
final class SoakAxes {
  private static final long LOOK_MILLIS = 20;
  private static final double MOST_SECONDS = 2;
  private static final int TRIAL_CELLS = 64;

  private final List<String> program;
  private final Path work;
  private final Path data;
  private final int seconds;
  private boolean failed;

  private SoakAxes(List<String> program, Path work, Path data, int seconds) {
    this.program = program;
    this.work = work;
    this.data = data;
    this.seconds = seconds;
  }

  public static void main(String[] arguments) throws Exception {
    SoakAxes soak =
        new SoakAxes(
            List.of(arguments).subList(4, arguments.length),
            Path.of(arguments[0]),
            Path.of(arguments[1]),
            Integer.parseInt(arguments[2]));
    List<AxisKind> kinds =
        AxisKind.all().stream()
            .filter(kind -> List.of("all", kind.name()).contains(arguments[3]))
            .toList();
    if (kinds.isEmpty()) {
      System.err.printf(
          "There is no kind '%s'; there are: %s%n",
          arguments[3], String.join(", ", AxisKind.all().stream().map(AxisKind::name).toList()));
      System.exit(2);
    }
    System.out.printf(
        "%-13s %8s %9s %8s %8s %8s %8s  %s%n",
        "kind", "cells", "sweep s", "first s", "gap s", "last s", "lost s", "result");
    for (AxisKind kind : kinds) {
      soak.run(kind);
    }
    System.exit(soak.failed ? 1 : 0);
  }

  /**
   * What was seen of a sweep.
   *
   * @param first seconds from the start to the first progress
   * @param gap the longest between two changes
   * @param last from the last cell to the end, in which the result is judged
   * @param result its table and what was said of it
   */
  private record Seen(
      long cells, double seconds, double first, double gap, double last, String result) {}

  private void run(AxisKind kind) throws Exception {
    String request;
    Seen whole;
    try (Server server = server(kind.name() + "-whole")) {
      server.hasStarted();
      request = sized(server, kind);
      whole = watch(server, server.submit("/api/sweeps", request, kind.name()), OptionalLong.empty());
    }
    String killed = kind.name() + "-killed";
    double lost;
    long kept;
    try (Server server = server(killed)) {
      server.hasStarted();
      lost = killed(server, kind, request, whole);
      kept = stored(killed);
    }
    Seen again;
    try (Server server = server(killed)) {
      server.hasStarted();
      String job = server.submit("/api/sweeps", request, kind.name());
      again = watch(server, job, OptionalLong.of(kept));
    }
    double most = Math.max(MOST_SECONDS, secondsOfCell(whole));
    boolean equal = again.result().equals(whole.result());
    boolean late = Math.max(Math.max(whole.first(), whole.gap()), whole.last()) > most;
    boolean good = equal && !late && lost <= most;
    failed |= !good;
    System.out.printf(
        Locale.ROOT,
        "%-13s %8d %9.1f %8.2f %8.2f %8.2f %8.2f  %s%s%n",
        kind.name(),
        whole.cells(),
        whole.seconds(),
        whole.first(),
        whole.gap(),
        whole.last(),
        lost,
        equal ? "equal" : "DIFFERENT",
        good ? "" : " FAILED");
  }

  private static double secondsOfCell(Seen seen) {
    return seen.seconds() * Runtime.getRuntime().availableProcessors() / seen.cells();
  }

  /** Returns a request that takes about as long as it is to. */
  private String sized(Server server, AxisKind kind) throws Exception {
    int cells = TRIAL_CELLS;
    for (int trial = 0; trial < 2; trial++) {
      String estimate =
          Server.text(server.post("/api/sweeps/estimate", kind.request(cells), "estimate"));
      double perCell =
          number(estimate, "seconds") / Math.max(1, number(estimate, "cells")) + 1e-7;
      cells = (int) Math.clamp(seconds / perCell, TRIAL_CELLS, kind.most());
    }
    return kind.request(cells);
  }

  /**
   * Watches a sweep to its end.
   *
   * @param kept how many cells it must have at once; empty for a sweep that is new
   */
  private static Seen watch(Server server, String job, OptionalLong kept) throws Exception {
    long began = 0;
    long changed = 0;
    long done = kept.orElse(0);
    double first = -1;
    double gap = 0;
    while (true) {
      String status = Server.text(server.get("/api/jobs/" + job));
      long now = System.nanoTime();
      if (began == 0 && !status.contains("\"queued\"")) {
        began = now;
        changed = now;
      }
      long seen = (long) number(status, "done");
      if (kept.isPresent() && seen < kept.getAsLong()) {
        throw new IllegalStateException(
            "%d cells were stored, and it goes on with %d".formatted(kept.getAsLong(), seen));
      }
      if (began != 0 && seen > done) {
        gap = first < 0 ? gap : Math.max(gap, secondsBetween(changed, now));
        first = first < 0 ? secondsBetween(began, now) : first;
        done = seen;
        changed = now;
      }
      if (status.contains("\"completed\"")) {
        return new Seen(
            done,
            secondsBetween(began, now),
            Math.max(0, first),
            gap,
            secondsBetween(changed, now),
            result(server, job));
      }
      if (status.contains("\"failed\"") || status.contains("\"cancelled\"")) {
        throw new IllegalStateException("the sweep did not complete: " + status);
      }
      Thread.sleep(LOOK_MILLIS);
    }
  }

  /** Kills the server in the middle of a sweep; returns the seconds since the last progress. */
  private double killed(Server server, AxisKind kind, String request, Seen whole)
      throws Exception {
    String job = server.submit("/api/sweeps", request, kind.name());
    long began = 0;
    long changed = 0;
    long done = 0;
    while (true) {
      String status = Server.text(server.get("/api/jobs/" + job));
      long now = System.nanoTime();
      if (began == 0 && !status.contains("\"queued\"")) {
        began = now;
        changed = now;
      }
      long seen = (long) number(status, "done");
      if (seen > done) {
        done = seen;
        changed = now;
      }
      if (began != 0 && secondsBetween(began, now) > 0.55 * whole.seconds()) {
        server.close();
        return secondsBetween(changed, now);
      }
      Thread.sleep(LOOK_MILLIS);
    }
  }

  private long stored(String name) throws Exception {
    try (Connection store = DriverManager.getConnection("jdbc:sqlite:" + database(name));
        var statement = store.createStatement();
        ResultSet rows = statement.executeQuery("select sum(cells) from sweep_chunk")) {
      rows.next();
      return rows.getLong(1);
    }
  }

  private static String result(Server server, String job) throws Exception {
    List<String> all = new ArrayList<>();
    for (String part : List.of("table.csv", "honesty", "walk-forward")) {
      all.add(Server.text(server.get("/api/sweeps/" + job + "/" + part)).replace(job, "ID"));
    }
    return String.join("\n", all);
  }

  private Server server(String name) throws IOException {
    return new Server(program, data, database(name), Map.of("STRATLAB_JOBS_PAUSE", "1ms"));
  }

  private Path database(String name) {
    return work.resolve(name + ".db");
  }

  private static double secondsBetween(long from, long to) {
    return TimeUnit.NANOSECONDS.toMillis(to - from) / 1000.0;
  }

  private static double number(String json, String field) {
    Matcher found = Pattern.compile("\"" + field + "\":([0-9.eE+-]+)").matcher(json);
    return found.find() ? Double.parseDouble(found.group(1)) : 0;
  }
}
