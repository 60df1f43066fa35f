package stratlab.parity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class DatePatternTest {
  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          # pattern              | text                       | moment
          %Y-%m-%d               | 2024-05-01                 | 2024-05-01T00:00:00Z
          %Y%m%d                 | 20240501                   | 2024-05-01T00:00:00Z
          %d.%m.%Y %H:%M         | 1.5.2024 9:05              | 2024-05-01T09:05:00Z
          %m/%d/%y               | 05/01/24                   | 2024-05-01T00:00:00Z
          %m/%d/%y               | 05/01/99                   | 1999-05-01T00:00:00Z
          %d-%b-%Y               | 01-May-2024                | 2024-05-01T00:00:00Z
          %d %B %Y               | 01 September 2024          | 2024-09-01T00:00:00Z
          %Y-%m-%dT%H:%M:%S.%f   | 2024-05-01T23:59:59.999989 | 2024-05-01T23:59:59.999Z
          %Y-%m-%d %I:%M %p      | 2024-05-01 12:30 AM        | 2024-05-01T00:30:00Z
          %Y-%m-%d %I:%M %p      | 2024-05-01 12:30 pm        | 2024-05-01T12:30:00Z
          """)
  void aMomentIsRead(String pattern, String text, Instant moment) {
    assertThat(new DatePattern(pattern).read(text)).isEqualTo(moment.toEpochMilli());
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          # pattern  | text         | fault
          %Y-%m-%d   | 2024/05/01   | '2024/05/01' is not of the form %Y-%m-%d
          %Y-%m-%d   | 2024-05-01Z  | '2024-05-01Z' is not of the form %Y-%m-%d
          %Y-%m-%d   | 2024-05      | '2024-05' is not of the form %Y-%m-%d
          %Y-%m-%d   | 2024-02-30   | there is no time '2024-02-30'
          %d-%b-%Y   | 01-Mai-2024  | '01-Mai-2024' is not of the form %d-%b-%Y
          %Y-%j      | 2024-121     | %j of the date pattern %Y-%j is not known here
          """)
  void anotherTextIsRefused(String pattern, String text, String fault) {
    assertThatThrownBy(() -> new DatePattern(pattern).read(text))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(fault);
  }
}
