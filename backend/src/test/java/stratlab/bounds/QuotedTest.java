package stratlab.bounds;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

final class QuotedTest {
  @Property
  void aMessageIsOneBoundedLineWithoutControls(@ForAll String given) {
    String shown = Quoted.of(given);
    assertThat(shown.length()).isLessThanOrEqualTo(Limits.QUOTED * 6 + 40);
    assertThat(shown.codePoints())
        .noneMatch(
            point -> Character.isISOControl(point) || Character.getType(point) == Character.FORMAT)
        .noneMatch(point -> Character.getType(point) == Character.SURROGATE);
  }

  @Test
  void whatATerminalWouldActOnIsShownAsAnEscape() {
    assertThat(Quoted.of("a\u001b[2Jb\nc\u202ed\ud800"))
        .isEqualTo("'a\\u001b[2Jb\\u000ac\\u202ed\\ud800'");
  }

  @Test
  void aLongTextIsCutAndItsLengthTold() {
    assertThat(Quoted.of("x".repeat(50_000)))
        .isEqualTo("'" + "x".repeat(Limits.QUOTED) + "… (50000 characters)'");
  }

  @Test
  void aLongListIsCounted() {
    assertThat(Quoted.list(List.of("a", "b"))).isEqualTo("a, b");
    assertThat(Quoted.list(Collections.nCopies(500, "a"))).endsWith("a and 488 more");
  }

  @Test
  void aTextLongerThanAnyNameIsComparedWithNothing() {
    assertThat(Nearest.find("SmaCross".repeat(100_000), List.of("SmaCross"))).isEmpty();
  }
}
