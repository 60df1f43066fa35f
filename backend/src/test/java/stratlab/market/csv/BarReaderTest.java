package stratlab.market.csv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import stratlab.bounds.Limits;
import stratlab.market.Instrument;

/** Bytes and texts are two ways to the same bars: what is read must not tell which was taken. */
final class BarReaderTest {
  private static final String HEAD = "Date,Open,High,Low,Close,Volume\n";
  private static final Pattern NUMBER =
      Pattern.compile("[+-]?([0-9]+\\.?[0-9]*|\\.[0-9]+)([eE][+-]?[0-9]+)?");
  private static final Pattern LINE_OF_A_FAULT = Pattern.compile(":\\d+: ");

  @Property(tries = 400)
  void quotedFieldsAreReadLikeOthers(
      @ForAll long seed, @ForAll boolean usual, @ForAll @IntRange(min = 0, max = 60) int bars)
      throws IOException {
    byte[] file = new RandomPrices(seed, usual).file(bars);
    assertThat(Read.outcome(quoted(file), Limits.LINE)).isEqualTo(Read.outcome(file, Limits.LINE));
  }

  private static byte[] quoted(byte[] file) {
    String text = new String(file, StandardCharsets.UTF_8);
    StringBuilder quoted = new StringBuilder(text.startsWith("\uFEFF") ? "\uFEFF" : "");
    text.replace("\uFEFF", "")
        .lines()
        .map(line -> line.isBlank() ? line : "\"" + line.replace(",", "\" , \"") + "\"")
        .forEach(line -> quoted.append(line).append('\n'));
    return quoted.toString().getBytes(StandardCharsets.UTF_8);
  }

  @Property(tries = 400)
  void howManyBytesAreReadAtOnceDoesNotMatter(
      @ForAll long seed,
      @ForAll boolean usual,
      @ForAll @IntRange(min = 0, max = 20) int bars,
      @ForAll @IntRange(min = 600, max = 1200) int chunk)
      throws IOException {
    RandomPrices prices = new RandomPrices(seed, usual);
    byte[] file = prices.file(bars);
    assertThat(Read.outcome(file, chunk)).isEqualTo(Read.outcome(file, Limits.LINE));
    byte[] damaged = prices.damaged(file);
    String outcome = Read.outcome(damaged, chunk);
    if (!outcome.contains("the line is longer")) {
      assertThat(outcome).isEqualTo(Read.outcome(damaged, Limits.LINE));
    }
  }

  @Property(tries = 400)
  void everyFaultIsOneShortLineThatNamesTheFile(
      @ForAll long seed, @ForAll @IntRange(min = 0, max = 12) int bars) throws IOException {
    RandomPrices prices = new RandomPrices(seed, false);
    byte[] damaged = prices.damaged(prices.damaged(prices.file(bars)));
    String outcome = Read.outcome(damaged, Limits.LINE);
    if (outcome.length() != 64) {
      assertThat(outcome).startsWith("prices.csv:").doesNotContainPattern("\\p{Cntrl}");
      assertThat(outcome.length()).isLessThan(Limits.MESSAGE + 40);
    }
  }

  @Property(tries = 400)
  void aNumberIsWhatTheGrammarSaysAndIsRoundedAsJavaRoundsIt(@ForAll("numbers") String number)
      throws IOException {
    String row = ",%s,%s,%s,%s,1\n".formatted(number, number, number, number);
    byte[] file = bytes(HEAD + "2024-05-01" + row + "2024-05-02" + row);
    if (!NUMBER.matcher(number).matches()) {
      assertThat(Read.outcome(file, Limits.LINE)).containsPattern(LINE_OF_A_FAULT);
      return;
    }
    double value = Double.parseDouble(number);
    double size = Math.abs(value);
    if (size > Limits.LARGEST_PRICE || (size != 0 && size < Limits.SMALLEST_PRICE)) {
      assertThat(Read.outcome(file, Limits.LINE)).containsPattern(LINE_OF_A_FAULT);
    } else {
      assertThat(Read.bars(file).close().at(1)).isEqualTo(value);
      assertThat(Read.bars(quoted(file)).close().at(1)).isEqualTo(value);
    }
  }

  @Provide
  Arbitrary<String> numbers() {
    Arbitrary<String> digits = Arbitraries.strings().numeric().ofMaxLength(22);
    Arbitrary<String> sign = Arbitraries.of("", "", "-", "+", "--", "\u2212");
    Arbitrary<String> point = Arbitraries.of("", ".", ".", "..", ":", "_");
    Arbitrary<String> end =
        Arbitraries.of(
            "",
            "",
            "",
            "",
            "e5",
            "E-3",
            "e+400",
            "e",
            "e1.5",
            "d",
            "f",
            "L",
            "%",
            "\0",
            "\u00A0",
            "\u0663",
            "x1",
            "k",
            "NaN",
            "Infinity",
            "e-400",
            "p3",
            "'",
            "\u001A",
            " 1",
            "\u200B");
    return sign.flatMap(
        s ->
            digits.flatMap(
                whole ->
                    point.flatMap(
                        p -> digits.flatMap(part -> end.map(e -> s + whole + p + part + e)))));
  }

