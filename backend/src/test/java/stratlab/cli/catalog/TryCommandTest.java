package stratlab.cli.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import stratlab.cli.CommandResult;
import stratlab.strategy.StrategyCatalog;
import stratlab.strategy.StrategyDefinition;
import stratlab.strategy.builtin.BuiltIn;
import stratlab.testing.RandomWalkFixtures;
import stratlab.testing.Texts;

/** {@code strategies try}. */
final class TryCommandTest {
  @TempDir private Path folder;

  @Test
  void everyBuiltInStrategyTradesOnSomeShippedDataSet() {
    CommandResult ran = CommandResult.stratlab(folder, "strategies", "try", "--format", "csv");
    assertThat(ran.exit()).as(ran.err()).isZero();
    List<String[]> rows = ran.out().lines().skip(1).map(line -> line.split(",", -1)).toList();
    for (StrategyDefinition strategy : StrategyCatalog.of(new BuiltIn()).list()) {
      assertThat(rows)
          .as(strategy.name())
          .anySatisfy(
              row -> {
                assertThat(row[0]).isEqualTo(strategy.name());
                assertThat(row[1].split(" ")).hasSameSizeAs(strategy.roles());
                assertThat(Integer.parseInt(row[2]) + Integer.parseInt(row[3])).isPositive();
              });
    }
  }

  @Test
  void aStrategyIsTriedOnOneDataSetAfterTheOtherUntilItTrades() {
    // A day of 24 hours has an opening; daily bars have none.
    CommandResult ran = CommandResult.stratlab(folder, "strategies", "try", "openingrange");
    assertThat(ran.line("OpeningRange")).contains("btcusd-1h").contains("11");
    CommandResult daily =
        CommandResult.stratlab(folder, "strategies", "try", "OpeningRange", "-d", "aapl-daily");
    assertThat(daily.exit()).isZero();
    assertThat(daily.line("OpeningRange")).contains("aapl-daily", "0.00 %");
  }

  @Test
  void whoNeedsTwoDataSetsTakesNeighboursOfThoseNamed() {
    CommandResult ran =
        CommandResult.stratlab(
            folder,
            "strategies",
            "try",
            "ConstantMix",
            "SmaCross",
            "-d",
            "eurusd-daily",
            "-d",
            "aapl-daily");
    assertThat(ran.line("ConstantMix")).contains("eurusd-daily, aapl-daily");
    assertThat(ran.line("SmaCross")).contains("eurusd-daily").doesNotContain("aapl-daily");
  }

  @Test
  void whereThereAreTooFewDataSetsNothingIsRunAndSaidSo() {
    Texts.write(folder, "north.csv", RandomWalkFixtures.of(1, 400));
    CommandResult ran =
        CommandResult.on(folder, folder, 100, "strategies", "try", "ConstantMix", "SmaCross");
    assertThat(ran.exit()).isZero();
    assertThat(ran.line("ConstantMix").strip()).matches("ConstantMix +- +0 +0 +- +- +- +0");
    assertThat(ran.line("SmaCross")).contains("north");
  }

  @Test
  void aBrokenFileIsPassedOverUnlessItIsNamed() {
    Texts.write(folder, "north.csv", RandomWalkFixtures.of(1, 400));
    Texts.write(folder, "broken.csv", "Date,Open,High,Low,Close,Volume\n2024-05-01,1,1,1,x,1\n");
    CommandResult ran = CommandResult.on(folder, folder, 100, "strategies", "try", "SmaCross");
    assertThat(ran.exit()).isZero();
    assertThat(ran.line("SmaCross")).contains("north");
    CommandResult named =
        CommandResult.on(folder, folder, 100, "strategies", "try", "SmaCross", "-d", "broken");
    assertThat(named.exit()).isEqualTo(3);
    assertThat(named.err()).contains("broken.csv:2: close 'x' is not a number");
  }

  @Test
  void itIsJsonOnRequest() {
    CommandResult ran =
        CommandResult.stratlab(folder, "strategies", "try", "PairsZScore", "--format", "json");
    assertThat(ran.out())
        .contains(
            "\"strategy\" : \"PairsZScore\"",
            "\"reference\" : \"usdcad-daily\"",
            "\"openTrades\" : ");
  }

  @Test
  void whatIsNotThereIsNotFoundAndTheNearestSuggested() {
    CommandResult ran = CommandResult.stratlab(folder, "strategies", "try", "-d", "aapl-dayly");
    assertThat(ran.exit()).isEqualTo(6);
    assertThat(ran.err()).contains("did you mean 'aapl-daily'");
    assertThat(CommandResult.stratlab(folder, "strategies", "try", "SmaCros").exit()).isEqualTo(6);
  }

  @Test
  void aRunTakesAsManyDataSetsAsItIsGiven() {
    String[] run = "run -s ConstantMix -d sp500-daily -d usdcad-daily -d eurusd-daily".split(" ");
    CommandResult ran = CommandResult.stratlab(folder, run);
    assertThat(ran.exit()).as(ran.err()).isZero();
    assertThat(ran.out()).contains("eurusd-daily");
    CommandResult gap =
        CommandResult.stratlab(
            folder, "run", "-s", "ConstantMix", "-d", "aapl-daily", "-d", "asset3=eurusd-daily");
    assertThat(gap.exit()).isEqualTo(3);
    assertThat(gap.errLines())
        .anyMatch(
            line ->
                line.endsWith(
                    "--data asset2: asset3 is given and asset2 is not; number data sets without a"
                        + " gap"));
  }

  @Test
  void sourcesAndOpenRolesAreShown() {
    CommandResult ran = CommandResult.stratlab(folder, "strategies", "show", "RankRotation");
    assertThat(ran.line("Data, asset2")).contains("traded, usually usdcad-daily");
    assertThat(ran.line("Data, more")).endsWith("traded, as many as are named, asset3 to asset16");
    assertThat(ran.line("Published in")).contains("N. Jegadeesh and S. Titman");
  }
}
