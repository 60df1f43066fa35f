package stratlab.cli.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import stratlab.cli.CommandResult;
import stratlab.testing.RandomWalkFixtures;
import stratlab.testing.Texts;

/** {@code strategies} and {@code data}. */
final class CatalogCommandsTest {
  @TempDir private Path folder;

  @BeforeEach
  void writePrices() {
    Texts.write(folder, "north.csv", RandomWalkFixtures.of(1, 400));
    Texts.write(folder, "broken.csv", "Date,Open,High,Low,Close,Volume\n2024-05-01,1,1,1,x,1\n");
  }

  private CommandResult stratlab(String line) {
    return CommandResult.on(folder, folder, 100, line.split(" "));
  }

  @Test
  void strategiesAreListedWithTheirData() {
    CommandResult ran = stratlab("strategies");
    assertThat(ran.exit()).isZero();
    assertThat(ran.err()).isEmpty();
    assertThat(ran.line("CorrelatedSMACross")).contains("price, reference");
    assertThat(stratlab("strategies ls")).isEqualTo(ran);
  }

  @Test
  void aStrategyIsShownWithItsParametersAndACommandThatRuns() {
    CommandResult ran = stratlab("strategies show smacross");
    assertThat(ran.exit()).isZero();
    assertThat(ran.line("fast")).contains("int").contains("10").contains("1..1000 bars");
    assertThat(ran.line("Must hold")).endsWith("fast < slow");

    String example = ran.line("stratlab run").strip().substring("stratlab ".length());
    CommandResult again = stratlab(example + " -d north");
    assertThat(again.exit()).as(again.err()).isZero();
  }

  @Test
  void whatIsTypedAsAFractionSaysSo() {
    String told = String.join(" ", stratlab("settings").out().split("\\s+"));
    assertThat(told.split("A fraction: 0.01 is 1 %.", -1)).hasSize(4);
  }

  @Test
  void dataSetsAreListedTheBrokenOnesWithTheirFault() {
    CommandResult ran = stratlab("data");
    assertThat(ran.exit()).isZero();
    assertThat(ran.line("north")).contains("1d", "400", "2020-01-01", "2021-02-03", "ready");
    assertThat(ran.line("broken")).endsWith("broken: see below");
    assertThat(ran.out())
        .endsWith("\n\n! broken.csv:2: close 'x' is not a number\n")
        .containsOnlyOnce("broken.csv");
    assertThat(stratlab("data ls")).isEqualTo(ran);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "run -s SmaCross -d broken",
        "sweep SmaCross -P fast=5,6 -d broken",
        "walk-forward SmaCross -P fast=5,6 -d broken --train 1y --test 1m"
      })
  void aBrokenDataSetIsAFaultOfTheRequest(String line) {
    CommandResult ran = stratlab(line);
    assertThat(ran.exit()).isEqualTo(3);
    assertThat(ran.errLines())
        .singleElement()
        .asString()
        .endsWith("--data price: broken.csv:2: close 'x' is not a number");
  }

  @Test
  void aDataSetIsShown() {
    CommandResult ran = stratlab("data show north");
    assertThat(ran.line("First bar")).endsWith("2020-01-01 UTC");
    assertThat(ran.line("Hash")).containsPattern("[0-9a-f]{64}");
  }

  @Test
  void anEmptyDataFolderSaysSo() {
    Path empty = folder.resolve("empty");
    CommandResult ran = CommandResult.on(empty, folder, 100, "data");
    assertThat(ran.exit()).isZero();
    assertThat(ran.out()).isEmpty();
    assertThat(ran.err()).isEqualTo("There is no .csv file in " + empty + "\n");
  }

  @ParameterizedTest
  @ValueSource(strings = {"strategies show SmaCros", "data show nort"})
  void whatIsNotThereIsNotFoundAndTheNearestSuggested(String line) {
    CommandResult ran = stratlab(line);
    assertThat(ran.exit()).isEqualTo(6);
    assertThat(ran.out()).isEmpty();
    assertThat(ran.errLines()).singleElement().asString().contains("; did you mean '");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "strategies",
        "strategies show SmaCross",
        "data",
        "data show north",
        "data show broken",
        "version"
      })
  void everyListIsValidJsonOnRequest(String line) throws IOException {
    CommandResult ran = stratlab(line + " --format json");
    assertThat(ran.exit()).isZero();
    int tokens = 0;
    try (JsonParser parser = new JsonFactory().createParser(ran.out())) {
      while (parser.nextToken() != null) {
        tokens++;
      }
    }
    assertThat(tokens).isGreaterThan(5);
  }

  @Test
  void jsonHasTheWordsOfTheApi() {
    assertThat(stratlab("data show north --format json").out())
        .contains("\"status\" : \"ready\"", "\"bars\" : 400", "\"from\" : 1577836800000");
    assertThat(stratlab("strategies show SmaCross --format json").out())
        .contains(
            "\"type\" : \"int\"", "\"default\" : 10", "\"left\" : \"fast\"", "\"defaultData\" : {");
  }

  @ParameterizedTest
  @ValueSource(strings = {"strategies", "strategies show SmaCross", "data", "version"})
  void everyListIsCsvOnRequest(String line) {
    CommandResult ran = stratlab(line + " --format csv");
    assertThat(ran.exit()).isZero();
    long columns = ran.out().lines().findFirst().orElseThrow().split(",", -1).length;
    assertThat(columns).isGreaterThan(2);
    assertThat(ran.out()).endsWith("\r\n");
  }

  @Test
  void anUnknownFormatIsAFaultOfUsage() {
    CommandResult ran = stratlab("data --format xml");
    assertThat(ran.exit()).isEqualTo(2);
    assertThat(ran.err()).contains("--format").contains("'xml' is not table, json or csv");
  }
}
