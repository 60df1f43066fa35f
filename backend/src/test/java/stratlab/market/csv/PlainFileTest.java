package stratlab.market.csv;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import stratlab.market.Bars;
import stratlab.market.Instrument;

/** The reader of plain files must not be told from the reader of all CSV by what it reads. */
final class PlainFileTest {
  private static final Instrument X = new Instrument("X");
  private static final String HEAD = "Date,Open,High,Low,Close,Volume\n";

  @Property
  void aFileOfUsualSpellingIsPlainAndReadAlike(
      @ForAll long seed, @ForAll @IntRange(min = 2, max = 60) int bars) throws IOException {
    byte[] file = new RandomPrices(seed, true).file(bars);
    assertThat(plain(file, 512)).isPresent().isEqualTo(anyCsv(file));
  }

  @Property
  void whatIsReadAsPlainIsReadAlike(
      @ForAll long seed,
      @ForAll boolean usual,
      @ForAll @IntRange(min = 0, max = 12) int bars,
      @ForAll @IntRange(min = 100, max = 400) int chunk)
      throws IOException {
    RandomPrices prices = new RandomPrices(seed, usual);
    byte[] file = prices.file(bars);
    mustNotDiffer(file, chunk);
    mustNotDiffer(prices.damaged(file), chunk);
  }

  private static void mustNotDiffer(byte[] file, int chunk) throws IOException {
    Optional<String> plain = plain(file, chunk);
    if (plain.isPresent()) {
      assertThat(plain).isEqualTo(anyCsv(file));
    }
  }

  @Property
  void numbersAreRoundedAsJavaRoundsThem(@ForAll("numbers") String number) throws IOException {
    String line = ",%s,%s,%s,%s,1\n".formatted(number, number, number, number);
    byte[] file = bytes(HEAD + "2024-05-01" + line + "2024-05-02" + line);
    Bars bars = PlainFile.read(new ByteArrayInputStream(file), 0, 256, X).orElseThrow();
    assertThat(bars.close().at(1)).isEqualTo(Double.parseDouble(number));
  }

  @Provide
  Arbitrary<String> numbers() {
    return Arbitraries.strings()
        .numeric()
        .ofMinLength(1)
        .ofMaxLength(24)
        .flatMap(
            digits ->
                Arbitraries.integers()
                    .between(0, digits.length())
                    .map(point -> digits.substring(0, point) + "." + digits.substring(point)))
        .flatMap(digits -> Arbitraries.of("", "-").map(sign -> sign + digits));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "\n\n",
        "Date,Open,High,Low,Close\n",
        "Date,Open,High,Low,Close,Volume\n2024-05-01,10,11,9,10,1\n",
        "Date,Open,High,Low,Close,Volume\n2024-05-01,10,11,9,10,1\n2024-05-01,10,11,9,10,1\n",
        "Date,Open,High,Low,Close,Volume\n2024-05-01,10,11,9,10,1\n2024-05-02,10,8,9,10,1\n",
        "Date,Open,High,Low,Close,Volume\n2024-05-01,10,11,9,10,1\n2024-02-30,10,11,9,10,1\n",
        "Date,Open,High,Low,Close,Volume\n2024-05-01,10,11,9,10,1\r2024-05-02,10,11,9,10,1\n",
        "Date,Open,High,Low,Close,Volume\n2024-05-01,10,11,9,10,1\n2024-05-02,10,11,9,10,\"1\"\n",
        "\uFEFF\nDate,Open,High,Low,Close,Volume\n2024-05-01,10,11,9,10,1\n2024-05-02,10,11,9,10,1\n"
      })
  void faultsAndQuotesAreLeftToTheOtherReader(String text) throws IOException {
    assertThat(plain(bytes(text), 512)).isEmpty();
  }

  @Test
  void aLineLongerThanAChunkIsLeftToTheOtherReader() throws IOException {
    String lines = "2024-05-01,10,11,9,10,1\n2024-05-02,10,11,9,10,1\n";
    assertThat(plain(bytes(HEAD + lines), 40)).isPresent();
    assertThat(plain(bytes(HEAD + " ".repeat(40) + lines), 40)).isEmpty();
  }

  private static Optional<String> plain(byte[] file, int chunk) throws IOException {
    return PlainFile.read(new ByteArrayInputStream(file), file.length, chunk, X).map(Bars::hash);
  }

  private static Optional<String> anyCsv(byte[] file) throws IOException {
    try (Reader text =
        new InputStreamReader(
            new ByteArrayInputStream(file), StandardCharsets.UTF_8.newDecoder())) {
      return Optional.of(CsvBars.read("prices.csv", text, X).hash());
    } catch (CsvFault | CharacterCodingException _) {
      return Optional.empty();
    }
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
