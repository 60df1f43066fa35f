import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The server as a process of its own; closing it kills it as SIGKILL does. */
final class Server implements AutoCloseable {
  private enum Fate {
    OPEN,
    KILLED,
    LIVES
  }

  private final HttpClient client = HttpClient.newHttpClient();
  private final Process process;
  private final AtomicReference<Fate> fate = new AtomicReference<>(Fate.OPEN);
  private volatile String address = "";

  /**
   * Starts one.
   *
   * @param program what starts the program
   * @param settings more of its environment
   */
  Server(List<String> program, Path data, Path database, Map<String, String> settings)
      throws IOException {
    List<String> command = new ArrayList<>(program);
    command.addAll(List.of("serve", "--port", "0"));
    ProcessBuilder builder =
        new ProcessBuilder(command)
            .redirectError(ProcessBuilder.Redirect.appendTo(new File(database + ".log")));
    builder.environment().put("STRATLAB_DATA", data.toString());
    builder.environment().put("STRATLAB_DATABASE", database.toString());
    builder.environment().putAll(settings);
    process = builder.start();
    Thread.ofVirtual().start(this::readAddress);
  }

  private void readAddress() {
    try (BufferedReader output = process.inputReader(StandardCharsets.UTF_8)) {
      for (String line = output.readLine(); line != null; line = output.readLine()) {
        Matcher found = Pattern.compile("http://\\S+").matcher(line);
        if (address.isEmpty() && found.find()) {
          address = found.group();
        }
      }
    } catch (IOException killed) {
      // There is nothing more to read.
    }
  }

  /** Kills it after a while, whatever it does then. */
  void killAfter(long millis) {
    CompletableFuture.delayedExecutor(millis, TimeUnit.MILLISECONDS)
        .execute(
            () -> {
              if (fate.compareAndSet(Fate.OPEN, Fate.KILLED)) {
                process.destroyForcibly();
              }
            });
  }

  boolean isAlive() {
    return process.isAlive();
  }

  /** Asks it to stop, as SIGTERM does, and waits for its end. */
  void stop() throws InterruptedException {
    process.destroy();
    process.waitFor();
  }

  /** Waits for one that should not start; returns its exit code. */
  int awaitEnd() throws InterruptedException {
    return process.waitFor(60, TimeUnit.SECONDS) ? process.exitValue() : -1;
  }

  /** Lets it live from now on; false when it was killed already. */
  boolean mayLive() {
    return fate.compareAndSet(Fate.OPEN, Fate.LIVES);
  }

  /** Waits for it to start; false when it was killed before. */
  boolean hasStarted() throws InterruptedException {
    while (address.isEmpty() && process.isAlive()) {
      Thread.sleep(5);
    }
    if (address.isEmpty() && fate.get() == Fate.OPEN) {
      throw new IllegalStateException("the server ended by itself; see the log");
    }
    return !address.isEmpty();
  }

  /**
   * Submits a job.
   *
   * @param key the same key gives the same job each time
   * @return its id
   */
  String submit(String path, String request, String key) throws IOException, InterruptedException {
    HttpResponse<byte[]> answer = post(path, request, key);
    Matcher id = Pattern.compile("\"id\":\"([^\"]+)\"").matcher(text(answer));
    if (answer.statusCode() != 202 || !id.find()) {
      throw new IllegalStateException(
          "the job was refused (" + answer.statusCode() + "): " + text(answer));
    }
    return id.group(1);
  }

  HttpResponse<byte[]> post(String path, String body, String key)
      throws IOException, InterruptedException {
    return client.send(
        HttpRequest.newBuilder(URI.create(address).resolve(path))
            .timeout(Duration.ofSeconds(60))
            .header("Content-Type", "application/json")
            .header("Idempotency-Key", key)
            .POST(BodyPublishers.ofString(body))
            .build(),
        BodyHandlers.ofByteArray());
  }

  boolean hasEnded(String job) throws IOException, InterruptedException {
    String status = text(get("/api/jobs/" + job));
    return !status.contains("\"queued\"") && !status.contains("\"running\"");
  }

  /** Returns whether something of a sweep is stored. */
  boolean hasStored(String job) throws IOException, InterruptedException {
    return !text(get("/api/jobs/" + job)).contains("\"done\":0,");
  }

  HttpResponse<byte[]> get(String path) throws IOException, InterruptedException {
    return client.send(
        HttpRequest.newBuilder(URI.create(address).resolve(path))
            .timeout(Duration.ofSeconds(60))
            .build(),
        BodyHandlers.ofByteArray());
  }

  @Override
  public void close() {
    process.destroyForcibly().onExit().join();
    client.shutdownNow();
  }

  static String text(HttpResponse<byte[]> response) {
    return new String(response.body(), StandardCharsets.UTF_8);
  }
}
