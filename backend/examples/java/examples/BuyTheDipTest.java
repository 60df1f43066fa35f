package examples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import stratlab.backtest.BacktestReport.TradeRow;
import stratlab.backtest.InvalidRequest;

final class BuyTheDipTest {
  @TempDir private Path folder;

  private static final Map<String, Object> PARAMS =
      Map.of("lookback", 3, "dip", 8, "target", 5, "stop", 6);

  @Test
  void itLeavesAtTheTarget() throws IOException {
    var trade = firstTrade(100, 100, 100, 90, 91, 96, 96);

    assertThat(trade.entryPrice()).isEqualTo(90);
    assertThat(trade.exitPrice()).isEqualTo(94.5);
  }

  @Test
  void itLeavesAtTheStop() throws IOException {
    assertThat(firstTrade(100, 100, 100, 90, 89, 80, 80).exitPrice()).isEqualTo(84.6);
  }

  @Test
  void aTargetBeyondTheDipIsRefused() {
    var params = Map.<String, Object>of("dip", 5, "target", 6);

    assertThatThrownBy(() -> new Trial(folder).run(BuyTheDip.class, params, 100, 100))
        .isInstanceOf(InvalidRequest.class)
        .hasMessageContaining("target");
  }

  private TradeRow firstTrade(double... closes) throws IOException {
    return new Trial(folder).run(BuyTheDip.class, PARAMS, closes).trades().getFirst();
  }
}
