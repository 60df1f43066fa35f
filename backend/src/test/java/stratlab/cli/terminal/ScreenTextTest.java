package stratlab.cli.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import stratlab.cli.terminal.TextTable.Heading;

final class ScreenTextTest {
  private static final String EVIL = "a\u001b]0;title\u0007\u202eb";
  private static final String SHOWN = "a\\u001b]0;title\\u0007\\u202eb";

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();
  private final Terminal screen = new Terminal(printing(out), printing(err), true, true, 100, true);

  private static PrintStream printing(ByteArrayOutputStream bytes) {
    return new PrintStream(bytes, true, StandardCharsets.UTF_8);
  }

  @Test
  void nothingThatIsPrintedActsOnTheTerminal() {
    screen.line(EVIL);
    screen.tell("fault: " + EVIL);
    screen.line(screen.strong("\u001b[2J"));

    assertThat(out.toString(StandardCharsets.UTF_8))
        .isEqualTo(SHOWN + "\n\u001b[1m\\u001b[2J\u001b[0m\n");
    assertThat(err.toString(StandardCharsets.UTF_8)).isEqualTo("fault: " + SHOWN + "\n");
  }

  @Test
  void aCellStaysInItsRow() {
    TextTable table = new TextTable(Heading.text("Name"), Heading.number("Profit"));
    table.row("a\nforged  1.00", "2.00");

    assertThat(table.lines(screen)).hasSize(2);
    assertThat(table.lines(screen).getLast()).contains("a\\u000aforged");
  }

  @Test
  void aFactStaysInItsLine() {
    Paragraphs text = new Paragraphs(screen);
    text.fact("Name", "x\ny");

    assertThat(text.lines()).singleElement().asString().contains("x\\u000ay");
  }

  @Test
  void dataForProgramsIsLeftAloneAndShownSafelyToPeople() {
    new Terminal(printing(err), printing(err), false, false, 100, false).data(EVIL + "\r\n");
    screen.data(EVIL + "\r\n");

    assertThat(err.toString(StandardCharsets.UTF_8)).isEqualTo(EVIL + "\r\n");
    assertThat(out.toString(StandardCharsets.UTF_8)).isEqualTo(SHOWN + "\r\n");
  }

  @Test
  void aFullHeapIsToldInOneSentenceWithTheRemedy() {
    List<Throwable> full =
        List.of(
            new OutOfMemoryError("Java heap space"),
            new IllegalStateException(new RuntimeException(new OutOfMemoryError())));

    assertThat(full).allMatch(Memory::isWanting);
    assertThat(Memory.isWanting(new IllegalStateException("full"))).isFalse();
    assertThat(Memory.sentence()).contains("STRATLAB_JAVA_OPTIONS=-Xmx");
  }
}
