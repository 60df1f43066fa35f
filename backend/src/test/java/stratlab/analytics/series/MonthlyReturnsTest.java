package stratlab.analytics.series;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import stratlab.analytics.EquityFixtures;

final class MonthlyReturnsTest {
  @Test
  void aMonthWithoutABarIsEmptyAndTheNextIsMeasuredAgainstTheLastValueBeforeIt() {
    long[] times = {
      day("2023-11-15"), day("2023-11-30"), day("2024-01-31"), day("2024-02-01"), day("2024-02-29")
    };

    List<MonthlyReturns> years =
        MonthlyReturns.of(EquityFixtures.at(times, 100, 105, 110, 121, 1, 60.5));

    assertThat(years).extracting(MonthlyReturns::year).containsExactly(2023, 2024);
    assertThat(years.getFirst().months().get(10)).isCloseTo(0.1, within(1e-12));
    assertThat(years.getFirst().months().get(11)).isNull();
    assertThat(years.getFirst().total()).isCloseTo(0.1, within(1e-12));
    assertThat(years.getLast().months().get(0)).isCloseTo(0.1, within(1e-12));
    assertThat(years.getLast().months().get(1)).isCloseTo(-0.5, within(1e-12));
    assertThat(years.getLast().total()).isCloseTo(-0.45, within(1e-12));
  }

  @Test
  void aPeriodThatBeganInRuinHasNoReturn() {
    long[] times = {day("2023-11-30"), day("2023-12-31"), day("2024-01-31")};

    List<MonthlyReturns> years = MonthlyReturns.of(EquityFixtures.at(times, 100, 100, -5, -5));

    assertThat(years.getFirst().total()).isCloseTo(-1.05, within(1e-12));
    assertThat(years.getLast().months().getFirst()).isNull();
    assertThat(years.getLast().total()).isNull();
  }

  private static long day(String date) {
    return LocalDate.parse(date).toEpochDay() * EquityFixtures.DAY;
  }
}
