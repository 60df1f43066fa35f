package stratlab.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.core.type.Argument;
import io.micronaut.json.JsonMapper;
import io.micronaut.runtime.server.EmbeddedServer;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import stratlab.job.TestApp;

/** Every operation answers as the document says, whatever a generated client names as accepted. */
final class DocumentedAnswersTest {
  @TempDir private static Path folder;
  private static final Map<String, String> IDS = new HashMap<>();
  private static Document document;
  private static EmbeddedServer server;
  private static Http http;
  private static final JsonMapper JSON = JsonMapper.createDefault();

  @BeforeAll
  static void start() throws IOException {
    document = Document.read();
    server = new TestApp(folder).serve(Map.of("stratlab.data", "../data"));
    http = new Http(server.getURI());
    for (Document.Operation operation : document.operations()) {
      for (var example : operation.examples().entrySet()) {
        submit(operation, example.getKey(), example.getValue().get("value"));
      }
    }
    String report = String.valueOf(http.awaitEnd(IDS.get("backtest")).get("reportId"));
    IDS.put("report", report);
    http.awaitEnd(IDS.get("sweep"));
    http.awaitEnd(IDS.get("walk-forward"));
  }

  @AfterAll
  static void stop() {
    http.close();
    server.close();
  }

  /** Sends an example of the document; it has to be accepted. */
  private static void submit(Document.Operation operation, String name, Object example)
      throws IOException {
    Http.Answer answer = http.post(operation.path(), JSON.writeValueAsString(example));
    assertThat(answer.status()).as(operation + ": " + answer.text()).isBetween(200, 202);
    if (answer.object().get("id") instanceof String id) {
      IDS.put(name, id);
    }
  }

  static Stream<Document.Operation> reads() throws IOException {
    return Document.read().operations().stream().filter(each -> each.method().equals("get"));
  }

  @ParameterizedTest
  @MethodSource("reads")
  void theAnswerIsWhatTheDocumentSays(Document.Operation operation) throws IOException {
    String type = operation.answer().keySet().iterator().next();
    Map<?, ?> schema = (Map<?, ?>) operation.answer().get(type).get("schema");
    Http.Answer answer = http.get(address(operation, ""), "Accept", type);

    assertThat(answer.status()).as(answer.text()).isEqualTo(200);
    assertThat(answer.header("Content-Type")).startsWith(type);
    Object value =
        "string".equals(schema.get("type"))
            ? answer.text()
            : JSON.readValue(answer.text(), Argument.of(Object.class));
    assertThat(SchemaCheck.differences(document, schema, value)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"backtest, jobs, Job", "sweep, jobs, Job", "sweep, sweeps, SweepProgress"})
  void theDataOfAnEventIsWhatTheDocumentNames(String job, String path, String schema)
      throws IOException {
    Http.Answer events = http.get("/api/" + path + "/" + IDS.get(job) + "/events");

    assertThat(data(events)).isNotEmpty();
    for (String data : data(events)) {
      Object value = JSON.readValue(data, Argument.of(Object.class));
      assertThat(SchemaCheck.differences(document, document.schemas().get(schema), value))
          .isEmpty();
    }
  }

  private static List<String> data(Http.Answer events) {
    return events
        .text()
        .lines()
        .filter(line -> line.startsWith("data:"))
        .map(line -> line.substring("data:".length()))
        .toList();
  }

  @ParameterizedTest
  @MethodSource("reads")
  void aClientThatAcceptsNothingButRefusalsIsAnsweredToo(Document.Operation operation) {
    Http.Answer answer = http.get(address(operation, ""), "Accept", "application/problem+json");

    assertThat(answer.status()).as(answer.text()).isEqualTo(200);
    assertThat(answer.header("Content-Type"))
        .startsWith(operation.answer().keySet().iterator().next());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "application/problem+json, application/json",
        "application/json, application/problem+json",
        "*/*"
      })
  void theOrderOfWhatIsAcceptedDoesNotMatter(String accepted) {
    Http.Answer answer = http.get("/api/about", "Accept", accepted);

    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.header("Content-Type")).startsWith("application/json");
  }

  @ParameterizedTest
  @ValueSource(strings = {"application/json", "application/problem+json", "*/*"})
  void aRefusalIsAProblemWhateverIsAccepted(String accepted) {
    Http.Answer answer = http.get("/api/jobs/none", "Accept", accepted);

    assertThat(answer.status()).isEqualTo(404);
    assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
  }

  static Stream<Arguments> requiredParameters() throws IOException {
    return reads()
        .flatMap(
            operation ->
                operation.parameters("query").stream()
                    .filter(each -> Boolean.TRUE.equals(each.get("required")))
                    .map(each -> Arguments.of(operation, each.get("name"))));
  }

  @ParameterizedTest(name = "{0} without {1}")
  @MethodSource("requiredParameters")
  void whatIsRequiredIsAskedFor(Document.Operation operation, String name) {
    Http.Answer answer = http.get(address(operation, name));

    assertThat(answer.status()).isEqualTo(422);
    assertThat(answer.text()).contains("\"field\":\"" + name + "\"");
  }

  @ParameterizedTest
  @ValueSource(strings = {"sweep", "walk-forward"})
  void theRequestOfASweepIsTheSweeps(String kind) {
    Http.Answer ofJob = http.get("/api/jobs/" + IDS.get(kind) + "/request");
    Http.Answer ofSweep = http.get("/api/sweeps/" + IDS.get(kind) + "/request");
    Http.Answer again = http.post("/api/sweeps", ofJob.text());

    assertThat(ofJob.object()).isEqualTo(ofSweep.object());
    assertThat(again.status()).as(again.text()).isEqualTo(202);
    String repeated = String.valueOf(again.object().get("id"));
    http.awaitEnd(repeated);
    Map<?, ?> sweep = http.get("/api/sweeps/" + repeated).object();
    assertThat(sweep.get("request")).isEqualTo(ofJob.object());
    assertThat(sweep.get("reused")).isEqualTo(sweep.get("done"));
    assertThat(http.get("/api/backtests/" + repeated + "/request").status()).isEqualTo(404);
  }

  /** Returns the address of an operation with all that is required, but for one thing. */
  private static String address(Document.Operation operation, String without) {
    String path = operation.path();
    String job =
        path.contains("walk-forward")
            ? "walk-forward"
            : path.contains("/sweeps/")
                ? "sweep"
                : path.contains("/reports/") ? "report" : "backtest";
    String name = path.contains("/datasets/") ? "sp500-daily" : "apple-quick-cross";
    String query =
        operation.parameters("query").stream()
            .filter(each -> Boolean.TRUE.equals(each.get("required")))
            .map(each -> String.valueOf(each.get("name")))
            .filter(each -> !each.equals(without))
            .map(each -> each + "=" + encoded(each.equals("x") ? "fast" : "slow"))
            .collect(Collectors.joining("&", "?", ""));
    return path.replace("{id}", IDS.get(job))
            .replace("{name}", path.contains("/strategies/") ? "SmaCross" : name)
            .replace("{cell}", "0")
        + (query.length() > 1 ? query : "");
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
