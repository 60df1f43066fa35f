package stratlab.cli.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.AlphaChars;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import stratlab.cli.terminal.TextTable.Heading;

final class TextTableTest {
  private static Terminal screen(int width) {
    PrintStream nowhere =
        new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);
    return new Terminal(nowhere, nowhere, true, true, width, false);
  }

  @Test
  void numbersStandAtTheRightAndTextAtTheLeft() {
    TextTable table = new TextTable(Heading.text("Name"), Heading.number("Profit"));
    table.row("a", "1.00");
    table.row("longer", "-1,234.50");
    assertThat(table.lines(screen(80)))
        .containsExactly("Name       Profit", "a            1.00", "longer  -1,234.50");
  }

  @Test
  void longTextGoesOnBelowWhereTheScreenEnds() {
    TextTable table = new TextTable(Heading.text("Key"), Heading.text("Text"));
    table.row("k", "one two three four five six seven eight");
    assertThat(table.lines(screen(25)))
        .containsExactly("Key  Text", "k    one two three four", "     five six seven eight");
  }

  @Test
  void anIdentifierIsNotBrokenWhileOtherTextCanGiveWay() {
    TextTable table = new TextTable(Heading.text("Id"), Heading.text("Name"));
    table.row("01a20825-9f7d-7000-bc3d", "Correlated SMA cross");
    assertThat(table.lines(screen(40)))
        .containsExactly(
            "Id                       Name",
            "01a20825-9f7d-7000-bc3d  Correlated SMA",
            "                         cross");
  }

  @Property
  void noLineIsWiderThanTheScreen(
      @ForAll @AlphaChars @CharRange(from = ' ', to = ' ') @StringLength(max = 200) String text,
      @ForAll @IntRange(min = 40, max = 120) int width) {
    TextTable table =
        new TextTable(Heading.number("Number"), Heading.text("Text"), Heading.text("More"));
    table.row("1,234.50", text, "short");
    assertThat(table.lines(screen(width))).allMatch(line -> line.length() <= width);
  }

  @Property
  void wrappingLosesNoLetter(
      @ForAll @AlphaChars @CharRange(from = ' ', to = ' ') @StringLength(max = 200) String text,
      @ForAll @IntRange(min = 1, max = 60) int width) {
    List<String> lines = TextTable.wrap(text, width);
    assertThat(lines).allMatch(line -> line.length() <= width);
    assertThat(String.join("", lines).replace(" ", "")).isEqualTo(text.replace(" ", ""));
  }
}