  /** A price of 1e999 was read as infinite, and shown as the text "Infinity". */
  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          a high without end          | 10,1e999,9,10,1   | high '1e999' is too large to be a finite number
          a low without end           | 10,11,-1e999,10,1 | low '-1e999' is too large to be a finite number
          a volume without end        | 10,11,9,10,1e999  | volume '1e999' is too large to be a finite number
          a sum without end           | 10,1e308,9,10,1   | high 1.0E308 is larger than any price, 1.0E30
          a low that no sum can have  | 10,11,-1e31,10,1  | low -1.0E31 is larger than any price, 1.0E30
          volumes without a sum       | 10,11,9,10,1e308  | volume 1.0E308 is larger than any volume, 1.0E30
          a price that divides badly  | 10,11,1e-320,10,1 | low 1.0E-320 is neither 0 nor a price of at least 1.0E-30
          a negative volume           | 10,11,9,10,-1     | volume -1.0 is not 0 or more
          a volume that is none       | 10,11,9,10,NaN    | volume 'NaN' is not a number
          a number of 30 digits       | 10,111111111111111111111111111111111,9,10,1 | high 1.1111111111111112E32 is larger
          """)
  void whatCannotBeCountedWithIsRefused(String story, String row, String fault) throws IOException {
    String file = HEAD + "2024-05-01,10,11,9,10,1\n2024-05-02," + row + "\n";
    assertThat(Read.outcome(file)).startsWith("prices.csv:3: " + fault);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          a NUL behind a number   | 2024-05-02,10,11,9,10.5{0},1   | there is a NUL byte
          a NUL behind a date     | 2024-05-02{0},10,11,9,10.5,1   | there is a NUL byte
          a NUL behind a volume   | 2024-05-02,10,11,9,10.5,1{0}   | there is a NUL byte
          a NUL in another column | 2024-05-02,10,11,9,10.5,1,a{0} | there is a NUL byte
          a bell in a number      | 2024-05-02,1{7}0,11,9,10.5,1   | there is a control character (byte 07)
          the end mark of DOS     | {1a}                           | there is a control character (byte 1a)
          """)
  void controlCharactersAreRefusedWhereverTheyStand(String story, String row, String fault)
      throws IOException {
    String line = row.replace("{0}", "\0").replace("{7}", "\u0007").replace("{1a}", "\u001A");
    String more = line.contains(",a") ? ",Note" : "";
    String first = "2024-05-01,10,11,9,10,1" + (more.isEmpty() ? "" : ",b") + "\n";
    assertThat(Read.outcome(HEAD.strip() + more + "\n" + first + line + "\n"))
        .startsWith("prices.csv:3: " + fault);
  }

  @Test
  void aQuoteThatIsNeverClosedIsNamedByItsLine() throws IOException {
    String start = HEAD + "2024-05-01,10,11,9,10,1\n2024-05-02,\"10,11,9,10,1\n";
    assertThat(Read.outcome(start + "2024-05-03,10,11,9,10,1\n"))
        .isEqualTo("prices.csv:3: the quote that opens on this line is never closed");
    assertThat(Read.outcome(bytes(start + "2024-05-03,10,11,9,10,1\n".repeat(99)), 512))
        .isEqualTo("prices.csv:3: the line is longer than 262144 bytes; is a quote not closed?");
    assertThat(Read.outcome(start + "2024-05-03,\"10\",11,9,10,1\n"))
        .isEqualTo("prices.csv:3: the quote that opens on this line is never closed");
    assertThat(Read.outcome(HEAD + "\"2024-05-01\"10,11,9,10,1,1\n"))
        .startsWith("prices.csv:2: there is more after a quoted field that begins on this line");
  }

  @Test
  void aQuotedFieldMayHoldLinesAndTheNumbersOfLinesGoOn() throws IOException {
    String start = "Note," + HEAD + "\"a \"\"b\"\"\nc\r\nd\",2024-05-01,10,11,9,10,1\n";
    assertThat(Read.bars(start + "e,2024-05-02,10,11,9,10,1\n").size()).isEqualTo(2);
    assertThat(Read.outcome(start + "e,2024-05-02,x,11,9,10,1\n"))
        .isEqualTo("prices.csv:5: open 'x' is not a number");
  }

  @Test
  void carriageReturnsAloneEndLinesToo() throws IOException {
    String file = HEAD + "2024-05-01,10,11,9,10,1\n2024-05-02,10,11,9,10,1\n";
    assertThat(Read.bars(file.replace('\n', '\r')).hash()).isEqualTo(Read.bars(file).hash());
    assertThat(Read.outcome((file + "\n\n2024-05-03,10,11,9,x,1").replace('\n', '\r')))
        .isEqualTo("prices.csv:6: close 'x' is not a number");
  }

  @Test
  void aFileWhoseBarsTakeTooMuchMemoryIsRefusedBeforeTheyDo() {
    long size = 50L << 20;
    assertThatThrownBy(
            () ->
                new BarReader(
                        "big.csv", new ByteArrayInputStream(sound()), new Room(size, 64 << 20), 512)
                    .read(new Instrument("X")))
        .hasMessageMatching(
            "big\\.csv: is too large: its 2,\\d{3},\\d{3} bars or so take 9\\d MB, and one file may"
                + " take half of the memory of 64 MB that Java was given; give it more \\(-Xmx\\) or"
                + " split the file by time");
    assertThatThrownBy(
            () ->
                new BarReader(
                        "big.csv",
                        new ByteArrayInputStream(sound()),
                        new Room(8L << 30, Long.MAX_VALUE),
                        512)
                    .read(new Instrument("X")))
        .hasMessageContaining("bars, at most 100,000,000 are read; split it by time");
  }

  /** Returns a file of more than one chunk. */
  private static byte[] sound() {
    StringBuilder text = new StringBuilder(HEAD);
    for (int day = 10; day < 29; day++) {
      text.append("2024-05-").append(day).append(",10,11,9,10,1\n");
    }
    return bytes(text + text.substring(HEAD.length()).replace("2024-05", "2024-06"));
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
