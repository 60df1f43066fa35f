package stratlab.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
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
  void aPortThatSaysAnythingOrClosesAnswers() throws IOException {
    try (ServerSocket server = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
      Thread.ofVirtual()
          .start(
              () -> {
                try {
                  try (var first = server.accept()) {
                    first.getOutputStream().write('x');
                  }
                  server.accept().close();
                } catch (IOException closed) {
                  // The test is over.
                }
              });
      assertThat(probe(server, 10_000).answers()).isTrue();
      assertThat(probe(server, 10_000).answers()).isTrue();
    }
  }

  @Test
  void onlySoManyRoundsWithoutAnAnswerInARowEndTheProcess() {
    AtomicInteger ends = new AtomicInteger();
    PortWatch.Patience patience = new PortWatch.Patience(3, ends::incrementAndGet);
    for (boolean answer : new boolean[] {false, false, true, false, false}) {
      patience.saw(answer);
    }
    assertThat(ends).hasValue(0);
    patience.saw(false);
    assertThat(ends).hasValue(1);
  }
}
