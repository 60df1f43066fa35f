package stratlab.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import stratlab.indicator.Columns;
import stratlab.market.Instrument;
import stratlab.market.Panel;
import stratlab.market.csv.CsvBars;
import stratlab.strategy.library.trend.SmaCross;
import stratlab.trading.Costs;
import stratlab.trading.Sizing;

/**
 * The workload whose answer is known exactly, from whole-number arithmetic outside this project.
 */
final class WorkloadTest {
  @Test
  void aHundredThousandBarsGiveTheExactTradesAndEquity(@TempDir Path folder) throws IOException {
    Path file = folder.resolve("bars.csv");
    try (InputStream packed =
        new GZIPInputStream(
            Files.newInputStream(Path.of("src/test/resources/bench/bars_100000.csv.gz")))) {
      Files.copy(packed, file);
    }
    RunLog log =
        Engine.run(
            RunSetup.of(
                new Columns(Panel.of(List.of(CsvBars.read(file, new Instrument("BENCH"))))),
                new SmaCross(10, 30),
                List.of("price"),
                1_000_000,
                Costs.percent(0.001),
                new Sizing.Fixed(1),
                Long.MIN_VALUE),
            _ -> true);

    assertThat(log.trades()).hasSize(1_913);
    assertThat(log.equity().end()).isCloseTo(999_604.613568, within(1e-6));
  }
}
