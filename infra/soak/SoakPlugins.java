import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.tools.ToolProvider;

/**
 * Has a server run each kind of bad plug-in among innocent jobs. Afterwards either the server has
 * gone on, or it has ended and the next start has completed all innocent jobs; and never was there a
 * process that did not answer for long.
 *
 * <p>Arguments: a folder to work in, a port, the class path to compile against, and the command that
 * starts the program.
 */
public final class SoakPlugins {
  private static final Map<String, String> KINDS = new LinkedHashMap<>();

  static {
    KINDS.put("loops in plan", "while (true) { Thread.onSpinWait(); }");
    KINDS.put("loops in next", "return (Trader) desk -> { while (true) { Thread.onSpinWait(); } };");
    KINDS.put(
        "sleeps",
        "return (Trader) desk -> { try { Thread.sleep(3_600_000); }"
            + " catch (InterruptedException e) { throw new IllegalStateException(e); } };");
    KINDS.put(
        "slow next",
        "return (Trader) desk -> { long end = System.nanoTime() + 4_000_000;"
            + " while (System.nanoTime() < end) { Thread.onSpinWait(); } };");
    KINDS.put("overflows the stack", "return (Trader) desk -> { Mine.deep(0); };");
    KINDS.put("throws an Error", "return (Trader) desk -> { throw new ThreadDeath(); };");
    KINDS.put("System.exit", "return (Trader) desk -> { System.exit(3); };");
    KINDS.put("Runtime.halt", "return (Trader) desk -> { Runtime.getRuntime().halt(3); };");
    KINDS.put(
        "starts threads",
        "return (Trader) desk -> { for (int i = 0; i < 20; i++) { Thread t = new Thread(() -> {"
            + " try { Thread.sleep(3_600_000); } catch (InterruptedException e) { } });"
            + " t.setDaemon(false); if (desk.bar() < 100) t.start(); } };");
    KINDS.put(
        "fills the heap",
        "return (Trader) desk -> { var all = new java.util.ArrayList<long[]>();"
            + " while (true) { all.add(new long[100_000]); } };");
  }

  private static final int INNOCENT = 6;
  private static final Duration MOST = Duration.ofMinutes(6);
  private static final Duration LONGEST_SILENCE = Duration.ofSeconds(45);

