package stratlab.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

final class ServeCommandTest {
  @TempDir private Path folder;

  @Test
  @Timeout(60)
  void itPrintsItsAddressWhenItAnswersAndStopsWhenAsked() throws Exception {
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED",
                "-Dstratlab.home=" + folder,
                "-cp",
                System.getProperty("java.class.path"),
                "stratlab.Main",
                "serve",
                "--port",
                "0")
            .redirectError(folder.resolve("messages").toFile())
            .start();
    try (BufferedReader out = process.inputReader(StandardCharsets.UTF_8)) {
      String line = String.valueOf(out.readLine());
      assertThat(line).startsWith("Stratlab answers on http://127.0.0.1:");
      URI address = URI.create(line.substring(line.indexOf("http:")));
      try (HttpClient client = HttpClient.newHttpClient()) {
        HttpResponse<String> answer =
            client.send(
                HttpRequest.newBuilder(address.resolve("/api/strategies")).build(),
                HttpResponse.BodyHandlers.ofString());
        assertThat(answer.statusCode()).isLessThan(500);
      }
      process.toHandle().destroy();
      assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
      assertThat(folder.resolve("messages"))
          .content(StandardCharsets.UTF_8)
          .contains("Ctrl-C stops it.", "Stopping");
    } finally {
      process.destroyForcibly();
    }
  }

  @Test
  void aPortThatIsTakenIsToldWithItsRemedy() throws Exception {
    try (ServerSocket other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      String port = String.valueOf(other.getLocalPort());
      CommandResult ran = CommandResult.on(folder, folder, 100, "serve", "--port", port);
      assertThat(ran.exit()).isEqualTo(1);
      assertThat(ran.out()).isEmpty();
      assertThat(ran.errLines())
          .singleElement()
          .asString()
          .startsWith("stratlab serve: cannot listen on 127.0.0.1:" + port + " (")
          .endsWith("; stop the other server or choose another port with --port");
    }
  }

  @Test
  void anAddressThatOthersReachNeedsAToken() {
    CommandResult ran =
        CommandResult.on(folder, folder, 100, "serve", "--host", "0.0.0.0", "--port", "0");
    assertThat(ran.exit()).isEqualTo(3);
    assertThat(ran.errLines()).singleElement().asString().contains("set STRATLAB_TOKEN");
  }

  @Test
  void aPortThatCannotBeIsAFaultOfUsage() {
    CommandResult ran = CommandResult.on(folder, folder, 100, "serve", "--port", "70000");
    assertThat(ran.exit()).isEqualTo(2);
    assertThat(ran.err()).isEqualTo("stratlab serve: --port: 70000 is not in 0..65535\n");
  }
}
