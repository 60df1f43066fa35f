package stratlab.cli.sweep;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import stratlab.cli.CommandResult;

/** Sweeps on the shipped prices, small enough to be quick. */
final class SweepCommandTest {
  private static final String SMALL =
      "sweep SmaCross -P fast=5:15:5 -P slow=10,40 -d sp500-daily --where fast<slow";

  /** Where a sweep has completed; every test works on a copy of its store. */
  @TempDir private static Path original;

  private static CommandResult first = new CommandResult(0, "", "");

  @TempDir private Path folder;

  @BeforeAll
  static void sweepOnce() {
    first = CommandResult.stratlab(original, words(SMALL + " --csv all.csv"));
    assertThat(first.exit()).as(first.err()).isZero();
  }

  @BeforeEach
  void copyTheStore() throws IOException {
    Files.copy(original.resolve("stratlab.db"), folder.resolve("stratlab.db"));
  }

  private static String[] words(String line) {
    return line.split(" ");
  }

  private CommandResult stratlab(String line) {
    return CommandResult.stratlab(folder, words(line));
  }

  /** Runs the small sweep again, whose cells are all in the store. */
  private CommandResult again(String options) {
    return stratlab(SMALL + " " + options);
  }

  @Test
  void theBestCellsAreRankedAndJudged() {
    assertThat(first.line("Axis, fast")).endsWith("5, 10, 15");
    assertThat(first.line("Where")).endsWith("fast < slow");
    assertThat(first.line("Cells")).containsPattern("Cells +4(, [\\d.,]+ cells/s)?$");
    assertThat(first.line("RANK").strip().split(" {2,}"))
        .containsExactly(
            "RANK",
            "fast",
            "slow",
            "RETURN",
            "SHARPE",
            "DRAWDOWN",
            "TRADES",
            "WIN RATE",
            "PROFIT FACTOR");
    assertThat(first.out().lines().filter(line -> line.matches(" +[1-4] .*"))).hasSize(4);
    assertThat(first.out())
        .contains(
            "4 of 4 cells are ranked, by sharpe.", "\nHow far the best can be believed\n", "! ");
    assertThat(first.err()).contains("Sweep ", ": 0 of 4 cells\n");
  }

  @Test
  void theCommandThatIsPrintedRunsTheBestCell() {
    String command =
        first.out().lines().filter(line -> line.startsWith("  stratlab run ")).findFirst().get();
    String[] row = first.line("1 ").strip().split(" {2,}");

    CommandResult run = stratlab(command.strip().substring("stratlab ".length()));

    assertThat(run.exit()).as(run.err()).isZero();
    assertThat(run.line("Strategy")).contains("fast=" + row[1] + " slow=" + row[2]);
    assertThat(run.line("Total return")).contains(" " + row[3]);
  }

  @Test
  void theSameSweepAgainTakesItsCellsFromTheStore() {
    CommandResult second = again("");

    assertThat(second.line("Cells")).contains("4, 4 known from earlier sweeps");
    assertThat(rows(second)).isEqualTo(rows(first));
  }

  private static List<String> rows(CommandResult ran) {
    return ran.out().lines().filter(line -> line.matches(" +\\d+  .*")).toList();
  }

  @Test
  void rowsAsCsvAreThoseOfTheWholeTable() throws IOException {
    List<String> all = Files.readAllLines(original.resolve("all.csv"));
    assertThat(first.err()).endsWith("All cells are in " + original.resolve("all.csv") + "\n");
    assertThat(all).hasSize(5).first().asString().startsWith("cell,fast,slow,total_return,");

    CommandResult top = again("--top 2 --format csv --sort total_return");

    List<String> lines = top.out().lines().toList();
    assertThat(lines).hasSize(3);
    assertThat(lines.getFirst() + ",fault").isEqualTo("rank," + all.getFirst());
    assertThat(lines.get(1)).startsWith("1,");
    assertThat(all).contains(lines.get(1).substring(2) + ",", lines.get(2).substring(2) + ",");
    assertThat(top.errLines()).last().asString().startsWith("The best is ");
  }

