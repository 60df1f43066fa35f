package stratlab.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class JsonTreeTest {
  private static Object read(String document) throws Exception {
    return JsonTree.read(document.getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void documentsBecomePlainValues() throws Exception {
    assertThat(read("{\"a\": [1, 2.5, true, null, \"x\"], \"b\": {\"c\": 12345678901}}"))
        .isEqualTo(
            Map.of(
                "a",
                java.util.Arrays.asList(1L, 2.5, true, null, "x"),
                "b",
                Map.of("c", 12_345_678_901L)));
    assertThat(read("[]")).isEqualTo(List.of());
    assertThat(read("123456789012345678901234567890")).isEqualTo(1.2345678901234568e29);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "{",
        "{\"a\"",
        "{\"a\":}",
        "[1,]",
        "{} {}",
        "{\"a\":1,\"a\":2}",
        "NaN",
        "'a'",
        "01"
      })
  void whatIsNoDocumentIsRefusedWithItsPlace(String document) {
    assertThatThrownBy(() -> read(document))
        .isInstanceOfSatisfying(
            JsonProcessingException.class,
            broken -> assertThat(broken.getLocation().getLineNr()).isEqualTo(1));
  }

  @Test
  void aDocumentThatIsTooDeepIsRefused() {
    assertThatThrownBy(() -> read("[".repeat(40) + "]".repeat(40)))
        .isInstanceOf(JsonProcessingException.class)
        .hasMessageContaining("nesting depth");
  }
}
