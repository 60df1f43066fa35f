package stratlab.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.runtime.server.EmbeddedServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import stratlab.job.TestApp;
import stratlab.testing.Await;
import stratlab.testing.Jars;

/** Jars and presets that come and go under a running server. */
final class PluginApiTest {
  @TempDir private Path folder;
  private TestApp workshop;
  private EmbeddedServer server;
  private Http http;

  @BeforeEach
  void start() {
    workshop = new TestApp(folder);
    server = workshop.serve(Map.of());
    http = new Http(server.getURI());
  }

  @AfterEach
  void stop() {
    http.close();
    server.close();
  }

  private Path strategies() {
    return workshop.data().resolve("strategies");
  }

  private void drop(byte[] jar) {
    Jars.drop(strategies(), "mine.jar", jar);
  }

  private Map<?, ?> awaitMine(String digest) {
    return Await.until(
        "the jar to be listed",
        () ->
            Optional.<Map<?, ?>>of(http.get("/api/strategies/Mine").object())
                .filter(it -> digest.equals(it.get("digest"))));
  }

  private static byte[] jar(String next, String... others) {
    return Jars.of("Mine", Jars.trader("Mine", next), others);
  }

  private static String digest(byte[] jar) throws Exception {
    return java.util.HexFormat.of()
        .formatHex(java.security.MessageDigest.getInstance("SHA-256").digest(jar));
  }

  private static String request() {
    return "{\"strategy\": \"Mine\", \"data\": {\"price\": \"alpha-5m\"}}";
  }

  private static String buyOnBar(int bar) {
    return "if (desk.bar() == " + bar + ") desk.buy(0);";
  }

  @Test
  void aJarIsListedRunReplacedAndRemovedWhileItsOldResultStays() throws Exception {
    assertThat(http.get("/api/strategies/Mine").status()).isEqualTo(404);
    byte[] first = jar(buyOnBar(5));
    drop(first);

    Map<?, ?> listed = awaitMine(digest(first));
    assertThat(listed.get("source")).isEqualTo("mine.jar");
    Map<?, ?> old = http.run(request());
    assertThat(old.get("state")).isEqualTo("completed");

    byte[] second = jar(buyOnBar(7));
    drop(second);
    awaitMine(digest(second));
    Map<?, ?> fresh = http.run(request());
    assertThat(fresh.get("state")).isEqualTo("completed");
    assertThat(fresh.get("reportId")).isNotEqualTo(old.get("reportId"));

    Files.delete(strategies().resolve("mine.jar"));
    Await.until(
        "the strategy to go",
        () -> Optional.of(http.get("/api/strategies/Mine")).filter(it -> it.status() == 404));
    for (Map<?, ?> job : List.of(old, fresh)) {
      assertThat(http.get("/api/reports/" + job.get("reportId") + "/summary").status())
          .isEqualTo(200);
      assertThat(http.get("/api/reports/" + job.get("reportId") + "/chart?role=price").status())
          .isEqualTo(200);
      assertThat(http.get("/api/jobs/" + job.get("id") + "/request").object().get("strategy"))
          .isEqualTo("Mine");
    }
    assertThat(http.get("/api/reports/" + old.get("reportId")).text()).contains(digest(first));
    assertThat(http.post("/api/backtests", request()).status()).isEqualTo(422);
  }

  @Test
  void aRunningJobEndsWithTheClassesThatItBeganWith() throws Exception {
    Path gate = folder.resolve("gate");
    String wait = "if (desk.bar() == 3) { Gate.pass(\"%s\"); Later.buy(desk); }".formatted(gate);
    byte[] first = jar(wait, gateSource(), laterSource(11));
    drop(first);
    awaitMine(digest(first));
    String id = String.valueOf(http.post("/api/backtests", request()).object().get("id"));
    Path reached = folder.resolve("gate.reached");
    Await.until("the run to wait", () -> Optional.of(reached).filter(Files::exists));

    byte[] second = jar(wait, gateSource(), laterSource(22));
    Files.write(strategies().resolve("mine.jar"), second);
    awaitMine(digest(second));
    Files.createFile(gate);

    Map<?, ?> job = http.awaitEnd(id);
    assertThat(job.get("state")).isEqualTo("completed");
    Map<?, ?> report = http.get("/api/reports/" + job.get("reportId")).object();
    assertThat(((Map<?, ?>) report.get("strategy")).get("digest")).isEqualTo(digest(first));
    Map<?, ?> trade = (Map<?, ?>) ((List<?>) report.get("openTrades")).getFirst();
    assertThat(trade.get("size")).hasToString("11");
  }

