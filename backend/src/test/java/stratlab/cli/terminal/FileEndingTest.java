package stratlab.cli.terminal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class FileEndingTest {
  @ParameterizedTest(name = "{0} with {1} is {2}")
  @CsvSource(
      nullValues = "-",
      value = {
        "-, -, TABLE",
        "-, CSV, CSV",
        "report.json, -, JSON",
        "REPORT.JSON, -, JSON",
        "a.b/report, -, TABLE",
        "/dev/stdout, JSON, JSON",
        ".hidden, -, TABLE",
        "report.txt, -, TABLE",
        "trades.csv, CSV, CSV",
        "report.2024, JSON, JSON"
      })
  void theEndingOfANameIsTheFormat(@Nullable String file, @Nullable Format given, Format format) {
    assertThat(FileEnding.format("--output", file, given)).isEqualTo(format);
  }

  @ParameterizedTest(name = "{0} with {1}")
  @CsvSource(
      nullValues = "-",
      value = {
        "x.html, -",
        "x.PDF, -",
        "x.xlsx, -",
        "x.json.gz, -",
        "x.v2, -",
        "x.html, TABLE",
        "x.json, CSV",
        "x.csv, JSON",
        "x.txt, JSON",
        "x.json, TABLE"
      })
  void aNameThatPromisesSomethingElseIsRefused(String file, @Nullable Format given) {
    assertThatThrownBy(() -> FileEnding.format("--output", file, given))
        .isInstanceOf(Refusal.class)
        .hasMessageStartingWith("--output: a name that ends in .")
        .hasMessageEndingWith("there are: .txt (table), .json and .csv (the trades)");
  }

  @Test
  void cellsAreCsvWhateverTheirFileIsCalledUnlessItPromisesMore() {
    FileEnding.checkCsv("--csv", "cells");
    FileEnding.checkCsv("--csv", "cells.csv");
    assertThatThrownBy(() -> FileEnding.checkCsv("--csv", "cells.xlsx"))
        .hasMessage("--csv: what is written is CSV, and .xlsx is not; end the name in .csv");
  }
}
