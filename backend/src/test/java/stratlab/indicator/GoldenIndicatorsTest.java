package stratlab.indicator;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import stratlab.market.Instrument;
import stratlab.market.Panel;
import stratlab.market.csv.CsvBars;

/** Every recorded value of Backtrader's indicators, over lively and over flat prices. */
final class GoldenIndicatorsTest {
  private static final Path GOLDEN = Path.of("src/test/resources/golden");

  /** The recordings have twelve digits. */
  private static final double TOLERANCE = 1e-9;

  @ParameterizedTest(name = "{0}: {2}")
  @MethodSource("columns")
  void everyValueEqualsBacktraders(String file, int place, String name) throws IOException {
    Line line = EveryIndicator.make(name, panel(file));
    List<String> faults = new ArrayList<>();
    List<String> rows = Files.readAllLines(GOLDEN.resolve("indicators/" + file));
    int empty = 0;
    for (int row = 0; row < line.column().size(); row++) {
      String recorded = rows.get(row + 1).split(",", -1)[place];
      double wanted = recorded.isEmpty() ? Double.NaN : Double.parseDouble(recorded);
      empty += recorded.isEmpty() ? 1 : 0;
      double value = line.column().at(row);
      if (!same(value, wanted)) {
        faults.add("row %d: %s instead of %s".formatted(row, value, recorded));
      }
    }
    assertThat(faults).isEmpty();
    assertThat(line.column().size()).isEqualTo(rows.size() - 1);
    assertThat(line.barsNeeded()).as("bars needed").isEqualTo(empty + 1);
  }

  private static boolean same(double value, double wanted) {
    return Double.isNaN(wanted)
        ? Double.isNaN(value)
        : Math.abs(value - wanted) <= TOLERANCE * Math.max(1, Math.abs(wanted));
  }

  private static Panel panel(String file) throws IOException {
    return file.startsWith("F")
        ? Panel.of(List.of(CsvBars.read(data("F_daily_flat.csv"), new Instrument("F"))))
        : Panel.of(
            List.of(
                CsvBars.read(data("A_daily.csv"), new Instrument("A")),
                CsvBars.read(data("B_daily.csv"), new Instrument("B"))));
  }

  private static Path data(String file) {
    return GOLDEN.resolve("data/" + file);
  }

  static Stream<Arguments> columns() throws IOException {
    List<Arguments> columns = new ArrayList<>();
    for (String file :
        List.of(
            "A_daily_trend.csv",
            "A_daily_oscillators.csv",
            "A_daily_range.csv",
            "F_flat_trend.csv",
            "F_flat_oscillators.csv",
            "F_flat_range.csv")) {
      String[] header =
          Files.readAllLines(GOLDEN.resolve("indicators/" + file)).getFirst().split(",");
      for (int place = 1; place < header.length; place++) {
        if (EveryIndicator.names().contains(header[place])) {
          columns.add(Arguments.of(file, place, header[place]));
        }
      }
    }
    return columns.stream();
  }
}
