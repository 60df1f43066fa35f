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
import org.junit.jupiter.params.provider.ValueSource;
import stratlab.market.Bars;
import stratlab.market.Instrument;
import stratlab.market.Panel;
import stratlab.market.csv.CsvBars;

/**
 * Every recorded value of Backtrader's indicators, over lively and over flat prices. There is no
 * list of exceptions: none was needed.
 */
final class GoldenIndicatorsTest {
  private static final Path GOLDEN = Path.of("src/test/resources/golden");

  /** The recordings have twelve digits. */
  private static final double TOLERANCE = 1e-9;

  @ParameterizedTest(name = "{0}: {2}")
  @MethodSource("columns")
  void everyValueEqualsBacktradersAndStartsOnTheSameBar(String file, int place, String name)
      throws IOException {
    Line line = EveryIndicator.make(name, panel(file));
    List<String> rows = Files.readAllLines(GOLDEN.resolve("indicators/" + file));
    List<String> faults = new ArrayList<>();
    int empty = 0;
    for (int row = 0; row < line.column().size(); row++) {
      String recorded = rows.get(row + 1).split(",", -1)[place];
      empty += recorded.isEmpty() ? 1 : 0;
      double value = line.column().at(row);
      if (!same(value, recorded.isEmpty() ? Double.NaN : Double.parseDouble(recorded))) {
        faults.add("row %d: %s instead of %s".formatted(row, value, recorded));
      }
    }
    assertThat(faults).isEmpty();
    assertThat(line.column().size()).isEqualTo(rows.size() - 1);
    assertThat(line.barsNeeded()).as("bars needed").isEqualTo(empty + 1);
  }

  /** Backtrader divides by 0 in each of them and stops. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "KAMA(period=30;fast=2;slow=30)",
        "BollingerPct(20;2).pctb",
        "CCI(20;factor=0.015)",
        "WilliamsR(14)",
        "UltimateOscillator(7;14;28)",
        "Vortex(14).vi_plus",
        "Vortex(14).vi_minus"
      })
  void whatBacktraderCannotComputeOverFlatPricesIsNeverInfinite(String name) throws IOException {
    Line line = EveryIndicator.make(name, panel("F_flat"));
    int undefined = 0;
    for (int row = line.barsNeeded() - 1; row < line.column().size(); row++) {
      double value = line.column().at(row);
      assertThat(Double.isInfinite(value)).as("infinite at row %s", row).isFalse();
      undefined += Double.isNaN(value) ? 1 : 0;
    }
    // The adaptive average of a price that stands still is that price.
    assertThat(undefined > 0).as("is undefined somewhere").isEqualTo(!name.startsWith("KAMA"));
  }

  private static boolean same(double value, double wanted) {
    return Double.isNaN(wanted)
        ? Double.isNaN(value)
        : Math.abs(value - wanted) <= TOLERANCE * Math.max(1, Math.abs(wanted));
  }

  private static Panel panel(String file) throws IOException {
    return file.startsWith("F")
        ? Panel.of(List.of(bars("F_daily_flat.csv")))
        : Panel.of(List.of(bars("A_daily.csv"), bars("B_daily.csv")));
  }

  private static Bars bars(String file) throws IOException {
    return CsvBars.read(GOLDEN.resolve("data/" + file), new Instrument(file.substring(0, 1)));
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
        columns.add(Arguments.of(file, place, header[place]));
      }
    }
    return columns.stream();
  }
}
