package examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class StrongestTest {
  @TempDir private Path folder;

  @Test
  void itChangesToTheAssetThatLeads() throws IOException {
    double[] first = {100, 101, 102, 103, 104, 105, 100, 95, 90, 85, 80};
    double[] second = {100, 100, 100, 100, 100, 100, 104, 108, 112, 116, 120};

    var report =
        new Trial(folder)
            .run(Strongest.class, Map.of("lookback", 3), Map.of("asset1", first, "asset2", second));

    assertThat(report.trades()).singleElement().matches(trade -> trade.role().equals("asset1"));
    assertThat(report.openTrades()).singleElement().matches(trade -> trade.role().equals("asset2"));
  }
}
