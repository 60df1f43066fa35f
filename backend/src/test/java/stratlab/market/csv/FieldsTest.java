package stratlab.market.csv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;

/** Lines that are taken apart one by one are those that commons-csv finds in the whole text. */
final class FieldsTest {
  private static final CSVFormat WHOLE =
      CSVFormat.DEFAULT
          .builder()
          .setIgnoreSurroundingSpaces(true)
          .setIgnoreEmptyLines(false)
          .setTrim(true)
          .get();

  @Property(tries = 600)
  void aLineHasTheFieldsThatTheWholeTextHas(@ForAll("lines") String text) throws IOException {
    List<List<String>> ours;
    try {
      ours = lines(text);
    } catch (CsvFault quotes) {
      // Where a quote stands in the middle or is not closed the two are not equally strict.
      assertThat(text).contains("\"");
      return;
    }
    try (CSVParser parser = CSVParser.parse(text, WHOLE)) {
      assertThat(ours).isEqualTo(parser.stream().map(CSVRecord::toList).map(List::copyOf).toList());
    }
  }

  @Provide
  Arbitrary<String> lines() {
    // Each field ends here, so that no quote stands where only one of the two readers takes it.
    return Arbitraries.of(
            "a,",
            "b1,",
            "é,",
            "价,",
            " ,",
            "\t,",
            ",",
            "\"\",",
            "\"x\",",
            "\"x,y\",",
            "\"x\"\"y\",",
            "\"x\ny\",",
            " \" z \" ,",
            "a\n",
            "\"x\"\n",
            "b\r\n",
            "-1.5,",
            "',")
        .list()
        .ofMaxSize(14)
        .map(parts -> String.join("", parts) + "\n");
  }

  /** Where the known bytes end must not change what a line is. */
  @Property(tries = 200)
  void aLineThatIsNotWholeIsNotRead(
      @ForAll("lines") String text, @ForAll @IntRange(max = 30) int known) {
    byte[] bytes = bytes("\"a\"\"\nb\" , c" + text);
    int to = Math.min(known, bytes.length);
    Fields fields = new Fields("prices.csv", bytes);
    try {
      if (fields.read(0, to, false, 1)) {
        int end = fields.end();
        List<String> first = List.copyOf(fields.texts());
        assertThat(fields.read(0, bytes.length, true, 1)).isTrue();
        assertThat(fields.end()).isEqualTo(end);
        assertThat(fields.texts()).isEqualTo(first);
      }
    } catch (CsvFault quotes) {
      assertThat(text).contains("\"");
    }
  }

  @Test
  void textIsUtf8AndFaultsNameTheBytesThatAreNot() {
    assertThat(lines("\"größe\" , 价格\n")).containsExactly(List.of("größe", "价格"));
    byte[] latin = "a\nb,gr\u00F6\u00DFe\n".getBytes(StandardCharsets.ISO_8859_1);
    assertThatThrownBy(() -> lines(latin))
        .hasMessage("prices.csv:2: the file is not UTF-8 text: bytes f6 df 65; save it as UTF-8");
  }

  private static List<List<String>> lines(String text) {
    return lines(bytes(text));
  }

  private static List<List<String>> lines(byte[] bytes) {
    Fields fields = new Fields("prices.csv", bytes);
    List<List<String>> lines = new ArrayList<>();
    long line = 1;
    for (int at = 0; at < bytes.length; at = fields.end()) {
      assertThat(fields.read(at, bytes.length, true, line)).isTrue();
      lines.add(List.copyOf(fields.texts()));
      line = fields.nextLine();
    }
    return lines;
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
