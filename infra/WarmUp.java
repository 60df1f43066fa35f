import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Asks a server, once it is up, for what a newcomer's browser asks for first: the page, the lists,
 * one back-test from form to report. Answers that are refused do not matter here; a server that
 * never answers does (exit code 1). Arguments: the address and the process number of the server.
 */
final class WarmUp {
  private static final int ATTEMPTS = 600;
  private static final long PAUSE_MILLIS = 100;
  private static final List<String> FIRST_PAGES =
      List.of(
          "/",
          "/api/about",
          "/api/defaults",
          "/api/strategies",
          "/api/plugins",
          "/api/presets",
          "/api/datasets",
          "/api/jobs");
  private static final List<String> REPORT_PARTS =
      List.of("/summary", "/trades", "/equity", "/chart", "");

  private final HttpClient client = HttpClient.newHttpClient();
  private final String server;

  private final long process;

  private WarmUp(String server, long process) {
    this.server = server;
    this.process = process;
  }

  public static void main(String[] arguments) throws Exception {
    WarmUp warmUp = new WarmUp(arguments[0], Long.parseLong(arguments[1]));
    if (!warmUp.answers()) {
      System.exit(1);
    }
    warmUp.browse();
    System.exit(0);
  }

  private boolean answers() throws InterruptedException {
    for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
      try {
        get("/");
        return true;
      } catch (IOException notYet) {
        if (ProcessHandle.of(process).isEmpty()) {
          return false;
        }
        Thread.sleep(PAUSE_MILLIS);
      }
    }
    return false;
  }

  private void browse() throws IOException, InterruptedException {
    for (String page : FIRST_PAGES) {
      get(page);
    }
    String strategy = textOf("strategy", get("/api/defaults").body());
    HttpResponse<String> submitted =
        client.send(
            HttpRequest.newBuilder(URI.create(server + "/api/backtests"))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString("{\"strategy\":\"" + strategy + "\"}"))
                .build(),
            BodyHandlers.ofString());
    String job = submitted.headers().firstValue("Location").orElse("");
    String report = job.isEmpty() ? "" : reportOf(job);
    if (!report.isEmpty()) {
      for (String part : REPORT_PARTS) {
        get("/api/reports/" + report + part);
      }
    }
  }

  private String reportOf(String job) throws IOException, InterruptedException {
    for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
      String status = get(URI.create(job).getPath()).body();
      String state = textOf("state", status);
      if (!state.equals("queued") && !state.equals("running")) {
        return textOf("reportId", status);
      }
      Thread.sleep(PAUSE_MILLIS);
    }
    return "";
  }

  private HttpResponse<String> get(String path) throws IOException, InterruptedException {
    return client.send(
        HttpRequest.newBuilder(URI.create(server + path))
            .header("Accept", path.startsWith("/api") ? "application/json" : "text/html")
            .build(),
        BodyHandlers.ofString());
  }

  private static String textOf(String field, String json) {
    Matcher matcher = Pattern.compile("\"" + field + "\"\\s*:\\s*\"([^\"]*)\"").matcher(json);
    return matcher.find() ? matcher.group(1) : "";
  }
}