  @Test
  void allCellsMayTakeStandardOutputForThemselves() throws IOException {
    assertThat(again("--csv -").out()).isEqualTo(Files.readString(original.resolve("all.csv")));
  }

  @Test
  void rowsAreAlsoJsonInOneDocumentOrOneALine() {
    CommandResult whole = again("--format json --heat-map fast,slow");
    CommandResult lines = again("--format ndjson --top 3");

    assertThat(whole.out())
        .contains(
            "\"kind\" : \"sweep\"",
            "\"cells\" : 4",
            "\"values\" : [ 5, 10, 15 ]",
            "\"verdict\" : ",
            "\"plateau\" : ",
            "\"cells\" : [ [ 0, -1, -1 ], [ 1, 2, 3 ] ]");
    assertThat(lines.out().lines())
        .hasSize(3)
        .allMatch(line -> line.startsWith("{\"cell\":") && line.endsWith(",\"fault\":null}"));
  }

  @Test
  void aHeatMapHasAFieldForEachPairOfValues() {
    List<String> map =
        again("--heat-map fast,slow")
            .out()
            .lines()
            .dropWhile(line -> !line.startsWith("Sharpe ratio, the best"))
            .limit(5)
            .map(String::strip)
            .toList();

    assertThat(map.get(1)).isEqualTo("fast");
    assertThat(map.get(2)).matches("slow +5 +10 +15");
    assertThat(map.get(3)).matches("10 +\\*?-?\\d\\.\\d{3} +- +-");
    assertThat(map.get(4)).matches("40( +\\*?-?\\d\\.\\d{3}){3}");
    assertThat(String.join("", map)).containsOnlyOnce("*");
  }

  @Test
  void anEstimateRunsNothing() {
    CommandResult ran = stratlab("sweep SmaCross -P fast=2:100 -P slow=10:400 --estimate");

    assertThat(ran.exit()).as(ran.err()).isZero();
    assertThat(ran.line("Combinations")).endsWith("  38,709");
    assertThat(ran.line("Bars")).endsWith("  5,105 a cell, at most");
    assertThat(ran.line("Time")).contains("about ", " on this machine");
    assertThat(stratlab("jobs").out()).hasLineCount(2);
    assertThat(again("--estimate --format json").out()).contains("\"cells\" : 4,");
  }

  @Test
  void aSweepWithoutAnyBarsIsRefusedBeforeItIsAJob() {
    CommandResult ran = stratlab("sweep SmaCross -P fast=5,6 -d sp500-daily --from 2031-01-01");

    assertThat(ran.exit()).isEqualTo(3);
    assertThat(ran.errLines())
        .containsExactly(
            "stratlab sweep: --from: there are no bars between 2031-01-01 and the end; the data runs"
                + " from 2000-01-03 to 2020-04-17");
  }

  @Test
  void oneBadPairOfDatesIsNamedWithItsAxis() {
    CommandResult ran =
        stratlab(
            "sweep SmaCross -P fast=5,6 -d sp500-daily --axis"
                + " dates=2001-01-01..2001-12-31,2050-01-01..2050-12-31");

    assertThat(ran.exit()).isEqualTo(3);
    assertThat(ran.errLines())
        .singleElement()
        .asString()
        .startsWith("stratlab sweep: --axis dates: ")
        .contains("there are no bars between 2050-01-01 and 2050-12-31");
  }

