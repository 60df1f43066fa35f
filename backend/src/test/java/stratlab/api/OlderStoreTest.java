package stratlab.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.runtime.server.EmbeddedServer;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import stratlab.job.TestApp;

/** A store whose reports and requests were written before there were settings and breakdowns. */
final class OlderStoreTest {
  private static final String REQUEST =
      """
      {"strategy": "SmaCross", "data": {"price": "alpha-5m"}}""";

  @TempDir private Path folder;

  @Test
  void reportsAndRequestsOfTheVersionBeforeSettingsStillOpen() throws Exception {
    TestApp workshop = new TestApp(folder);
    Map<?, ?> job;
    try (EmbeddedServer server = workshop.serve(Map.of());
        Http http = new Http(server.getURI())) {
      job = http.run(REQUEST);
    }
    makeOlder(workshop);
    try (EmbeddedServer server = workshop.serve(Map.of());
        Http http = new Http(server.getURI())) {
      String report = "/api/reports/" + job.get("reportId");

      assertThat(http.get(report).text())
          .doesNotContain("\"settings\"")
          .doesNotContain("\"ambiguous\"")
          .doesNotContain("\"drawdowns\":[", "\"breakdowns\"", "\"evidence\"", "\"funnel\"");
      assertThat(http.get(report).object().keySet().stream().map(String::valueOf))
          .contains("analyzers", "trades", "lines");
      assertThat(http.get(report + "/funnel").status()).isEqualTo(404);
      assertThat(http.get(report + "/funnel").text())
          .contains("\"not_kept\"", "older than the signal funnel");
      assertThat(http.get(report + "/summary").status()).isEqualTo(200);
      assertThat(http.get(report + "/chart").status()).isEqualTo(200);
      assertThat(http.get(report + "/trades.csv").text()).contains(",false\r\n");
      assertThat(first(http.get(report + "/trades"))).containsEntry("ambiguous", false);
      Map<String, Object> order = first(http.get(report + "/orders"));
      assertThat(order)
          .containsEntry("filled", order.get("size"))
          .containsEntry("fills", 1)
          .containsEntry("ambiguous", false)
          .containsEntry("trigger", null);
      Map<?, ?> asked = http.get("/api/jobs/" + job.get("id") + "/request").object();
      assertThat(asked.get("settings"))
          .asInstanceOf(org.assertj.core.api.InstanceOfAssertFactories.MAP)
          .containsEntry("sizing", "fixed")
          .containsEntry("leverage", 1.0);
    }
  }

  @SuppressWarnings("unchecked")
  private static Map<String, Object> first(Http.Answer page) {
    return (Map<String, Object>) ((List<?>) page.object().get("items")).getFirst();
  }

  private static void makeOlder(TestApp workshop) throws SQLException, IOException {
    try (Connection connection =
        DriverManager.getConnection("jdbc:sqlite:" + workshop.database())) {
      try (var requests = connection.createStatement()) {
        requests.executeUpdate("delete from report_part where part = 'funnel'");
        requests.executeUpdate("update job set request = json_remove(request, '$.settings')");
      }
      for (String part : List.of("head", "trades", "orders", "summary")) {
        replace(connection, part);
      }
    }
  }

  private static void replace(Connection connection, String part) throws SQLException, IOException {
    String text;
    try (var query =
        connection.prepareStatement("select content from report_part where part = ?")) {
      query.setString(1, part);
      try (var rows = query.executeQuery()) {
        rows.next();
        text = unpacked(rows.getBytes(1));
      }
    }
    try (var update =
        connection.prepareStatement("update report_part set content = ? where part = ?")) {
      update.setBytes(1, packed(without(text)));
      update.setString(2, part);
      assertThat(update.executeUpdate()).isEqualTo(1);
    }
  }

  private static String without(String text) {
    return text.replaceAll(",\"drawdowns\":\\[.*(?=,\"analyzers\":)", "")
        .replaceAll(",\"settings\":\\{[^}]*}", "")
        .replaceAll(",\"(trigger|limit|validUntil|oco|parent|filled|fills)\":[^,}]*", "")
        .replaceAll(",\"ambiguous\":(true|false)", "");
  }

  private static String unpacked(byte[] content) throws IOException {
    try (var stream = new GZIPInputStream(new ByteArrayInputStream(content))) {
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private static byte[] packed(String text) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (var stream = new GZIPOutputStream(bytes)) {
      stream.write(text.getBytes(StandardCharsets.UTF_8));
    }
    return bytes.toByteArray();
  }
}
