package stratlab.cli.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class StandardOutputTest {
  /** Fails with a message, as a full device or a closed pipe does. */
  private static OutputStream failing(String message) {
    return new OutputStream() {
      @Override
      public void write(int value) throws IOException {
        throw new IOException(message);
      }
    };
  }

  private record Ended(int exit, String err) {}

  private static Ended end(String message, int exit) {
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    Terminal terminal =
        new Terminal(
            StandardOutput.to(failing(message)),
            new PrintStream(err, false, StandardCharsets.UTF_8),
            false,
            false,
            100,
            false);
    terminal.line("data");
    return new Ended(StandardOutput.end(terminal, exit), err.toString(StandardCharsets.UTF_8));
  }

  @ParameterizedTest(name = "{0} after {1}")
  @CsvSource({"No space left on device, 0, 1", "No space left on device, 3, 3"})
  void whatDidNotArriveIsTold(String message, int before, int exit) {
    assertThat(end(message, before))
        .isEqualTo(
            new Ended(
                exit, "stratlab: standard output cannot be written: No space left on device\n"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"Broken pipe", "Broken pipe (os error 32)"})
  void aReaderThatStopsIsNoFault(String message) {
    assertThat(end(message, 0)).isEqualTo(new Ended(141, ""));
    assertThat(end(message, 3)).isEqualTo(new Ended(3, ""));
  }
}
