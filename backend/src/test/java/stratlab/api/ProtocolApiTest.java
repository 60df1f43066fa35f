package stratlab.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.runtime.server.EmbeddedServer;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import stratlab.api.http.SecurityHeaders;
import stratlab.job.TestApp;

/** What the server does with requests that it cannot serve, whoever sends them. */
final class ProtocolApiTest {
  /** What only a framework, the JDK or a reader of JSON would say. */
  private static final String[] FOREIGN_WORDS = {
    "Failed to convert",
    "Source:",
    "REDACTED",
    "io.micronaut",
    "java.",
    "Exception",
    "Jackson",
    "Required argument",
    "Required ",
    "due to:",
    "For input string",
    "Specified",
    "Allowed methods",
    "exceeds the maximum",
    "Unexpected",
    "Internal Server Error",
    "Bad Request",
    "null"
  };

  @TempDir private static Path folder;
  private static EmbeddedServer server;
  private static Http http;

  @BeforeAll
  static void open() {
    server = new TestApp(folder).serve(Map.of());
    http = new Http(server.getURI());
  }

  @AfterAll
  static void close() {
    http.close();
    server.close();
  }

  private static String raw(String head, String body) {
    return RawHttp.send(
        server.getPort(),
        head.replace("{host}", "Host: localhost:" + server.getPort()).replace("; ", "\r\n")
            + "\r\n\r\n"
            + body);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          GET /api/a>b HTTP/1.1; {host}                             | 400
          GET /a b HTTP/1.1; {host}                                 | 400
          GET http://evil.example/ HTTP/1.1; {host}                 | 400
          GET /api/about HTTP/1.1                                   | 400
          GET /api/about HTTP/1.0                                   | 400
          GET /api/about HTTP/1.1; {host}; Host: evil.example       | 400
          GET /api/about HTTP/1.1; {host}; Broken Name: x           | 400
          GET /api/jobs/%00 HTTP/1.1; {host}                        | 400
          GET /api/about HTTP/3.0; {host}                           | 505
          FOO /api/about HTTP/1.1; {host}                           | 501
          POST /api/backtests HTTP/1.1; {host}; Content-Length: -1  | 400
          POST /api/backtests HTTP/1.1; {host}; Transfer-Encoding: gzip | 501
          """)
  void whatIsNotHttpIsRefusedOnceAndTheConnectionEnds(String head, int status) {
    String answer = raw(head, "");

    assertThat(answer)
        .startsWith("HTTP/1.1 " + status)
        .contains("application/problem+json", "\"status\":" + status)
        .containsIgnoringCase("connection: close")
        .doesNotContain(FOREIGN_WORDS[3], "'null'");
    SecurityHeaders.all().keySet().forEach(name -> assertThat(answer).containsIgnoringCase(name));
  }

  @Test
  void anAddressOrHeadersThatAreTooLongHaveTheirOwnCodes() {
    assertThat(raw("GET /" + "a".repeat(20_000) + " HTTP/1.1; {host}", ""))
        .startsWith("HTTP/1.1 414")
        .contains("address_too_long");
    assertThat(raw("GET / HTTP/1.1; {host}; X-Long: " + "a".repeat(20_000), ""))
        .startsWith("HTTP/1.1 431")
        .contains("headers_too_large");
  }

  @Test
  void aSecondRequestHiddenBehindABodyInChunksIsNotServed() {
    String answer =
        raw(
            "POST /api/sweeps/estimate HTTP/1.1; {host}; Content-Type: application/json;"
                + " Transfer-Encoding: chunked; Content-Length: 5",
            "2\r\n{}\r\n0\r\n\r\nGET /api/about HTTP/1.1\r\nHost: localhost\r\n\r\n");

    assertThat(answer).containsOnlyOnce("HTTP/1.1 ").doesNotContain("javaVersion");
  }

  @Test
  void aRefusalComesAfterTheAnswersThatAreDue() {
    String answer = raw("GET /api/about HTTP/1.1; {host}", "GET /api/a>b HTTP/1.1\r\n\r\n");

    assertThat(answer).startsWith("HTTP/1.1 200").contains("HTTP/1.1 400");
  }

  @ParameterizedTest(name = "{0} {1}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          DELETE  | /                | 405 | GET, HEAD, OPTIONS
          POST    | /index.html      | 405 | GET, HEAD, OPTIONS
          PUT     | /runs/some-job   | 405 | GET, HEAD, OPTIONS
          PATCH   | /favicon.svg     | 405 | GET, HEAD, OPTIONS
          TRACE   | /api/about       | 405 | GET, HEAD, OPTIONS
          POST    | /api/jobs/x      | 405 | DELETE, GET, HEAD, OPTIONS
          OPTIONS | /                | 204 | GET, HEAD, OPTIONS
          OPTIONS | /api/backtests   | 204 | OPTIONS, POST
          OPTIONS | /api/jobs/x      | 204 | DELETE, GET, HEAD, OPTIONS
          DELETE  | /api/nowhere     | 404 |
          OPTIONS | /api/nowhere     | 404 |
          GET     | /assets/         | 404 |
          GET     | /assets          | 404 |
          """)
  void methods(String method, String path, int status, String allowed) {
    Http.Answer answer =
        method.equals("TRACE")
            ? null
            : http.send(http.request(path).method(method, BodyPublishers.noBody()));
    if (answer == null) {
      assertThat(raw("TRACE " + path + " HTTP/1.1; {host}; Connection: close", ""))
          .startsWith("HTTP/1.1 " + status)
          .containsIgnoringCase("allow: " + allowed);
      return;
    }
    assertThat(answer.status()).isEqualTo(status);
    assertThat(answer.header("Allow")).isEqualTo(allowed == null ? "" : allowed);
  }

