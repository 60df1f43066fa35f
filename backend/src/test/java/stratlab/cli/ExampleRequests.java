package stratlab.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import stratlab.testing.Await;

/** Sends what examples with curl send, to a server of the test. */
final class ExampleRequests implements AutoCloseable {
  private static final Pattern ID = Pattern.compile("\"id\":\"([^\"]+)\"");
  private static final Pattern REPORT = Pattern.compile("\"reportId\":\"([^\"]+)\"");
  private static final String SWEEP =
      """
      {"strategy": "SmaCross", "axes": [{"name": "fast", "values": [5, 10]}]}""";

  private final HttpClient client = HttpClient.newHttpClient();
  private final String root;

  /** What stands for the words in capitals; the job of the last submission takes their place. */
  private final Map<String, String> known = new HashMap<>();

  ExampleRequests(int port) {
    root = "http://127.0.0.1:" + port;
  }

  void send(Example example) {
    HttpRequest.Builder request = HttpRequest.newBuilder().timeout(Duration.ofSeconds(60));
    String method = "GET";
    String body = "";
    List<String> words = example.words();
    for (int i = 1; i < words.size(); i++) {
      switch (words.get(i)) {
        case "-i", "-N" -> {}
        case "-X" -> method = words.get(++i);
        case "-d" -> body = words.get(++i);
        case "-H" -> {
          String[] header = words.get(++i).split(": ", 2);
          request.header(header[0], header[1]);
        }
        default -> request.uri(address(words.get(i)));
      }
    }
    HttpResponse<String> answer = answer(request.method(method, BodyPublishers.ofString(body)));
    Matcher status = Pattern.compile("^[1-5]\\d\\d\\b").matcher(example.comment());
    assertThat(answer.statusCode())
        .as(answer.body())
        .isEqualTo(
            status.find() ? Integer.parseInt(status.group()) : method.equals("POST") ? 202 : 200);
    if (answer.statusCode() == 202) {
      remember(answer.body());
    }
  }

  private URI address(String shown) {
    String path = shown.replaceFirst("^http://127\\.0\\.0\\.1:8080", "");
    assertThat(path).startsWith("/");
    for (var each : List.of("REPORT-ID", "JOB-ID", "ID")) {
      if (path.contains("/" + each)) {
        path = path.replace("/" + each, "/" + known.get(each));
      }
    }
    return URI.create(root + path);
  }

  private void remember(String job) {
    String id = found(ID, job).orElseThrow();
    String ended =
        Await.until(
            "job " + id,
            () ->
                Optional.of(
                        answer(HttpRequest.newBuilder(URI.create(root + "/api/jobs/" + id))).body())
                    .filter(text -> !text.contains("\"finishedAt\":null")));
    assertThat(ended).contains("\"completed\"");
    known.put("ID", id);
    known.put("JOB-ID", id);
    found(REPORT, ended).ifPresent(report -> known.put("REPORT-ID", report));
  }

  /** Returns the id of a sweep that the server has computed. */
  String anySweep() {
    return known.computeIfAbsent(
        "sweep",
        _ -> {
          HttpRequest.Builder request =
              HttpRequest.newBuilder(URI.create(root + "/api/sweeps"))
                  .header("Content-Type", "application/json")
                  .POST(BodyPublishers.ofString(SWEEP));
          return found(ID, answer(request).body()).orElseThrow();
        });
  }

  private static Optional<String> found(Pattern pattern, String text) {
    return pattern.matcher(text).results().map(each -> each.group(1)).findFirst();
  }

  private HttpResponse<String> answer(HttpRequest.Builder request) {
    try {
      return client.send(request.build(), BodyHandlers.ofString());
    } catch (IOException failed) {
      throw new java.io.UncheckedIOException(failed);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(interrupted);
    }
  }

  @Override
  public void close() {
    client.close();
  }
}
