package stratlab.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.inject.qualifiers.Qualifiers;
import io.micronaut.runtime.server.EmbeddedServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import stratlab.api.event.EventLooks;
import stratlab.api.http.ConnectionLimits;
import stratlab.bounds.Cancellation.Reason;
import stratlab.job.TestApp;
import stratlab.testing.Await;

/** What connections and requests may take of the server, over real connections. */
final class RequestBoundsTest {
  private static final int CONNECTIONS = 20;
  private static final int THREADS = Math.max(2, Runtime.getRuntime().availableProcessors());
  private static final int MILLIS = 20_000;

  @TempDir private static Path folder;
  private static EmbeddedServer server;
  private static Http http;
  private final List<Socket> sockets = new ArrayList<>();

  @BeforeAll
  static void start() {
    server =
        new TestApp(folder)
            .serve(
                Map.of(
                    "slow-controller",
                    true,
                    "stratlab.requests.waiting",
                    1,
                    "stratlab.requests.connections",
                    CONNECTIONS,
                    "stratlab.requests.receive",
                    "2s"));
    http = new Http(server.getURI());
  }

  @AfterAll
  static void stop() {
    http.close();
    server.close();
  }

  @AfterEach
  void hangUp() throws IOException {
    for (Socket socket : sockets) {
      socket.close();
    }
    ConnectionLimits limits = server.getApplicationContext().getBean(ConnectionLimits.class);
    Await.until("closed connections", () -> Optional.of(limits.open()).filter(open -> open <= 2));
    Await.until(
        "a free thread",
        () -> Optional.of(http.get("/api/slow/thread")).filter(answer -> answer.status() == 200));
  }

  private Socket send(String text) throws IOException {
    Socket socket = new Socket(InetAddress.getLoopbackAddress(), server.getPort());
    socket.setSoTimeout(MILLIS);
    sockets.add(socket);
    socket.getOutputStream().write(text.getBytes(StandardCharsets.US_ASCII));
    return socket;
  }

  private Socket work() throws IOException {
    return send("GET /api/slow/work HTTP/1.1\r\nHost: localhost\r\n\r\n");
  }

