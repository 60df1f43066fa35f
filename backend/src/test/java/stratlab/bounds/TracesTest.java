package stratlab.bounds;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;

final class TracesTest {
  @Test
  void aMessageStaysOnItsLineAndTheTraceOnMany() {
    IOException cause = new IOException("a\nERROR forged\u001b[2J\u202e");
    IllegalStateException failed = new IllegalStateException("outer", cause);
    failed.addSuppressed(new RuntimeException("beside"));

    String trace = Traces.of(failed);

    assertThat(trace)
        .startsWith("java.lang.IllegalStateException: outer\n\tat stratlab.bounds.TracesTest.")
        .contains("\nCaused by: java.io.IOException: a\\u000aERROR forged\\u001b[2J\\u202e\n")
        .contains("\n\tSuppressed: java.lang.RuntimeException: beside\n")
        .doesNotContain("\u001b", "\u202e", "\nERROR");
  }

  @Test
  void aCircleOfCausesEnds() {
    RuntimeException one = new RuntimeException("one");
    RuntimeException two = new RuntimeException("two", one);
    one.initCause(two);

    assertThat(Traces.of(one)).endsWith("Caused by: java.lang.RuntimeException: one\n");
  }

  @Test
  void namesMayHaveJoinersButNothingThatTurnsALine() {
    assertThat(Quoted.movesCursor("نمی‌خواهم é 😀")).isFalse();
    for (String text : new String[] {"a\nb", "\u001b", "\u0085", "\u2028", "a\u202eb", "\u2066"}) {
      assertThat(Quoted.movesCursor(text)).isTrue();
    }
    assertThat(Quoted.movesCursor("\ud800")).isTrue();
  }
}