  @Test
  void allFaultsOfASweepComeAtOnceThoseOfUnreadableOptionsToo() {
    CommandResult ran =
        stratlab(
            "sweep Nope -P fast=5:50:5 --cash abc --sample x:y:z --sort bla --keep zz>1 -d nowhere");

    assertThat(ran.exit()).isEqualTo(2);
    assertThat(ran.errLines())
        .hasSize(6)
        .anyMatch(line -> line.contains("--cash: 'abc' is not a number"))
        .anyMatch(line -> line.contains("--sample: 'x:y:z'"))
        .anyMatch(line -> line.contains("--data: there is no data set 'nowhere'"))
        .anyMatch(line -> line.contains("--strategy: there is no strategy 'Nope'"))
        .anyMatch(line -> line.contains("--sort: a sweep has no metric 'bla'"))
        .anyMatch(line -> line.contains("--keep 'zz>1'"));
  }

  @Test
  void aSweepWhoseCellsAllFailIsARunThatFailed() {
    CommandResult ran = stratlab("sweep SmaCross -P fast=5,6 -d sp500-daily --set sizing=risk");

    assertThat(ran.exit()).isEqualTo(4);
    assertThat(ran.line("Cells")).contains("2, 2 failed");
    assertThat(ran.out())
        .contains("0 of 2 cells are ranked", "cell 0 because: settings.sizing: ")
        .doesNotContain("RANK", "stratlab run");
  }

  @Test
  void withoutSeveralValuesThereIsAnExample() {
    CommandResult ran = stratlab("sweep SmaCross -P fast=5");
    assertThat(ran.exit()).isEqualTo(3);
    assertThat(ran.errLines())
        .containsExactly(
            "stratlab sweep: --param: nothing differs from cell to cell; give a parameter several"
                + " values, as in: stratlab sweep SmaCross --param fast=5:50:5 --param"
                + " slow=60,120,240");
  }

