package stratlab.api;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads events as a browser does, and comments, which a browser does not tell of. */
final class EventReader implements AutoCloseable {
  private final HttpResponse<InputStream> response;
  private final BufferedReader lines;

  EventReader(HttpResponse<InputStream> response) {
    this.response = response;
    this.lines = new BufferedReader(new InputStreamReader(response.body(), StandardCharsets.UTF_8));
  }

  /** One event; a comment has the name {@code :}. */
  record Told(String name, String data) {}

  int status() {
    return response.statusCode();
  }

  String header(String name) {
    return response.headers().firstValue(name).orElse("");
  }

  /** Waits for the next one; null when the stream has closed. */
  @Nullable Told next() {
    Map<String, String> fields = new LinkedHashMap<>();
    try {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        if (line.isEmpty() && !fields.isEmpty()) {
          return fields.containsKey("data")
              ? new Told(fields.getOrDefault("event", "message"), fields.get("data"))
              : new Told(":", fields.getOrDefault("", ""));
        }
        int colon = line.indexOf(':');
        if (colon >= 0) {
          fields.merge(
              line.substring(0, colon), line.substring(colon + 1).strip(), (a, b) -> a + "\n" + b);
        }
      }
      return null;
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  /** Waits for the next one that is no comment. */
  @Nullable Told nextEvent() {
    Told next = next();
    while (next != null && next.name().equals(":")) {
      next = next();
    }
    return next;
  }

  @Override
  public void close() {
    try {
      response.body().close();
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }
}
