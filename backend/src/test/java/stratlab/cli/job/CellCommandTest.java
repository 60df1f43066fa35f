package stratlab.cli.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import stratlab.backtest.BacktestRequest;
import stratlab.cli.terminal.Paragraphs;
import stratlab.cli.terminal.Terminal;
import stratlab.strategy.StrategyCatalog;

final class CellCommandTest {
  private static final StrategyCatalog STRATEGIES = StrategyCatalog.discover();

  @Test
  void whatARunHasByDefaultIsLeftOutButForTheAxes() {
    Map<String, Object> data = Map.of("fast", 10L, "slow", 30L);
    BacktestRequest usual =
        new BacktestRequest(
            "SMA cross",
            "SmaCross",
            data,
            Map.of("price", "sp500-daily"),
            null,
            null,
            100_000.0,
            0.001,
            10.0,
            Map.of("slippage", 0.0, "leverage", 1.0));

    assertThat(CellCommand.command(STRATEGIES, usual, Set.of("slow")))
        .containsExactly("stratlab", "run", "-s", "SmaCross", "-P", "slow=30", "-d", "sp500-daily");
  }

  @Test
  void whatDiffersIsSaidWithAllItsDigitsAndSafeForAShell() {
    Map<String, String> data = new LinkedHashMap<>();
    data.put("price", "sp500-daily");
    data.put("reference", "it's@1w");
    BacktestRequest request =
        new BacktestRequest(
            "My $name",
            "CorrelatedSMACross",
            Map.of(),
            data,
            "2015-01-01",
            "2019-12-31T12:30:00Z",
            5_000.0,
            0.000012345678,
            0.5,
            Map.of("slippage", 0.0005));

    assertThat(String.join(" ", CellCommand.command(STRATEGIES, request, Set.of())))
        .isEqualTo(
            "stratlab run -s CorrelatedSMACross -d price=sp500-daily -d 'reference=it'\\''s@1w'"
                + " --from 2015-01-01 --to 2019-12-31T12:30:00Z --cash 5000"
                + " --commission 0.000012345678 --size 0.5 --set slippage=0.0005"
                + " --name 'My $name'");
  }

  @ParameterizedTest
  @CsvSource({"40, 3", "60, 2", "80, 1"})
  void aLongCommandGoesOnInTheNextLine(int width, int lines) {
    Terminal terminal = new Terminal(System.out, System.err, false, false, width, false);
    Paragraphs paragraphs = new Paragraphs(terminal);
    paragraphs.command(
        List.of(
            "stratlab",
            "run",
            "-s",
            "SmaCross",
            "-P",
            "fast=10",
            "-P",
            "slow=30",
            "--from",
            "2015-01-01",
            "--cash",
            "5000"));

    assertThat(paragraphs.lines())
        .hasSize(lines)
        .allMatch(line -> line.length() <= width)
        .first()
        .asString()
        .startsWith("  stratlab run -s");
    assertThat(String.join("\n", paragraphs.lines()).replaceAll(" \\\\\n +", " "))
        .isEqualTo(
            "  stratlab run -s SmaCross -P fast=10 -P slow=30 --from 2015-01-01 --cash 5000");
  }
}
