package stratlab.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.runtime.server.EmbeddedServer;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import stratlab.job.FaultInjection;
import stratlab.job.TestApp;
import stratlab.testing.Await;

/** Sweeps that are watched, held back, called off and asked for again over HTTP. */
@Timeout(60)
final class SweepControlApiTest {
  private static final int CELLS = 6;

  @TempDir private static Path folder;
  private static EmbeddedServer server;
  private static Http http;

  @BeforeAll
  static void start() {
    server = new TestApp(folder).serve(Map.of("stratlab.events.every", "20ms"));
    http = new Http(server.getURI());
  }

  @AfterAll
  static void stop() {
    http.close();
    server.close();
  }

  private static String submit(String gate) {
    Http.Answer answer =
        http.post(
            "/api/sweeps",
            """
            {"strategy": "Gated", "params": {"gate": "%s"}, "data": {"price": "alpha-5m"},
             "rankBy": "total_return",
             "axes": [{"name": "number", "from": 1, "to": %d, "step": 1}]}"""
                .formatted(gate, CELLS));
    assertThat(answer.status()).as(answer.text()).isEqualTo(202);
    return String.valueOf(answer.object().get("id"));
  }

  private static Http.Answer ask(String id, String what) {
    return http.post("/api/jobs/" + id + "/" + what, "");
  }

  private static Map<?, ?> sweep(String id) {
    return http.get("/api/sweeps/" + id).object();
  }

  /** Returns how many sweeps the server says it has in each state. */
  private static Map<String, Object> sweepsAtWork() {
    Map<?, ?> work = (Map<?, ?>) http.get("/api/about").object().get("work");
    Map<String, Object> counts = new HashMap<>();
    for (Object of : (List<?>) work.get("jobs")) {
      if (Objects.equals(((Map<?, ?>) of).get("kind"), "sweep")) {
        ((Map<?, ?>) of).forEach((name, count) -> counts.put(String.valueOf(name), count));
      }
    }
    return counts;
  }

  private static void awaitState(String id, String state) {
    Await.until(
        "sweep " + id + " to be " + state,
        () -> Optional.of(sweep(id)).filter(told -> told.get("state").equals(state)));
  }

  @Test
  void aRunningSweepSaysWhenToAskAgainAndWhatItDoesNotKnowYet() {
    FaultInjection.Gate gate = FaultInjection.gate("sweep runs");
    String id = submit("sweep runs");
    gate.awaitArrival();
    Http.Answer running = http.get("/api/sweeps/" + id);
    Http.Answer honesty = http.get("/api/sweeps/" + id + "/honesty");

    assertThat(running.header("Retry-After")).isEqualTo("1");
    assertThat(sweepsAtWork()).containsEntry("running", 1).containsEntry("queued", 0);
    assertThat(running.object().get("best")).isNull();
    assertThat(http.get("/api/sweeps/" + id + "/cells").object().get("total")).isEqualTo(0);
    assertThat(honesty.status()).isEqualTo(404);
    assertThat(String.valueOf(honesty.object().get("detail"))).contains("is running");
    assertThat(http.get("/api/sweeps/" + id + "/cells/0").object().get("code"))
        .isEqualTo("not_yet");
    assertThat(http.get("/api/sweeps/" + id + "/neighbourhood").object().get("code"))
        .isEqualTo("not_yet");
    assertThat(http.post("/api/sweeps/" + id + "/again", "").status()).isEqualTo(409);
    gate.open();
    assertThat(http.awaitEnd(id).get("state")).isEqualTo("completed");
  }