  private final Path folder;
  private final int port;
  private final List<String> command;
  private final HttpClient http =
      HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(3)).build();
  private Process server;
  private int deaths;
  private long silence;

  private SoakPlugins(Path folder, int port, List<String> command) {
    this.folder = folder;
    this.port = port;
    this.command = command;
  }

  public static void main(String[] arguments) throws Exception {
    List<String> command = List.of(arguments).subList(3, arguments.length);
    boolean good = true;
    int number = 0;
    String only = System.getenv().getOrDefault("SOAK_ONLY", "");
    for (Map.Entry<String, String> kind : KINDS.entrySet()) {
      if (!kind.getKey().contains(only)) {
        continue;
      }
      Path folder = Files.createDirectories(Path.of(arguments[0], "kind-" + number++));
      prices(folder.resolve("data/walk.csv"));
      jar(folder, kind.getValue(), arguments[2]);
      good &=
          new SoakPlugins(folder, Integer.parseInt(arguments[1]), command).run(kind.getKey());
    }
    System.out.println(good ? "All went well." : "Not all went well.");
    System.exit(good ? 0 : 1);
  }

  private boolean run(String kind) throws Exception {
    long start = System.nanoTime();
    start();
    List<String> bad = new ArrayList<>();
    List<String> innocent = new ArrayList<>();
    bad.add(submit("Mine", 1));
    for (int fast = 2; fast < 2 + INNOCENT / 2; fast++) {
      innocent.add(submit("SmaCross", fast));
    }
    bad.add(submit("Mine", 2));
    String cancelled = submit("Mine", 3);
    tryTo(() -> send("POST", "/api/jobs/" + cancelled + "/cancel", ""));
    for (int fast = 20; fast < 20 + INNOCENT / 2; fast++) {
      innocent.add(submit("SmaCross", fast));
    }
    bad.add(cancelled);
    Map<String, String> states = new LinkedHashMap<>();
    boolean ended = false;
    while (!ended && System.nanoTime() - start < MOST.toNanos()) {
      Thread.sleep(250);
      ended = true;
      for (String id : concat(bad, innocent)) {
        String state = ask(id);
        states.put(id, state);
        ended &= List.of("completed", "failed", "cancelled").contains(state);
      }
    }
    boolean good =
        innocent.stream().allMatch(id -> "completed".equals(states.get(id)))
            && silence < LONGEST_SILENCE.toNanos();
    System.out.printf(
        Locale.ROOT,
        "%-20s %s  innocent %s  bad %s  deaths %d  longest silence %.1f s  %.0f s in all%n",
        kind,
        good ? "good" : "BAD ",
        innocent.stream().map(states::get).distinct().toList(),
        bad.stream().map(states::get).toList(),
        deaths,
        silence / 1e9,
        (System.nanoTime() - start) / 1e9);
    server.destroy();
    if (!server.waitFor(40, java.util.concurrent.TimeUnit.SECONDS)) {
      System.out.println("  it did not stop within 40 s of SIGTERM");
      server.destroyForcibly().waitFor();
      return false;
    }
    return good;
  }

  private static List<String> concat(List<String> some, List<String> others) {
    List<String> all = new ArrayList<>(some);
    all.addAll(others);
    return all;
  }

  private interface Attempt<T> {
    T make() throws IOException, InterruptedException;
  }

  /** Tries until there is an answer; starts the server again when it has ended. */
  private <T> T tryTo(Attempt<T> attempt) throws Exception {
    long since = System.nanoTime();
    while (true) {
      try {
        T answer = attempt.make();
        silence = Math.max(silence, System.nanoTime() - since);
        return answer;
      } catch (IOException _) {
        if (!server.isAlive()) {
          deaths++;
          start();
          since = System.nanoTime();
        } else if (System.nanoTime() - since > LONGEST_SILENCE.toNanos()) {
          silence = System.nanoTime() - since;
          throw new IllegalStateException("the server lives and does not answer");
        }
        Thread.sleep(100);
      }
    }
  }

  private String submit(String strategy, int number) throws Exception {
    String param = strategy.equals("Mine") ? "units" : "fast";
    String body =
        "{\"strategy\": \"%s\", \"params\": {\"%s\": %d}, \"data\": {\"price\": \"walk\"}}"
            .formatted(strategy, param, number);
    // With a key: a server that dies in between has taken it in or not, and it counts once.
    String key = strategy + number;
    return tryTo(() -> field(send("POST", "/api/backtests", body, "Idempotency-Key", key), "id"));
  }

  private String ask(String id) throws Exception {
    return tryTo(() -> field(send("GET", "/api/jobs/" + id, ""), "state"));
  }

  private static String field(String json, String name) throws IOException {
    Matcher found = Pattern.compile("\"" + name + "\"\\s*:\\s*\"([^\"]*)\"").matcher(json);
    if (!found.find()) {
      throw new IOException("no " + name + " in " + json);
    }
    return found.group(1);
  }

  private String send(String method, String path, String body, String... headers)
      throws IOException, InterruptedException {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
            .timeout(Duration.ofSeconds(5))
            .header("Content-Type", "application/json")
            .method(method, HttpRequest.BodyPublishers.ofString(body));
    if (headers.length > 0) {
      request.headers(headers);
    }
    return http.send(request.build(), HttpResponse.BodyHandlers.ofString()).body();
  }

  private void start() throws Exception {
    List<String> words = new ArrayList<>(command);
    words.addAll(List.of("serve", "--port", String.valueOf(port)));
    ProcessBuilder builder = new ProcessBuilder(words);
    builder.environment().put("STRATLAB_HOME", folder.toString());
    builder.environment().put("STRATLAB_JOBS_DEADLINE", "20s");
    builder.environment().put("STRATLAB_JOBS_ABANDON_AFTER", "2s");
    builder.redirectOutput(ProcessBuilder.Redirect.appendTo(folder.resolve("out.log").toFile()));
    builder.redirectError(ProcessBuilder.Redirect.appendTo(folder.resolve("err.log").toFile()));
    server = builder.start();
    long end = System.nanoTime() + Duration.ofSeconds(90).toNanos();
    while (server.isAlive() && System.nanoTime() < end) {
      try {
        send("GET", "/api/about", "");
        return;
      } catch (IOException _) {
        Thread.sleep(200);
      }
    }
  }

  /** Packs a strategy whose plan is made by some code. */
  private static void jar(Path folder, String plan, String classPath) throws IOException {
    Path sources = Files.createDirectories(folder.resolve("src/mine"));
    Files.writeString(
        sources.resolve("Mine.java"),
        """
        package mine;
        import stratlab.strategy.*;
        @StrategyCard(title = "Mine", about = "A bad one.")
        public record Mine(@Param(label = "Units", value = "1", min = 1, max = 9) int units)
            implements Strategy {
          static int deep(int at) { return deep(at + 1) + 1; }
          public Plan plan(Market market) { %s }
        }
        """
            .formatted(plan));
    Files.writeString(
        sources.resolve("Library.java"),
        """
        package mine;
        public final class Library implements StrategyLibrary {
          public java.util.List<Class<? extends Strategy>> strategies() {
            return java.util.List.of(Mine.class);
          }
        }
        """
            .replace("StrategyLibrary", "stratlab.strategy.StrategyLibrary")
            .replace("extends Strategy", "extends stratlab.strategy.Strategy"));
    Path classes = Files.createDirectories(folder.resolve("classes"));
    String[] words = {
      "-nowarn", "-proc:none", "-d", classes.toString(), "-cp", classPath,
      sources.resolve("Mine.java").toString(), sources.resolve("Library.java").toString()
    };
    if (ToolProvider.getSystemJavaCompiler().run(null, null, null, words) != 0) {
      throw new IllegalStateException("does not compile: " + Arrays.toString(words));
    }
    Path jar = Files.createDirectories(folder.resolve("data/strategies")).resolve("mine.jar");
    try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(jar));
        var files = Files.walk(classes)) {
      out.putNextEntry(new ZipEntry("META-INF/services/stratlab.strategy.StrategyLibrary"));
      out.write("mine.Library\n".getBytes());
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        out.putNextEntry(new ZipEntry(classes.relativize(file).toString().replace('\\', '/')));
        out.write(Files.readAllBytes(file));
      }
    }
  }

  private static void prices(Path file) throws IOException {
    Files.createDirectories(file.getParent());
    StringBuilder text = new StringBuilder("Date,Open,High,Low,Close,Volume\n");
    LocalDate day = LocalDate.of(1990, 1, 1);
    long cents = 10_000;
    long seed = 1;
    for (int bar = 0; bar < 5000; bar++) {
      seed = seed * 6364136223846793005L + 1442695040888963407L;
      long close = Math.max(1_000, cents + (seed >>> 33) % 201 - 100);
      text.append(
          String.format(
              Locale.ROOT,
              "%s,%.2f,%.2f,%.2f,%.2f,100%n",
              day.plusDays(bar),
              cents / 100.0,
              (Math.max(cents, close) + 50) / 100.0,
              (Math.min(cents, close) - 50) / 100.0,
              close / 100.0));
      cents = close;
    }
    Files.writeString(file, text);
  }
}