  @Test
  void aPageOfAnotherSiteCanNeitherReachNorChangeAnything() {
    for (String method : List.of("GET", "POST", "OPTIONS")) {
      Http.Answer answer =
          http.send(
              http.request(
                      "/api/backtests",
                      "Origin",
                      "https://evil.example.com",
                      "Access-Control-Request-Method",
                      "POST")
                  .method(method, BodyPublishers.noBody()));
      assertThat(answer.status()).isEqualTo(403);
      assertThat(answer.object().get("code")).isEqualTo("forbidden");
      assertThat(answer.header("Access-Control-Allow-Origin")).isEmpty();
    }
    String own = "http://127.0.0.1:" + server.getPort();
    assertThat(http.get("/api/about", "Origin", own).status()).isEqualTo(200);
    assertThat(http.post("/api/backtests", "{}", "Sec-Fetch-Site", "cross-site").status())
        .isEqualTo(403);
    assertThat(RawHttp.get(server.getPort(), "/api/about", "evil.example.com"))
        .startsWith("HTTP/1.1 403")
        .contains("STRATLAB_ALLOWED_HOSTS");
  }

  @Test
  void everyAnswerTellsTheBrowserWhatItMayDo() {
    for (String path :
        List.of("/", "/api/about", "/api/nowhere", "/openapi.yml", "/api-docs", "/favicon.svg")) {
      Http.Answer answer = http.get(path);
      SecurityHeaders.all()
          .forEach((name, value) -> assertThat(answer.header(name)).as(path).isEqualTo(value));
      assertThat(answer.header("Cache-Control")).as(path).isNotEmpty();
    }
    assertThat(http.get("/api/about").header("Cache-Control")).isEqualTo("no-store");
    assertThat(http.get("/api/nowhere").header("Cache-Control")).isEqualTo("no-store");
    assertThat(http.get("/").header("Cache-Control")).isEqualTo("no-cache");
  }

  @Test
  void noParameterOfTheWrongKindIsAnsweredInForeignWords() throws IOException {
    List<ApiParameters.Parameter> parameters =
        ApiParameters.of(
            Files.readString(Path.of("../frontend/openapi.yml"), StandardCharsets.UTF_8));
    assertThat(parameters).hasSizeGreaterThan(30);
    for (ApiParameters.Parameter parameter : parameters) {
      for (String value : List.of("abc", "%00", "1e999", "99999999999999999999", "-1", "")) {
        Http.Answer answer = http.send(parameter.request(http, value));
        assertThat(answer.status()).as("%s = %s", parameter, value).isLessThan(500);
        if (answer.status() >= 400) {
          assertThat(answer.header("Content-Type")).isEqualTo("application/problem+json");
          assertThat(String.valueOf(answer.object().get("detail")))
              .as("%s = %s", parameter, value)
              .doesNotContain(FOREIGN_WORDS);
          assertThat(answer.object().get("code")).asString().matches("[a-z_]+");
        }
      }
    }
  }

  @ParameterizedTest(name = "{0} {1}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          # body             | header                         | status | says
          {"strategy":       | Accept: */*                    | 400 | the body is not JSON: it ends too early (line 1, column 13)
          {"a":1,"a":2}      | Accept: */*                    | 400 | the body is not JSON: the name 'a' is given twice (line 1, column 11)
          {"a":tru}          | Accept: */*                    | 400 | the body is not JSON: what stands there is not allowed in JSON (line 1, column 6)
          []                 | Accept: */*                    | 400 | the body must be a JSON object
                             | Accept: */*                    | 400 | the body is missing or incomplete; send a JSON object
          {}                 | Content-Type: text/plain       | 415 | Content-Type 'text/plain' is not read here; send application/json
          {}                 | Content-Type: nonsense         | 415 | Content-Type 'nonsense' is no type; send application/json
          {}                 | Accept: image/png              | 406 | Accept: 'image/png' cannot be met; application/json is sent
          """)
  void bodiesAndTypesAreRefusedInOurWords(String body, String header, int status, String says) {
    String[] parts = header.split(": ", 2);
    String type = parts[0].equals("Content-Type") ? parts[1] : "application/json";
    Http.Answer answer =
        http.send(
            http.request("/api/sweeps/estimate", "Content-Type", type)
                .header("Accept", parts[0].equals("Accept") ? parts[1] : "*/*")
                .POST(BodyPublishers.ofString(body == null ? "" : body)));

    assertThat(answer.status()).isEqualTo(status);
    assertThat(answer.object().get("detail")).isEqualTo(says);
    assertThat(answer.text()).doesNotContain("REDACTED", "Source");
  }

  @ParameterizedTest
  @ValueSource(strings = {"a\\u001b[31mb", "a\\nb", "a\\u202eb", "a\\u2028b"})
  void aNameThatWouldMoveTheCursorIsRefused(String name) {
    Http.Answer answer = http.post("/api/backtests", "{\"name\": \"" + name + "\"}");

    assertThat(answer.status()).isEqualTo(422);
    assertThat(answer.text()).contains("\"field\":\"name\"", "without control characters");
  }

  @Test
  void aBodyThatIsTooLongIsRefused() {
    Http.Answer answer = http.post("/api/backtests", " ".repeat(2 << 20));

    assertThat(answer.status()).isEqualTo(413);
    assertThat(answer.object().get("detail")).asString().startsWith("the body is longer");
  }
}
