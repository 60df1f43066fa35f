package stratlab.api;

import io.micronaut.core.type.Argument;
import io.micronaut.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import stratlab.testing.Await;

/** A client of a server under test that shows what was really sent. */
final class Http implements AutoCloseable {
  private final HttpClient client =
      HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NEVER).build();
  private final String root;
  private final JsonMapper json = JsonMapper.createDefault();

  Http(URI root) {
    this.root = "http://" + root.getHost() + ":" + root.getPort();
  }

  /** An answer of a server. */
  record Answer(HttpResponse<byte[]> response, JsonMapper json) {
    int status() {
      return response.statusCode();
    }

    String header(String name) {
      return response.headers().firstValue(name).orElse("");
    }

    String text() {
      return new String(response.body(), StandardCharsets.UTF_8);
    }

    int bytes() {
      return response.body().length;
    }

    Map<?, ?> object() {
      return read(Argument.mapOf(String.class, Object.class));
    }

    List<?> list() {
      return read(Argument.listOf(Object.class));
    }

    private <T> T read(Argument<T> type) {
      try {
        return json.readValue(response.body(), type);
      } catch (IOException broken) {
        throw new UncheckedIOException(text(), broken);
      }
    }
  }

  Answer get(String path, String... headers) {
    return send(request(path, headers).GET());
  }

  Answer post(String path, String body, String... headers) {
    return send(
        request(path, headers)
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString(body)));
  }

  Answer send(HttpRequest.Builder request) {
    try {
      return new Answer(client.send(request.build(), BodyHandlers.ofByteArray()), json);
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(interrupted);
    }
  }

  /** Begins to read events; how long the whole takes is not bounded. */
  EventReader listen(String path, String... headers) {
    try {
      HttpRequest request =
          request(path, headers).header("Accept", "text/event-stream").GET().build();
      return new EventReader(client.send(request, BodyHandlers.ofInputStream()));
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(interrupted);
    }
  }

  HttpRequest.Builder request(String path, String... headers) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(root + path)).timeout(Duration.ofSeconds(20));
    for (int i = 0; i < headers.length; i += 2) {
      request.header(headers[i], headers[i + 1]);
    }
    return request;
  }

  /** Submits a backtest and waits for its end. */
  Map<?, ?> run(String body) {
    Answer submitted = post("/api/backtests", body);
    if (submitted.status() != 202) {
      throw new AssertionError(submitted.text());
    }
    return awaitEnd(String.valueOf(submitted.object().get("id")));
  }

  Map<?, ?> awaitEnd(String id) {
    return Await.until(
        "job " + id + " to end",
        () ->
            Optional.<Map<?, ?>>of(get("/api/jobs/" + id).object())
                .filter(job -> job.get("finishedAt") != null));
  }

  @Override
  public void close() {
    client.close();
  }
}
