package stratlab.api.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(20)
final class PortWatchTest {
  private static PortProbe probe(ServerSocket server, int millis) {
    return new PortProbe(
        new InetSocketAddress(InetAddress.getLoopbackAddress(), server.getLocalPort()), millis);
  }

  @Test
  void aPortThatAcceptsAndSaysNothingDoesNotAnswer() throws IOException {
    try (ServerSocket server = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
      assertThat(probe(server, 20).answers()).isFalse();
    }
  }

  @Test
  void aPortThatSaysAnythingButAFaultOrClosesAnswers() throws IOException {
    try (ServerSocket server = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
      Thread.ofVirtual()
          .start(
              () -> {
                try {
                  for (String line : List.of("HTTP/1.1 204 No Content", "HTTP/1.1 500 Oh", "")) {
                    try (var socket = server.accept()) {
                      socket.getOutputStream().write(line.getBytes(StandardCharsets.US_ASCII));
                    }
                  }
                } catch (IOException closed) {
                  // The test is over.
                }
              });
      assertThat(probe(server, 10_000).answers()).isTrue();
      assertThat(probe(server, 10_000).answers()).as("a fault").isFalse();
      assertThat(probe(server, 10_000).answers()).isTrue();
    }
  }

  @Test
  void onlySoManyRoundsWithoutAnAnswerEndTheProcess() {
    AtomicInteger ends = new AtomicInteger();
    PortWatch.Patience patience = new PortWatch.Patience(3, ends::incrementAndGet);
    for (boolean answer :
        new boolean[] {false, false, true, true, true, true, false, true, false}) {
      patience.saw(answer);
    }
    assertThat(ends).hasValue(0);
    patience.saw(false);
    assertThat(ends).hasValue(1);
  }
}