  private static String gateSource() {
    return """
        package mine;
        import java.nio.file.*;
        public final class Gate {
          static void pass(String gate) {
            try {
              Files.createFile(Path.of(gate + ".reached"));
              while (!Files.exists(Path.of(gate))) Thread.onSpinWait();
            } catch (java.io.IOException failed) {
              throw new IllegalStateException(failed);
            }
          }
        }
        """;
  }

  /** A class that is first needed after the jar was replaced. */
  private static String laterSource(int units) {
    return """
        package mine;
        public final class Later {
          static void buy(stratlab.strategy.Desk desk) { desk.buy(0, %d); }
        }
        """
        .formatted(units);
  }

  @Test
  void aBrokenJarIsListedWithItsFaultAndHarmsNothingElse() throws IOException {
    Files.createDirectories(strategies());
    Files.writeString(strategies().resolve("torn.jar"), "no jar");
    drop(jar(""));

    List<?> plugins =
        Await.until(
            "both jars to be listed",
            () ->
                Optional.<List<?>>of(http.get("/api/plugins").list()).filter(it -> it.size() == 2));

    assertThat(plugins.toString())
        .contains("file=mine.jar", "strategies=[Mine], fault=null")
        .contains("file=torn.jar", "fault=is no jar that can be read: it has no zip directory");
    assertThat(http.get("/api/strategies").text()).contains("SmaCross", "Mine");
    assertThat(http.run(request()).get("state")).isEqualTo("completed");
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          # story                  | on each bar                                          | the job's fault
          an exception in next     | throw new IllegalStateException("no");               | the strategy failed at mine.Mine.lambda$plan$0 (line 5) of mine.jar: java.lang.IllegalStateException: no
          a recursion without end  | new Runnable() { public void run() { run(); } }.run(); | the code calls itself without end at mine.Mine$1.run (line 5) of mine.jar
          more memory than there is | long[] all = new long[Integer.MAX_VALUE]; | there is not enough memory for this run at mine.Mine
          a method that is not there | Gone.gone();                                       | the strategy lacks code that it needs at mine.Mine.lambda$plan$0 (line 5) of mine.jar
          an error of its own      | throw new Error("mine");                             | the strategy failed at mine.Mine
          """)
  void aStrategyThatFailsEndsItsJobAndNothingElse(String story, String next, String fault) {
    Map<String, byte[]> files =
        Jars.compile(
            Jars.trader("Mine", next),
            "package mine; public final class Gone { static void gone() {} }",
            Jars.library("Mine"));
    files.putAll(Jars.compile("package mine; public final class Gone {}"));
    drop(Jars.pack("mine.Library", files));
    Await.until(
        "the jar to be listed",
        () -> Optional.of(http.get("/api/strategies/Mine")).filter(it -> it.status() == 200));

    Map<?, ?> job = http.run(request());

    assertThat(job.get("state")).isEqualTo("failed");
    assertThat(String.valueOf(job.get("reason"))).as(story).startsWith(fault).contains("incident");
    Map<?, ?> other = http.run("{\"strategy\": \"SmaCross\", \"data\": {\"price\": \"alpha-5m\"}}");
    assertThat(other.get("state")).isEqualTo("completed");
  }

  @Test
  void presetsAreListedTheBrokenOnesWithTheirFaults() throws IOException {
    Path presets = Files.createDirectories(workshop.data().resolve("presets"));
    String good = "{\"title\": \"Good\", \"strategy\": \"SmaCross\", \"params\": {\"fast\": 5}}";
    Files.writeString(presets.resolve("good.json"), good);
    Files.writeString(presets.resolve("torn.json"), "{");

    List<?> listed = http.get("/api/presets").list();

    assertThat(listed).hasSize(2);
    Map<?, ?> first = (Map<?, ?>) listed.getFirst();
    assertThat(first.get("title")).isEqualTo("Good");
    assertThat(((Map<?, ?>) first.get("request")).get("params")).hasToString("{fast=5}");
    assertThat(listed.get(1).toString()).contains("name=torn", "field=file", "it is not JSON");
    assertThat(http.get("/api/presets/good").object()).isEqualTo(first);
    assertThat(http.get("/api/presets/none").status()).isEqualTo(404);
    assertThat(http.get("/api/presets/none").text()).contains("there are: good, torn");
  }
}
