package stratlab.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import stratlab.backtest.InvalidRequest;
import stratlab.bounds.Limits;

final class JsonInputTest {
  private static Object read(String document) throws IOException {
    return JsonInput.read(document.getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void aDocumentWithinTheLimitsIsReadAsItIs() throws IOException {
    assertThat(read("{\"a\": [1, 2.5, true, null, \"\\ud83d\\ude00\"], \"b\": {\"c\": 1e3}}"))
        .hasToString("{a=[1, 2.5, true, null, \ud83d\ude00], b={c=1000.0}}");
  }

  @Test
  void theValuesOfAnAxisMayBeMany() throws IOException {
    String values =
        IntStream.range(0, Limits.AXIS_VALUES)
            .mapToObj(Integer::toString)
            .collect(Collectors.joining(","));

    assertThat(read("{\"axes\": [{\"values\": [" + values + "]}]}"))
        .asInstanceOf(InstanceOfAssertFactories.MAP)
        .containsKey("axes");
  }

  static List<List<String>> beyond() {
    String many = "0,".repeat(Limits.ELEMENTS) + "0";
    String members =
        IntStream.rangeClosed(0, Limits.MEMBERS)
            .mapToObj("\"m%d\":1"::formatted)
            .collect(Collectors.joining(",", "{", "}"));
    return List.of(
        List.of("{\"a\": \"" + "x".repeat(Limits.JSON_TEXT + 1) + "\"}", "a: 4001 characters"),
        List.of("{\"" + "n".repeat(Limits.NAME + 1) + "\": 1}", "body: 201 characters"),
        List.of("{\"any\": {\"list\": [" + many + "]}}", "any.list: a list of more than 200"),
        List.of("{\"values\": [" + "0,".repeat(Limits.AXIS_VALUES) + "0]}", "values: a list of"),
        List.of("{\"params\": " + members + "}", "params: an object has at most 200"),
        List.of("[".repeat(Limits.DEPTH + 1), "more than 20 objects and lists in each other"),
        List.of("{\"a\":".repeat(Limits.DEPTH + 1), "more than 20 objects and lists in each other"),
        List.of("{\"n\": 1" + "0".repeat(Limits.JSON_NUMBER) + "}", "n: a number of 101 digits"),
        List.of("{\"n\": 1e999}", "n: '1e999' is too large"),
        List.of("{\"t\": \"a\\ud800b\"}", "t: 'a\\ud800b' has half of a character"),
        List.of("{\"t\": \"\\udc00\\ud800\"}", "half of a character"),
        List.of("{\"\\udfff\": 1}", "half of a character"));
  }

  @ParameterizedTest
  @MethodSource("beyond")
  void whatIsBeyondALimitIsRefusedWithItsPlace(List<String> row) {
    assertThatThrownBy(() -> read(row.getFirst()))
        .isInstanceOf(InvalidRequest.class)
        .hasMessageContaining(row.getLast());
  }

  static List<byte[]> noUtf8() {
    return List.of(
        new byte[] {'"', (byte) 0xff, '"'},
        new byte[] {'"', (byte) 0xed, (byte) 0xa0, (byte) 0x80, '"'},
        new byte[] {'"', (byte) 0xc0, (byte) 0x80, '"'},
        "{\"a\": 1}".getBytes(StandardCharsets.UTF_16LE),
        "{\"a\": 1}".getBytes(StandardCharsets.UTF_16),
        "[\"\u00fc\"]".getBytes(StandardCharsets.ISO_8859_1));
  }

  @ParameterizedTest
  @MethodSource("noUtf8")
  void whatIsNotUtf8IsNotJson(byte[] document) {
    assertThatThrownBy(() -> JsonInput.read(document)).isInstanceOf(JsonProcessingException.class);
  }
}