  @Test
  void everyFaultIsToldUnderItsOption() {
    List<String> arguments =
        new ArrayList<>(
            List.of(
                words(
                    "sweep SmaCross -P fast=0:50:5 -P slow=5:x -P slwo=1,2 -d nort --cash 0 --seed"
                        + " 3 --sort sharp --out-of-sample 2 --axis commission=0,2 --axis"
                        + " dates=2015")));
    arguments.addAll(List.of("--where", "fast < slw", "--keep", "trdes >= 3"));

    CommandResult ran = CommandResult.stratlab(folder, arguments.toArray(String[]::new));

    assertThat(ran.exit()).isEqualTo(3);
    assertThat(ran.out()).isEmpty();
    assertThat(ran.errLines().stream().map(line -> line.replaceFirst("^stratlab sweep: ", "")))
        .hasSize(12)
        .anyMatch(line -> line.equals("--param fast, from: 0 is not in 1..1000"))
        .anyMatch(line -> line.startsWith("--param slow: '5:x' is not a range like 5:50"))
        .anyMatch(line -> line.startsWith("--param slwo: ") && line.endsWith("'slow'?"))
        .anyMatch(line -> line.startsWith("--data price: there is no data set 'nort'"))
        .anyMatch(line -> line.startsWith("--cash: 0.0 is not above 0"))
        .anyMatch(line -> line.startsWith("--seed: a grid draws nothing"))
        .anyMatch(line -> line.startsWith("--sort: ") && line.endsWith("'sharpe'?"))
        .anyMatch(line -> line.startsWith("--out-of-sample: 2.0 is not a share"))
        .anyMatch(line -> line.startsWith("--axis commission: 2.0 is not a fraction"))
        .anyMatch(line -> line.startsWith("--axis dates: '2015' is not of the form"))
        .anyMatch(line -> line.startsWith("--where 'fast < slw': ") && line.endsWith("'slow'?"))
        .anyMatch(line -> line.startsWith("--keep 'trdes >= 3': ") && line.endsWith("'trades'?"));
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          -P fast=5:50 --sample random                    | --sample: say how many cells to run
          -P fast=5:50 --sample lucky:5                   | --sample: 'lucky' is not one of grid, random, latin, guided
          -P fast=5:10 --sample random:900                | --sample: there are only
          -P fast=5:10 --axis fast=20,30 --axis cash=5    | fast is axis 1 already
          --axis data.price=aapl-daily,nope -P fast=5     | --axis data.price: there is no data set 'nope'
          --axis data.price=aapl-daily -d sp500-daily     | --data price: data.price is an axis; leave it out here
          --axis cash=1000:5000:1000 --cash 5             | --cash: cash is an axis; leave it out here
          --axis fast=5,6 -P fast=9                       | --param fast: fast is an axis; leave it out here
          --axis settings.slippage=0:1                    | --axis settings.slippage, step: give a step
          --axis settings.slipage=0,1                     | did you mean 'settings.slippage'?
          -P fast=200:300:50 -P slow=20,30                | --where: no combination of the axes has fast < slow
          -P fast=5:50:1e-9                               | --param fast, step: 1.0E-9 is not whole
          -P fast=1:100:log1                              | --param fast, log: 1 is not 2 to
          -P fast=2:400 -P slow=401:2000:1 --axis cash=1:20:1 | take larger steps or fewer axes
          -d ./mine.csv -P fast=5,6                       | where a sweep that goes on later looks for it
          --heat-map fast,slwo -P fast=5,6 -P slow=20,30  | --heat-map: there is no axis 'slwo'; there are: fast, slow; did you mean 'slow'?
          --heat-map fast,fast -P fast=5,6 -P slow=20,30  | --heat-map: it takes two different axes
          """)
  void requestsThatCannotBe(String options, String words) throws IOException {
    Files.writeString(folder.resolve("mine.csv"), "Date,Open,High,Low,Close,Volume\n");
    CommandResult ran = stratlab("sweep SmaCross " + options);
    assertThat(ran.exit()).isEqualTo(3);
    assertThat(ran.err()).contains(words);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "SmaCross -P fast=5:9 --resume 1",
        "-s SmaCross SmaCross -P fast=5:9",
        "SmaCross -P fast=5:9 -P fast=6",
        "SmaCross -P fast=5:9 --estimate --csv x.csv",
        "SmaCross -P fast=5:9 --detach --top 3",
        "SmaCross -P fast=5:9 --estimate --detach",
        "SmaCross -P fast=5:9 --csv - --format json",
        "SmaCross -P fast=5:9 --csv no/folder.csv",
        "SmaCross -P fast=5:9 --heat-map fast",
        "SmaCross -P fast=5:9 --heat-map fast,slow --format ndjson",
        "SmaCross -P fast=5:9 --top 0",
        "SmaCross -P fast=5:9 --sample 500",
        "SmaCross -P fast=5:9 --seed x",
        "SmaCross -P fast=5:9 --format xml",
        "SmaCross -P fast",
      })
  void commandLinesThatContradictThemselves(String arguments) {
    CommandResult ran = stratlab("sweep " + arguments);
    assertThat(ran.exit()).isEqualTo(2);
    assertThat(ran.out()).isEmpty();
    assertThat(ran.err()).isNotBlank();
  }

  @Test
  void anAxisStandsInThePlaceOfWhatAPresetSays() {
    CommandResult ran =
        stratlab(
            "sweep --preset sp500-golden-cross -P fast=40,50 --axis data.price=sp500-daily,aapl-daily"
                + " --estimate --format csv");
    assertThat(ran.exit()).as(ran.err()).isZero();
    assertThat(ran.out().lines().skip(1)).singleElement().asString().startsWith("4,4,");
  }

  @ParameterizedTest
  @ValueSource(ints = {60, 80, 100})
  void noRowIsWiderThanTheScreen(int width) {
    String id = first.line("Sweep").replaceFirst("Sweep +", "");
    CommandResult ran =
        CommandResult.on(
            CommandResult.SHIPPED,
            folder,
            width,
            "sweep",
            "--resume",
            id,
            "--heat-map",
            "fast,slow");
    assertThat(ran.exit()).as(ran.err()).isZero();
    assertThat(ran.out().lines()).allMatch(line -> line.length() <= width);
    assertThat(Arrays.stream(ran.line("1 ").strip().split(" +")).toList()).contains("1");
  }
}
