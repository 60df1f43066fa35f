package stratlab.indicator;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import stratlab.market.Panel;
import stratlab.testing.Scripted;

final class SuperTrendTest {
  /** With an average over one bar it is the true range; worked out by hand. */
  @Test
  void itTrailsThePriceAndChangesSidesWhenACloseHasPassedIt() {
    Line line =
        new Feed(
                new Scope(
                    new Columns(
                        Panel.of(
                            List.of(
                                Scripted.bars(
                                    """
                                    10 11  9 10
                                    10 11  9 10
                                    10 13 10 13
                                    13 14 12 13
                                    13 13  8  8
                                     8  9  7  8
                                     8 18  8 18
                                    """))))),
                0)
            .trends()
            .superTrend(1, 1);
    // Below: 10 - 2; 11.5 - 3; 13 - 2. The close of 8 passes it, and the stop of the other side is
    // the lower of 13 + 2 and 10.5 + 5; then 8 + 2. The close of 18 passes that: below, 8 - 2 of
    // the bar before is nearer than 13 - 10.
    assertThat(line.column().toArray()).containsExactly(Double.NaN, 8, 8.5, 11, 15, 10, 6);
    assertThat(line.barsNeeded()).isEqualTo(2);
  }
}
