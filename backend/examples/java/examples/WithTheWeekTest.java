package examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class WithTheWeekTest {
  @TempDir private Path folder;

  private static final Map<String, Object> TWO_WEEKS = Map.of("weeks", 2);

  @Test
  void itBuysFallingDaysOfRisingWeeks() throws IOException {
    // Two days up, one down, and up over the weeks.
    double[] closes = IntStream.range(0, 60).mapToDouble(day -> 100 + day - day % 3 * 2).toArray();

    var report = new Trial(folder).run(WithTheWeek.class, TWO_WEEKS, closes);

    // The second week is complete with bar 13, which falls.
    assertThat(report.trades().getFirst().entryBar()).isEqualTo(14);
  }

  @Test
  void itStaysOutWhileTheWeeksFall() throws IOException {
    double[] closes = IntStream.range(0, 60).mapToDouble(day -> 200 - day).toArray();

    assertThat(new Trial(folder).run(WithTheWeek.class, TWO_WEEKS, closes).orders()).isEmpty();
  }
}
