package stratlab.market;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class TimesTest {
  private static final Times WHOLE = Times.of(10, 20, 30, 40, 50);
  private static final Times MIDDLE = WHOLE.slice(1, 4);

  @ParameterizedTest(name = "the first at or after {0} is at {1} of five, at {2} of the middle")
  @CsvSource({"5, 0, 0", "10, 0, 0", "20, 1, 0", "21, 2, 1", "40, 3, 2", "41, 4, 3", "60, 5, 3"})
  void theFirstAtOrAfterIsFoundInASliceAsInTheWhole(long time, int ofWhole, int ofMiddle) {
    assertThat(WHOLE.firstAtOrAfter(time)).isEqualTo(ofWhole);
    assertThat(MIDDLE.firstAtOrAfter(time)).isEqualTo(ofMiddle);
  }

  @ParameterizedTest
  @CsvSource({"-1", "3"})
  void aTimeOutsideOfASliceIsRefusedThoughTheWholeHasIt(int index) {
    assertThat(MIDDLE.toArray()).containsExactly(20, 30, 40);
    assertThat(MIDDLE.slice(1, 3).at(0)).isEqualTo(30);
    assertThatThrownBy(() -> MIDDLE.at(index)).isInstanceOf(IndexOutOfBoundsException.class);
  }

  @Test
  void aPanelOfOneSharesTheTimesOfItsBars() {
    Bars bars =
        new Bars.Builder()
            .add(1, 1, 1, 1, 1, 0)
            .add(2, 1, 1, 1, 1, 0)
            .build(new Instrument("X"), Timeframe.minutes(1));
    assertThat(Panel.of(List.of(bars)).times()).isSameAs(bars.times());
  }
}
