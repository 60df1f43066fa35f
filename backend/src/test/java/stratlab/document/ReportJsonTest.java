package stratlab.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import stratlab.market.Column;

final class ReportJsonTest {
  private enum Colour {
    DARK_INDIGO
  }

  private record Inner(int count, double ratio) {}

  @SuppressWarnings("ArrayRecordComponent") // arrays are among the values that can be written
  private record Everything(
      String text,
      Object nothing,
      Optional<String> absent,
      Optional<String> present,
      boolean flag,
      long moment,
      Double longs,
      Colour colour,
      Inner inner,
      List<Inner> many,
      Map<String, Object> map,
      double[] numbers,
      Column column) {}

  private record One(Object value) {}

  private static String written(Record value) {
    return new String(ReportJson.bytes(value), StandardCharsets.UTF_8);
  }

  @Test
  void everyKindOfValueHasOneSpelling() {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("z", 1L);
    map.put("a", null);
    Everything everything =
        new Everything(
            "ı \"quoted\" €",
            null,
            Optional.empty(),
            Optional.of("there"),
            true,
            1_700_000_000_000L,
            2.0,
            Colour.DARK_INDIGO,
            new Inner(3, 0.1),
            List.of(new Inner(1, 1e-7), new Inner(2, 1e15)),
            map,
            new double[] {1.5, -0.25},
            Column.of(Double.NaN, 1_700_000_000_000.0, 12.5));

    assertThat(written(everything))
        .isEqualTo(
            """
            {"text":"ı \\"quoted\\" €","nothing":null,"absent":null,"present":"there","flag":true,\
            "moment":1700000000000,"long":2,"colour":"dark_indigo","inner":{"count":3,"ratio":0.1},\
            "many":[{"count":1,"ratio":1.0E-7},{"count":2,"ratio":1000000000000000}],\
            "map":{"z":1,"a":null},"numbers":[1.5,-0.25],"column":[null,1700000000000,12.5]}""");
  }

  @ParameterizedTest
  @ValueSource(doubles = {Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY})
  void aNumberThatJsonCannotSayIsNamedByItsPath(double number) {
    List<Object> list = new ArrayList<>(List.of(new Inner(1, 2), new Inner(2, number)));

    assertThatThrownBy(() -> ReportJson.bytes(new One(Map.of("list", list))))
        .hasMessageContaining("value.list[1].ratio is " + number);
    assertThatThrownBy(() -> ReportJson.bytes(new One(new double[] {number})))
        .hasMessageContaining("value is " + number);
  }

  @Test
  void aTypeThatIsNotMeantForADocumentIsRefused() {
    assertThatThrownBy(() -> ReportJson.bytes(new One(Path.of("x"))))
        .hasMessageContaining("value has the type ");
  }

  @Property(tries = 500)
  void everyFiniteNumberIsReadBackAsItself(@ForAll double number) throws Exception {
    if (Double.isFinite(number)) {
      assertThat(readBack(number)).isEqualTo(number == 0 ? 0.0 : number);
    }
  }

  @Property(tries = 200)
  void pricesAreReadBackAsThemselves(@ForAll @DoubleRange(min = -1e6, max = 1e6) double number)
      throws Exception {
    assertThat(readBack(number)).isEqualTo(number == 0 ? 0.0 : number);
  }

  private static double readBack(double number) throws Exception {
    Object read = JsonTree.read(ReportJson.bytes(new One(number)));
    return ((Number) ((Map<?, ?>) read).get("value")).doubleValue();
  }
}
