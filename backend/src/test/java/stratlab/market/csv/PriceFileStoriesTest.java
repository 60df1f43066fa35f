package stratlab.market.csv;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import stratlab.bounds.Limits;

/** What becomes of a good file of 30 bars by editors, spreadsheets, transfers and mistakes. */
final class PriceFileStoriesTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "bom-quoted",
        "bom-twice",
        "bom-empty-first-line",
        "crlf",
        "cr",
        "no-last-newline",
        "blank-lines-with-spaces",
        "blank-at-end",
        "spaces-at-end",
        "header-spaces",
        "header-lower",
        "header-upper",
        "iso-ms-z"
      })
  void spellingsThatChangeNothingAreReadAsTheSameBars(String file) throws IOException {
    assertThat(Read.bars(bytes(file)).size()).isEqualTo(30);
    assertThat(Read.bars(bytes(file)).hash()).isEqualTo(Read.bars(bytes("good")).hash());
  }

  @Test
  void columnsThatNobodyAskedForAreReadPast() throws IOException {
    String good = new String(bytes("good"), StandardCharsets.UTF_8);
    StringBuilder wide = new StringBuilder();
    good.lines().forEach(line -> wide.append(line).append(",1".repeat(3000)).append('\n'));
    assertThat(Read.bars(wide.toString()).hash()).isEqualTo(Read.bars(good).hash());
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          nul-at-end              | :32: there is a NUL byte; the file is not text or was not written to its end
          nul-in-date             | :11: there is a NUL byte
          ctrl-in-number          | :11: there is a control character (byte 01); the file is damaged or not text
          ctrl-z-at-end           | :32: there is a control character (byte 1a)
          comma-only-at-end       | :32: every field is empty; remove the line
          trailing-comma-rows-only | :2: 7 fields where the header has 6
          trailing-comma-header-only | :2: 6 fields where the header has 7
          quotes-single           | :2: date ''2024-01-01'' is not of the form 2024-05-01 or 20240501
          quote-unclosed          | :11: the quote that opens on this line is never closed
          header-turkish-upper    | :1: the header has no column high; it is 'DATE,OPEN,HİGH,LOW,CLOSE,VOLUME'
          header-duplicate-close  | :1: column Close stands twice
          header-repeated-midfile | :17: the header stands here again, as where the bars of another file begin
          header-missing          | :1: there is no header: the first line is '2024-01-01,10.00,10.50,9.50,10.20,1000'; put one above it
          header-only-no-newline  | : has no bars; at least two are needed
          one-space               | : the file is empty
          one-column              | :1: the header has no column date, open, high, low, volume; it is 'Close' and must have
          comment-first           | :1: the header has no column date, open, high, low, close, volume; it is '# made by me'
          dup-timestamp-other     | :12: the same time as the bar before it, 2024-01-12
          newest-first            | :3: earlier than the bar before it (2024-02-08 after 2024-02-09); the bars seem to run newest first: turn their order round
          unsorted                | :22: earlier than the bar before it (2024-01-15 after 2024-02-09); bars must run from the oldest to the newest
          cell-open-empty         | :11: open is empty
          cell-open-inf           | :11: open 'inf' is not a number
          cell-open-infinity      | :11: open 'Infinity' is not a number
          cell-open-minus-inf     | :11: open '-Infinity' is not a number
          cell-open-null          | :11: open 'null' is not a number
          cell-open-na            | :11: open '#N/A' is not a number
          cell-open-hex           | :11: open '0x1p3' is not a number
          cell-open-arabic        | :11: open '١٠٫٩' is not a number
          cell-open-fullwidth     | :11: open '１０.９' is not a number
          cell-open-minus-sign    | :11: open '−10.9' is not a number
          cell-open-nbsp          | :11: open '\u00A010.90' is not a number
          cell-open-parens        | :11: open '(10.9)' is not a number
          cell-low-minus-1e999    | :11: low '-1e999' is too large to be a finite number
          cell-high-400-digits    | :11: high '99999999999999999999999999999999999999999999999999999999999999999999999999999999… (400 characters)' is too large
          cell-low-empty          | :11: low is empty
          cell-volume-empty       | :11: volume is empty
          cell-volume-negative    | :11: volume -5.0 is not 0 or more
          cell-volume-1.2M        | :11: volume '1.2M' is not a number
          cell-volume-1e999       | :11: volume '1e999' is too large to be a finite number
          close-above-high        | :11: open 10.9 and close 99.0 are not both within low 10.4 and high 11.4
          close-above-high-rounding | :11: open 10.9 and close 10.5 are not both within
          thousands-quoted        | :2: open '1,010.00' is not a number
          thousands-unquoted      | :2: 10 fields where the header has 6; a comma inside a number (10,50 or 1,000) ends a field
          decimal-comma-comma     | :2: 10 fields where the header has 6; a comma inside a number
          date-feb-30             | :11: there is no date 2024-02-30
          date-year-0024          | :2: date 0024-01-01 is in the year 24; write all four digits of the year
          epoch-s                 | :2: date '1704067200' is not of the form 2024-05-01 or 20240501
          time-col-empty          | :2: time '' is not of the form
          latin1                  | :1: the file is not UTF-8 text: bytes e4 68 72 75; save it as UTF-8
          utf16be-bom             | : is not a CSV file: it is UTF-16 text; save it as UTF-8
          footer                  | :32: 1 field where the header has 6
          html                    | : is not a CSV file: it is an HTML page, perhaps the answer to a failed download
          json                    | : is not a CSV file: it is JSON; save it as CSV
          gzip-inside             | : is not a CSV file: it is compressed with gzip; unpack it
          xlsx-inside             | : is not a CSV file: it is a zip archive or an xlsx spreadsheet
          parquet-inside          | : is not a CSV file: it is a Parquet file; save it as CSV
          """)
  void aFaultNamesItsLineAndWhatWasFound(String file, String fault) throws IOException {
    assertThat(Read.outcome(bytes(file), Limits.LINE)).startsWith("prices.csv" + fault);
  }

  /** Two symbols one after the other were read as one series, or their join as a wrong order. */
  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          a column Symbol  | Symbol | 2024-05-03 | column Symbol holds 'BBB', and 'AAA' on the lines before: a file holds one series
          a column NAME    | NAME   | 2024-05-03 | column NAME holds 'BBB'
          a column ticker  | ticker | 2024-05-01 | column ticker holds 'BBB'
          the same day     | Ticker | 2024-05-02 | column Ticker holds 'BBB'
          no such column   | Note   | 2024-05-01 | earlier than the bar before it (2024-05-01 after 2024-05-02); the times start again, as where the bars of another symbol begin: a file holds one series, split it into one file each
          """)
  void barsOfTwoSymbolsAreNoSeries(String story, String column, String day, String fault)
      throws IOException {
    String first = "Date,Open,High,Low,Close,Volume," + column + "\n";
    String rows = "2024-05-01,10,11,9,10,1,AAA\n2024-05-02,10,11,9,10,1, AAA\n";
    assertThat(Read.outcome(first + rows + day + ",10,11,9,10,1,BBB\n"))
        .startsWith("prices.csv:4: " + fault);
    assertThat(Read.bars(first + rows).size()).isEqualTo(2);
  }

  private static byte[] bytes(String file) {
    String path = "/price-files/" + file + ".csv";
    try (InputStream in =
        Objects.requireNonNull(PriceFileStoriesTest.class.getResourceAsStream(path), path)) {
      return in.readAllBytes();
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }
}
