package stratlab.bounds;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.StringLength;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class NearestTest {
  private static final List<String> KNOWN =
      List.of("SmaCross", "RsiReversion", "CorrelatedSMACross", "sp500-daily");

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          a letter is missing        | SmaCros      | SmaCross
          two letters are swapped    | SamCross     | SmaCross
          case does not count        | rsireversion | RsiReversion
          the name is abbreviated    | sp5          | sp500-daily
          nothing is near            | Bollinger    |
          a short word is not enough | s            |
          """)
  void mistypedNames(String story, String given, @Nullable String meant) {
    assertThat(Nearest.find(given, KNOWN).orElse(null)).as(story).isEqualTo(meant);
  }

  @Property
  void distanceIsSymmetricAndZeroOnlyForEqualTexts(
      @ForAll @StringLength(max = 8) String left, @ForAll @StringLength(max = 8) String right) {
    int distance = Nearest.distance(left, right);
    assertThat(distance).isEqualTo(Nearest.distance(right, left));
    assertThat(distance == 0).isEqualTo(left.equals(right));
    assertThat(distance).isLessThanOrEqualTo(Math.max(left.length(), right.length()));
  }
}
