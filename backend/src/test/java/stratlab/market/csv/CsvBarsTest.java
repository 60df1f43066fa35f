package stratlab.market.csv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.TimeZone;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import stratlab.market.Bars;
import stratlab.market.Instrument;

final class CsvBarsTest {
  private static final String HEAD = "Date,Open,High,Low,Close,Volume\n";
  private static final String SOUND =
      HEAD + "2024-05-01,10,11,9,10.5,100\n2024-05-02,10,11,9,10.5,7\n";

  /** Named after the predecessor's fault: data came in two date spellings, one was accepted. */
  @Test
  void bothDateSpellingsOfTheDataFolderAreAccepted() throws IOException {
    String compact = SOUND.replace("2024-05-01", "20240501").replace("2024-05-02", "20240502");
    assertThat(read(compact).hash()).isEqualTo(read(SOUND).hash());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Date,Time,Open,High,Low,Close,Volume\n2024-05-01,09:05:00,10,11,9,10.5,100\n2024-05-01,09:10:00,10,11,9,10.5,7\n",
        "Volume,Close,Low,High,Open,Time,Date\n100,10.5,9,11,10,09:05,20240501\n7,10.5,9,11,10,09:10,20240501\n",
        "date,open,high,low,close,volume,adj\n2024-05-01 09:05:00,10,11,9,10.5,100,1\n2024-05-01T09:10:00Z,10,11,9,10.5,7,1\n",
        "\uFEFFDATE, OPEN ,High,Low,Close,Volume\r\n2024-05-01T09:05,10,11,9,10.5,100\r\n\r\n2024-05-01T09:10:00.000,1e1,+11,9.0,10.50,7\r\n",
        "\"Date\",\"Open\",\"High\",\"Low\",\"Close\",\"Volume\"\n\"2024-05-01 09:05\",\"10\",\"11\",\"9\",\"10.5\",\"100\"\n2024-05-01 09:10,10,11,9,10.5,7"
      })
  void headerNamesDecideAndSpellingsDoNot(String text) throws IOException {
    Bars bars = read(text);
    assertThat(bars.size()).isEqualTo(2);
    assertThat(bars.time(0)).isEqualTo(1_714_554_300_000L);
    assertThat(bars.timeframe()).hasToString("5m");
    assertThat(bars.open().at(1)).isEqualTo(10);
    assertThat(bars.close().at(0)).isEqualTo(10.5);
    assertThat(bars.volume().at(1)).isEqualTo(7);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          a price that is text       | 2024-05-03,10,11,9,ten,1   | close 'ten' is not a number
          an empty price             | 2024-05-03,10,,9,10,1      | high is empty
          a price Java would take    | 2024-05-03,10,11,9,NaN,1   | close 'NaN' is not a number
          a hexadecimal price        | 2024-05-03,0x1p3,11,9,10,1 | open '0x1p3' is not a number
          a decimal comma            | 2024-05-03,10,11,9,10,5,1  | 7 fields where the header has 6
          low above high             | 2024-05-03,10,11,12,10,1   | low 12.0 is above high 11.0
          close outside of the range | 2024-05-03,10,11,9,13,1    | are not both within
          a day that is not          | 2024-02-30,10,11,9,10,1    | there is no date 2024-02-30
          an American date           | 05/03/2024,10,11,9,10,1    | date '05/03/2024' is not of the form
          a time of 25 o'clock       | 2024-05-03 25:00,10,11,9,10,1 | time '25:00' is not of the form
          the same day again         | 2024-05-02,10,11,9,10,1    | the same time as the bar before
          newest first               | 2024-04-30,10,11,9,10,1    | earlier than the bar before
          a line cut short           | 2024-05-03,10,11           | 3 fields where the header has 6
          """)
  void aBadLineStopsTheLoadAndIsNamed(String story, String line, String fault) {
    assertThatThrownBy(() -> read(SOUND + line + "\n2024-05-06,10,11,9,10,1\n"))
        .isInstanceOf(CsvFault.class)
        .hasMessageStartingWith("prices.csv:4: ")
        .hasMessageContaining(fault);
  }

  @Test
  void blankLinesDoNotShiftTheLineNumber() {
    assertThatThrownBy(() -> read(HEAD + "\n2024-05-01,10,11,9,10,1\n\n2024-05-02,x,11,9,10,1\n"))
        .hasMessage("prices.csv:5: open 'x' is not a number");
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          a missing column  | Date,Open,High,Low,Volume       | no column close; it is 'Date,Open,High,Low,Volume' and must have Date[,Time],Open
          a column twice    | Date,Open,High,Low,Close,Volume,open | column open stands twice
          other names       | time,o,h,l,c,v                  | no column date, open, high, low, close, volume; it is 'time,o,h,l,c,v'
          semicolons        | Date;Open;High;Low;Close;Volume | whose fields seem to be separated by semicolons; separate them by commas
          tabs              | Date	Open	High	Low	Close	Volume | whose fields seem to be separated by tabs
          no header at all  | 2024-05-01,10,11,9,10,1         | there is no header: the first line is '2024-05-01,10,11,9,10,1'; put one above it
          """)
  void aHeaderThatCannotBeUsedIsRefused(String story, String header, String fault) {
    assertThatThrownBy(() -> read(header + "\n2024-05-01,10,11,9,10,1\n"))
        .hasMessageStartingWith("prices.csv:1: ")
        .hasMessageContaining(fault);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          nothing     | ''                      | prices.csv: the file is empty
          one bar     | 2024-05-01,10,11,9,10,1 | prices.csv: has one bar; at least two
          """)
  void aFileTooShortToBeUsedIsRefused(String story, String line, String fault) {
    String text = line.isEmpty() ? "" : HEAD + line;
    assertThatThrownBy(() -> read(text)).isInstanceOf(CsvFault.class).hasMessageContaining(fault);
  }

  @Test
  void barsCenturiesApartAreRefused() {
    assertThatThrownBy(
            () -> read(HEAD + "1024-05-01 09:05:30,10,11,9,10,1\n2024-05-02,10,11,9,10,1\n"))
        .isInstanceOf(CsvFault.class)
        .hasMessage("prices.csv: the bars lie too far apart to tell their length");
  }

  @Test
  void aFileThatIsNoTextIsRefused(@TempDir Path folder) throws IOException {
    Path file = folder.resolve("prices.csv");
    Files.write(file, new byte[] {'D', 'a', 't', 'e', (byte) 0xff, (byte) 0xfe});
    assertThatThrownBy(() -> CsvBars.read(file, new Instrument("X")))
        .hasMessage("prices.csv:1: the file is not UTF-8 text: bytes ff fe; save it as UTF-8");
  }

  @Test
  void zoneAndLocaleOfTheMachineDoNotMatter() throws IOException {
    String hash = read(SOUND).hash();
    Locale locale = Locale.getDefault();
    TimeZone zone = TimeZone.getDefault();
    try {
      Locale.setDefault(Locale.forLanguageTag("ar-EG"));
      TimeZone.setDefault(TimeZone.getTimeZone("Asia/Kathmandu"));
      assertThat(read(SOUND).hash()).isEqualTo(hash);
    } finally {
      Locale.setDefault(locale);
      TimeZone.setDefault(zone);
    }
  }

  private static Bars read(String text) throws IOException {
    return Read.bars(text);
  }
}
