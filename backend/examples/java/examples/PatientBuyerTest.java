package examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import stratlab.backtest.BacktestReport;

final class PatientBuyerTest {
  @TempDir private Path folder;

  private static final Map<String, Object> PARAMS =
      Map.of("below", 2, "target", 4, "stop", 10, "pause", 5);

  @Test
  void theBidIsFilledAtItsPriceAndTheTargetAtItsOwn() throws IOException {
    var trade = run(100, 100, 96, 104, 104).trades().getFirst();

    assertThat(trade.entryPrice()).isEqualTo(98);
    assertThat(trade.exitPrice()).isEqualTo(101.92);
  }

  @Test
  void afterALossItBidsNoMoreForAWhile() throws IOException {
    var report = run(100, 100, 96, 80, 80, 70, 60, 60, 60, 60, 60);

    assertThat(report.trades()).hasSize(1);
    assertThat(report.orders().get(3).createdBar())
        .isGreaterThanOrEqualTo(report.trades().getFirst().exitBar() + 5);
  }

  private BacktestReport run(double... closes) throws IOException {
    return new Trial(folder).run(PatientBuyer.class, PARAMS, closes);
  }
}
