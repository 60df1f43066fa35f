package stratlab.backtest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class CsvTest {
  @ParameterizedTest
  @ValueSource(strings = {"=1+1", "+1", "-1", "@SUM(A1)", "\tx"})
  void aSpreadsheetTakesNoTextForAFormula(String text) {
    assertThat(Csv.line(List.of(text))).isEqualTo("'" + text + "\r\n");
  }

  @Test
  void numbersStayNumbersAndAbsentValuesEmpty() {
    assertThat(Csv.line(Arrays.asList(-1.5, null, 3L, ""))).isEqualTo("-1.5,,3,\r\n");
  }

  @Test
  void commasQuotesAndLineFeedsAreQuoted() {
    assertThat(Csv.line(List.of("a,b", "say \"x\"", "two\nlines", "=\"x\"")))
        .isEqualTo("\"a,b\",\"say \"\"x\"\"\",\"two\nlines\",\"'=\"\"x\"\"\"\r\n");
  }
}
