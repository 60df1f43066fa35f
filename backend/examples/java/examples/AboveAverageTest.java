package examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import stratlab.backtest.BacktestReport.TradeRow;

final class AboveAverageTest {
  @TempDir private Path folder;

  @Test
  void itBuysAtTheOpenAfterTheSignalAndSellsAtTheOpenAfterTheEnd() throws IOException {
    var report =
        new Trial(folder)
            .run(AboveAverage.class, Map.of("period", 3), 10, 10, 10, 13, 14, 15, 9, 8);

    assertThat(report.trades()).extracting(TradeRow::entryPrice).containsExactly(13.0);
    assertThat(report.trades()).extracting(TradeRow::exitPrice).containsExactly(9.0);
  }
}