  private static boolean isAnswered(Socket socket) {
    try {
      return socket.getInputStream().available() > 0;
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  /** Reads the head of an answer and a body that comes with it. */
  private static String text(Socket socket) throws IOException {
    StringBuilder text = new StringBuilder();
    while (text.indexOf("}") < 0) {
      text.append((char) socket.getInputStream().read());
    }
    return text.toString().toLowerCase(Locale.ROOT).replace("http/1.1", "HTTP/1.1");
  }

  private static String rest(Socket socket) throws IOException {
    InputStream in = socket.getInputStream();
    return new String(in.readAllBytes(), StandardCharsets.UTF_8);
  }

  @Test
  void anOperationIsWorkedOnByAPlatformThreadUnlessItIsQuick() {
    assertThat(http.get("/api/slow/thread").text()).isEqualTo("request-computing");
    assertThat(http.get("/api/slow/quick").text()).isEqualTo("request-quick");
  }

  @ParameterizedTest
  @ValueSource(strings = {"blocking", EventLooks.NAME})
  void whatStreamsAnswersAndLooksForEventsIsNoVirtualThread(String name) throws Exception {
    ExecutorService executor =
        server.getApplicationContext().getBean(ExecutorService.class, Qualifiers.byName(name));
    assertThat(executor.submit(() -> Thread.currentThread().isVirtual()).get()).isFalse();
  }

  @Test
  void workStopsWhenItsClientGoes() throws Exception {
    SlowController.STARTED.drainPermits();
    SlowController.STOPPED.clear();
    Socket client = work();
    assertThat(SlowController.STARTED.tryAcquire(MILLIS, TimeUnit.MILLISECONDS)).isTrue();

    client.close();

    assertThat(SlowController.STOPPED.poll(MILLIS, TimeUnit.MILLISECONDS))
        .isEqualTo(Reason.CLIENT_GONE);
  }

  @Test
  void whoFindsNoPlaceIsAskedToComeAgainAndWhatIsQuickIsAnswered() throws Exception {
    SlowController.STARTED.drainPermits();
    for (int i = 0; i < THREADS; i++) {
      work();
      assertThat(SlowController.STARTED.tryAcquire(MILLIS, TimeUnit.MILLISECONDS)).isTrue();
    }
    List<Socket> more = List.of(work(), work(), work());
    Socket refused =
        Await.until("a refusal", () -> more.stream().filter(each -> isAnswered(each)).findFirst());

    assertThat(text(refused)).startsWith("HTTP/1.1 503").contains("retry-after: 1", "\"busy\"");
    assertThat(http.get("/api/slow/quick").status()).isEqualTo(200);
    assertThat(http.get("/api/jobs").status()).isEqualTo(200);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "``",
        "GET /api/jo",
        "GET /api/jobs HTTP/1.1~Host: localhost~X-Half: ",
        "POST /api/backtests HTTP/1.1~Host: localhost~Content-Type: application/json~Content-Length: 50~~{"
      })
  void aRequestThatDoesNotComeToItsEndIsClosed(String half) throws IOException {
    Socket socket = send(half.replace("~", "\r\n"));

    assertThat(rest(socket)).doesNotContain("200 OK");
  }

  @Test
  void aSecondRequestThatDoesNotComeToItsEndIsClosedToo() throws IOException {
    Socket socket = send("GET /api/about HTTP/1.1\r\nHost: localhost\r\n\r\n");
    socket.getInputStream().read();
    socket.getOutputStream().write("GET /api/ab".getBytes(StandardCharsets.US_ASCII));

    assertThat(rest(socket)).contains("javaVersion").doesNotContain("HTTP/1.1 2", "HTTP/1.1 4");
  }

  @Test
  void connectionsThatAreTooManyAreRefusedInOrder() throws IOException {
    List<Socket> opened = new ArrayList<>();
    for (int i = 0; i <= CONNECTIONS; i++) {
      opened.add(send(""));
    }
    // Several threads accept connections: any of them may be the one that is too many.
    Socket refused =
        Await.until(
            "a refusal", () -> opened.stream().filter(RequestBoundsTest::isAnswered).findFirst());
    String answer = rest(refused);

    assertThat(answer)
        .startsWith("HTTP/1.1 503")
        .contains("Retry-After: 1", "\"code\":\"too_many_connections\"");
  }

  @ParameterizedTest
  @CsvSource({
    "gzip, 400",
    "deflate, 400",
    "br, 415",
    "zstd, 415",
    "'gzip, gzip', 415",
    "identity, 202"
  })
  void aBodyIsWhatItsEncodingSays(String encoding, int status) {
    Http.Answer answer =
        http.send(
            http.request(
                    "/api/backtests",
                    "Content-Type",
                    "application/json",
                    "Content-Encoding",
                    encoding)
                .POST(BodyPublishers.ofString("{\"data\": {\"price\": \"alpha-5m\"}}")));

    assertThat(answer.status()).as(answer.text()).isEqualTo(status);
  }

  @Test
  void aPackedBodyIsUnpackedUpToTheLimit() throws IOException {
    assertThat(packed("{\"data\": {\"price\": \"alpha-5m\"}}").status()).isEqualTo(202);
    assertThat(packed("{\"name\": \"" + " ".repeat(200_000_000) + "\"}").status()).isEqualTo(413);
  }

  private static Http.Answer packed(String text) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (GZIPOutputStream out = new GZIPOutputStream(bytes)) {
      out.write(text.getBytes(StandardCharsets.UTF_8));
    }
    return http.send(
        http.request(
                "/api/backtests", "Content-Type", "application/json", "Content-Encoding", "gzip")
            .POST(BodyPublishers.ofByteArray(bytes.toByteArray())));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          /api/jobs?limt=5                     | limt   | did you mean 'limit'?
          /api/sweeps?page=2                   | page   | there is no such query parameter
          /api/about?x=1                       | x      | this address takes no query
          /api/reports/r/trades?ofset=1        | ofset  | did you mean 'offset'?
          /api/jobs?limit=5&limit=6            | limit  | is given 2 times
          """)
  void whatAnOperationDoesNotTakeIsRefused(String path, String field, String message) {
    Http.Answer answer = http.get(path);

    assertThat(answer.status()).isEqualTo(422);
    assertThat(answer.object().get("faults").toString()).contains("field=" + field, message);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          /api/jobs?limit=x&sort=y&limt=5              | limit: 'x' is not a whole number; limt: there is no
          /api/reports/r/trades?offset=x&limit=&descending=z | offset: 'x' is not; descending: 'z' is not true or false
          /api/reports/r/trades?descending=yes         | descending: 'yes' is not true or false
          /api/sweeps/s/cells/x?z=1                    | cell: 'x' is not a whole number; z: this address takes no
          /api/jobs?limit=99999999999&limt=1           | limit: '99999999999' is not a whole number, or is too large; limt
          /api/jobs?limit=                             | limit: '' is not a whole number
          /api/sweeps/s/neighbourhood?cell=            | cell: '' is not a whole number
          /api/datasets/d/bars?from=&points=           | from: '' is not a whole number; points: '' is not
          """)
  void allThatIsWrongWithAnAddressIsToldAtOnce(String path, String told) {
    Http.Answer answer = http.get(path);

    assertThat(answer.status()).isEqualTo(422);
    String faults =
        answer.object().get("faults").toString().replaceAll("\\{field=([^,}]*), message=", "$1: ");
    assertThat(faults).contains(told.split("; "));
  }

  @Test
  void aBodyOfAnotherCharsetIsRefused() {
    Http.Answer answer =
        http.send(
            http.request("/api/backtests", "Content-Type", "application/json; charset=utf-16")
                .POST(BodyPublishers.ofString("{}", StandardCharsets.UTF_16)));

    assertThat(answer.status()).isEqualTo(415);
  }

  @Test
  void aConnectionGoesOnAfterABodyThatWasTooLarge() {
    String large = "x".repeat(3_000_000);
    String answers =
        RawHttp.send(
            server.getPort(),
            "POST /api/backtests HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n"
                + "Content-Length: "
                + large.length()
                + "\r\n\r\n"
                + large
                + "GET /api/about HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");

    assertThat(answers).startsWith("HTTP/1.1 413 ").contains("HTTP/1.1 200 ");
  }
}