  @Test
  void aPausedSweepWaitsUntilItIsResumed() {
    FaultInjection.Gate gate = FaultInjection.gate("sweep pauses");
    String id = submit("sweep pauses");
    gate.awaitArrival();
    Http.Answer paused = ask(id, "pause");
    gate.open();

    assertThat(paused.status()).isEqualTo(202);
    assertThat(paused.object().get("paused")).isEqualTo(true);
    awaitState(id, "queued");
    assertThat(sweep(id).get("paused")).isEqualTo(true);
    assertThat(sweepsAtWork()).containsEntry("paused", 1).containsEntry("queued", 0);
    assertThat(http.get("/api/jobs/" + id).object().get("paused")).isEqualTo(true);
    assertThat(ask(id, "resume").status()).isEqualTo(202);
    assertThat(http.awaitEnd(id).get("state")).isEqualTo("completed");
    assertThat(sweep(id).get("done")).isEqualTo(CELLS);
    assertThat(ask(id, "pause").status()).isEqualTo(409);
    assertThat(ask(id, "resume").object().get("code")).isEqualTo("wrong_state");
  }

  @Test
  void aBacktestIsNotPaused() {
    String id = String.valueOf(http.run("{\"data\": {\"price\": \"alpha-5m\"}}").get("id"));

    assertThat(ask(id, "pause").status()).isEqualTo(409);
    assertThat(ask("none", "pause").status()).isEqualTo(404);
    assertThat(http.get("/api/sweeps/" + id).status()).isEqualTo(404);
  }

  @Test
  void aCancelledSweepIsAskedForAgain() {
    FaultInjection.Gate gate = FaultInjection.gate("sweep ends");
    String id = submit("sweep ends");
    gate.awaitArrival();
    assertThat(ask(id, "cancel").status()).isEqualTo(202);
    gate.open();
    assertThat(http.awaitEnd(id).get("state")).isEqualTo("cancelled");
    assertThat(String.valueOf(http.get("/api/sweeps/" + id + "/honesty").object().get("detail")))
        .contains("was cancelled");

    Http.Answer again = http.post("/api/sweeps/" + id + "/again", "", "Idempotency-Key", "again");
    Http.Answer twice = http.post("/api/sweeps/" + id + "/again", "", "Idempotency-Key", "again");

    assertThat(again.status()).isEqualTo(202);
    assertThat(again.object().get("id")).isNotEqualTo(id);
    assertThat(twice.object().get("id")).isEqualTo(again.object().get("id"));
    assertThat(http.awaitEnd(String.valueOf(again.object().get("id"))).get("state"))
        .isEqualTo("completed");
    assertThat(http.post("/api/sweeps/none/again", "").status()).isEqualTo(404);
  }

  @Test
  void aSweepIsToldAsItGoesAndToItsEnd() {
    FaultInjection.Gate gate = FaultInjection.gate("sweep told");
    String id = submit("sweep told");
    gate.awaitArrival();
    try (EventReader events = http.listen("/api/sweeps/" + id + "/events")) {
      EventReader.Told first = events.nextEvent();
      assertThat(first.name()).isEqualTo("progress");
      assertThat(first.data())
          .contains("\"state\":\"running\"", "\"cells\":" + CELLS, "\"best\":null");
      gate.open();

      EventReader.Told told = events.nextEvent();
      while (told.name().equals("progress")) {
        told = events.nextEvent();
      }
      assertThat(told.name()).isEqualTo("end");
      assertThat(told.data())
          .contains("\"state\":\"completed\"", "\"done\":" + CELLS, "\"secondsLeft\":null");
      assertThat(events.next()).isNull();
    }
  }

  @Test
  void jobsOfAllKindsStandInOneList() {
    FaultInjection.gate("sweep listed").open();
    String sweep = submit("sweep listed");
    http.awaitEnd(sweep);
    String run = String.valueOf(http.run("{\"data\": {\"price\": \"alpha-5m\"}}").get("id"));
    List<?> jobs = (List<?>) http.get("/api/jobs?limit=2").object().get("items");

    assertThat(jobs)
        .extracting(job -> ((Map<?, ?>) job).get("id"), job -> ((Map<?, ?>) job).get("kind"))
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple(run, "backtest"),
            org.assertj.core.groups.Tuple.tuple(sweep, "sweep"));
    assertThat(http.get("/api/jobs/" + sweep + "/request").object().get("strategy"))
        .isEqualTo("Gated");
  }
}
