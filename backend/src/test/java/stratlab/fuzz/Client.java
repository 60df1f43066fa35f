package stratlab.fuzz;

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
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import stratlab.fuzz.HostileRequests.HostileRequest;
import stratlab.fuzz.HostileRequests.Ids;

/** Talks to the server under test. */
public final class Client implements AutoCloseable {
  private static final Pattern ID = Pattern.compile("\"id\":\"([^\"]+)\"");
  private static final Pattern REPORT = Pattern.compile("\"reportId\":\"([^\"]+)\"");
  private static final Pattern STATE = Pattern.compile("\"state\":\"(\\w+)\"");
  private static final Pattern NAME = Pattern.compile("\"name\":\"([^\"]+)\"");
  private static final int MOST_LOOKS = 3000;

  private final HttpClient http = HttpClient.newHttpClient();
  private final String root;

  /**
   * Makes a client.
   *
   * @param root the address of the server, without a path
   */
  public Client(String root) {
    this.root = root;
  }

  /** Sends a hostile request. */
  public HttpResponse<byte[]> send(HostileRequest request) {
    HttpRequest.Builder builder =
        HttpRequest.newBuilder(URI.create(root + request.path()))
            .timeout(Duration.ofMinutes(1))
            .method(
                request.method().toUpperCase(Locale.ROOT),
                request.body().length == 0
                    ? BodyPublishers.noBody()
                    : BodyPublishers.ofByteArray(request.body()));
    if (request.body().length > 0 && !request.headers().containsKey("Content-Type")) {
      builder.header("Content-Type", "application/json");
    }
    request.headers().forEach(builder::header);
    return send(builder.build());
  }

  private HttpResponse<byte[]> send(HttpRequest request) {
    try {
      return http.send(request, BodyHandlers.ofByteArray());
    } catch (IOException failed) {
      throw new UncheckedIOException(request.method() + " " + request.uri().getPath(), failed);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(interrupted);
    }
  }

  /** Returns the text of a page. */
  public String get(String path) {
    HttpResponse<byte[]> answer = send(HttpRequest.newBuilder(URI.create(root + path)).build());
    if (answer.statusCode() != 200) {
      throw new IllegalStateException("GET " + path + " gives " + answer.statusCode());
    }
    return text(answer);
  }

  private String post(String path, String body) {
    return text(
        send(
            HttpRequest.newBuilder(URI.create(root + path))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body))
                .build()));
  }

  private static String text(HttpResponse<byte[]> answer) {
    return new String(answer.body(), StandardCharsets.UTF_8);
  }

  /** Runs a backtest and a sweep and returns what there is then. */
  public Ids prepare() {
    String job = completed(post("/api/backtests", "{\"strategy\":\"SmaCross\"}"));
    String sweep =
        completed(
            post(
                "/api/sweeps",
                "{\"strategy\":\"SmaCross\",\"axes\":[{\"name\":\"fast\",\"values\":[5,10,15]},"
                    + "{\"name\":\"slow\",\"values\":[30,60]}]}"));
    return new Ids(
        first(ID, job), first(ID, sweep), first(REPORT, job), first(NAME, get("/api/datasets")));
  }

  /** Ends a job that a request started after all, so that it does not count for the next one. */
  public void end(HttpResponse<byte[]> accepted) {
    String id = first(ID, text(accepted));
    post("/api/jobs/" + id + "/cancel", "");
    await(id);
  }

  private String completed(String submitted) {
    String job = await(first(ID, submitted));
    if (!first(STATE, job).equals("completed")) {
      throw new IllegalStateException("a plain job ends so: " + job);
    }
    return job;
  }

  private String await(String id) {
    for (int look = 0; look < MOST_LOOKS; look++) {
      String job = get("/api/jobs/" + id);
      if (!first(STATE, job).matches("queued|running")) {
        return job;
      }
      java.util.concurrent.locks.LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
    }
    throw new IllegalStateException("job " + id + " does not end");
  }

  private static String first(Pattern pattern, String text) {
    Matcher found = pattern.matcher(text);
    if (!found.find()) {
      throw new IllegalStateException(pattern + " is not in " + text);
    }
    return found.group(1);
  }

  @Override
  public void close() {
    http.close();
  }
}
