package stratlab.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.runtime.server.EmbeddedServer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import stratlab.job.FaultInjection;
import stratlab.job.TestApp;
import stratlab.testing.Await;

@Timeout(60)
final class EventApiTest {
  private static final int MOST = 3;

  @TempDir private static Path folder;
  private static EmbeddedServer server;
  private static Http http;

  @BeforeAll
  static void start() {
    server =
        new TestApp(folder)
            .serve(
                Map.of(
                    "stratlab.events.every", "20ms",
                    "stratlab.events.keep-alive", "100ms",
                    "stratlab.events.most", MOST));
    http = new Http(server.getURI());
  }

  @AfterAll
  static void stop() {
    http.close();
    server.close();
  }

  private static String submit(String gate) {
    String body =
        """
        {"strategy": "Gated", "params": {"gate": "%s"}, "data": {"price": "alpha-5m"}}"""
            .formatted(gate);
    return String.valueOf(http.post("/api/backtests", body).object().get("id"));
  }

  private static String events(String id) {
    return "/api/jobs/" + id + "/events";
  }

  @Test
  void aJobIsToldAtOnceThenAsItChangesAndToItsEnd() {
    FaultInjection.Gate gate = FaultInjection.gate("events");
    String id = submit("events");
    gate.awaitArrival();

    try (EventReader events = http.listen(events(id))) {
      assertThat(events.status()).isEqualTo(200);
      assertThat(events.header("Content-Type")).startsWith("text/event-stream");
      assertThat(events.header("X-Accel-Buffering")).isEqualTo("no");
      assertThat(events.header("Cache-Control")).isEqualTo("no-store");
      assertThat(events.header("X-Content-Type-Options")).isEqualTo("nosniff");
      EventReader.Told first = events.next();
      assertThat(first.name()).isEqualTo("progress");
      assertThat(first.data()).contains("\"id\":\"" + id + "\"", "\"state\":\"running\"");
      assertThat(nextComment(events)).isEqualTo("still here");

      gate.open();
      List<EventReader.Told> rest = rest(events);
      assertThat(rest.getLast().name()).isEqualTo("end");
      assertThat(rest.getLast().data()).contains("\"state\":\"completed\"");
      assertThat(rest.subList(0, rest.size() - 1)).allMatch(told -> told.name().equals("progress"));
      assertThat(rest).doesNotHaveDuplicates();
    }
  }

  private static String nextComment(EventReader events) {
    EventReader.Told next = events.next();
    while (!next.name().equals(":")) {
      next = events.next();
    }
    return next.data();
  }

  private static List<EventReader.Told> rest(EventReader events) {
    List<EventReader.Told> rest = new ArrayList<>();
    for (var told = events.nextEvent(); told != null; told = events.nextEvent()) {
      rest.add(told);
    }
    return rest;
  }

  @Test
  void aJobThatHasEndedIsToldOnceMoreAndThatItHas() {
    String id = String.valueOf(http.run("{\"data\": {\"price\": \"alpha-5m\"}}").get("id"));

    try (EventReader events = http.listen(events(id))) {
      List<EventReader.Told> all = rest(events);
      assertThat(all).extracting(EventReader.Told::name).containsExactly("progress", "end");
      assertThat(all.getFirst().data()).isEqualTo(all.getLast().data());
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"gzip", "gzip, deflate, br", "identity"})
  void anEventIsNotHeldBackToBePackedWithOthers(String encodings) {
    FaultInjection.Gate gate = FaultInjection.gate("packed " + encodings);
    String id = submit("packed " + encodings);
    gate.awaitArrival();

    try (EventReader events = http.listen(events(id), "Accept-Encoding", encodings)) {
      assertThat(events.header("Content-Encoding")).isEqualTo("identity");
      assertThat(events.next().name()).isEqualTo("progress");
    } finally {
      gate.open();
    }
  }

  @Test
  void whoListensToNothingIsToldSo() {
    try (EventReader events = http.listen("/api/jobs/none/events")) {
      assertThat(events.status()).isEqualTo(404);
      assertThat(events.header("Content-Type")).isEqualTo("application/problem+json");
    }
    try (EventReader events = http.listen("/api/sweeps/none/events")) {
      assertThat(events.status()).isEqualTo(404);
    }
  }

  @Test
  void aPageOfAnotherSiteHearsNothing() {
    String answer = RawHttp.get(server.getPort(), "/api/jobs/none/events", "evil.example.com");

    assertThat(answer).startsWith("HTTP/1.1 403");
  }

  @Test
  void thereIsRoomForSoManyStreamsAndAgainWhenOneIsLeft() {
    FaultInjection.Gate gate = FaultInjection.gate("crowd");
    String id = submit("crowd");
    gate.awaitArrival();
    List<EventReader> crowd = new ArrayList<>();
    try {
      for (int i = 0; i < MOST; i++) {
        crowd.add(await(id));
      }
      Http.Answer refused = http.get(events(id), "Accept", "text/event-stream");
      assertThat(refused.status()).isEqualTo(503);
      assertThat(refused.object().get("code")).isEqualTo("too_many_streams");

      crowd.removeLast().close();
      crowd.add(await(id));
    } finally {
      crowd.forEach(EventReader::close);
      gate.open();
    }
  }

  /** A stream that was left is known to be so when its next word does not arrive. */
  private static EventReader await(String id) {
    return Await.until(
        "room for a stream",
        () -> {
          EventReader events = http.listen(events(id));
          if (events.status() == 200) {
            assertThat(events.next().name()).isEqualTo("progress");
            return Optional.of(events);
          }
          events.close();
          return Optional.empty();
        });
  }

  @Test
  void aServerEndsWhileSomebodyListens(@TempDir Path other) {
    try (EmbeddedServer second = new TestApp(other).serve(Map.of());
        Http client = new Http(second.getURI())) {
      FaultInjection.Gate gate = FaultInjection.gate("stop");
      String body =
          """
          {"strategy": "Gated", "params": {"gate": "stop"}, "data": {"price": "alpha-5m"}}""";
      String id = String.valueOf(client.post("/api/backtests", body).object().get("id"));
      gate.awaitArrival();
      try (EventReader events = client.listen(events(id))) {
        assertThat(events.next().name()).isEqualTo("progress");
        gate.open();
        second.stop();
        assertThat(second.isRunning()).isFalse();
      }
    }
  }
}
