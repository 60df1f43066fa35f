package stratlab.cli.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.TimeZone;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import stratlab.cli.CommandResult;
import stratlab.testing.RandomWalkFixtures;
import stratlab.testing.Texts;

final class RunCommandTest {
  @TempDir private Path folder;

  @BeforeEach
  void writePrices() throws IOException {
    Path data = Files.createDirectory(folder.resolve("data"));
    Texts.write(data, "north.csv", RandomWalkFixtures.of(1, 400));
    Texts.write(data, "south.csv", RandomWalkFixtures.of(2, 400));
    Texts.write(data, "broken.csv", "Date,Open,High,Low,Close,Volume\n2024-05-01,1,1,1,x,1\n");
  }

  private CommandResult run(String... arguments) {
    return on(100, arguments);
  }

  private CommandResult on(int width, String... arguments) {
    String[] all = new String[arguments.length + 1];
    all[0] = "run";
    System.arraycopy(arguments, 0, all, 1, arguments.length);
    return CommandResult.on(folder.resolve("data"), folder, width, all);
  }

  @Test
  void withoutOptionsItRunsTheDefaultStrategyOnTheShippedData() {
    CommandResult ran = CommandResult.stratlab(folder, "run");

    assertThat(ran.exit()).isZero();
    assertThat(ran.err()).isEmpty();
    assertThat(ran.out().lines().findFirst()).contains("Correlated SMA cross");
    assertThat(ran.line("Strategy"))
        .endsWith("CorrelatedSMACross p_fast_d0=20 p_slow_d0=50 p_fast_d1=20 p_slow_d1=50");
    assertThat(ran.line("Data, price")).contains("sp500-daily (1d, 5,105 bars)");
    assertThat(ran.line("Account"))
        .endsWith("100,000.00 cash, 0.1 % commission a side, 10 units an order");
    assertThat(ran.line("1  long")).contains("2002-11-05");
  }

  @Test
  void theSpellingOfBacktraderScriptsMeansTheSame() {
    CommandResult modern =
        run(
            "-s",
            "correlatedsmacross",
            "-P",
            "p_fast_d0=15",
            "-P",
            "p_slow_d0=40",
            "-d",
            "north",
            "-d",
            "reference=south",
            "--from",
            "2020-02-01",
            "--to",
            "2020-12-31T12:00:00",
            "--cash",
            "50000",
            "--commission",
            "0.0005",
            "--size",
            "7",
            "--name",
            "Trial");
    CommandResult other =
        run(
            "--strategy-name",
            "CorrelatedSMACross",
            "--strat",
            "p_fast_d0=15, p_slow_d0='40'",
            "--data-path-1",
            "north",
            "--data-path-2",
            "data/south.csv",
            "--fromdate",
            "2020-02-01",
            "--todate",
            "2020-12-31T12:00:00",
            "--broker",
            "cash=5e4,commission=0.0005",
            "--sizer",
            "stake=7",
            "--run-name",
            "Trial");

    assertThat(modern.exit()).as(modern.err()).isZero();
    assertThat(modern.out()).startsWith("Trial\n").contains("0.05 % commission", "7 units");
    assertThat(other).isEqualTo(modern);
  }

  @Test
  void aRunTellsWhatBecameOfItsSignals() {
    CommandResult ran = run("-s", "RsiReversion", "-d", "north", "-P", "low=45", "--signals");
    assertThat(ran.exit()).as(ran.err()).isZero();
    assertThat(ran.line("Signals   "))
        .containsPattern("\\d+ raw, \\d+ filled, .*already in position");
    assertThat(ran.out())
        .contains("Outcome", "First on (UTC)", "Enter long\n  RSI(14) below 45: ")
        .containsPattern("\\d+ raw signals in all\\. A raw signal is a bar");
  }

  @Test
  void aRunThatNeverTradedSaysHowCloseItCame() {
    CommandResult ran = run("-s", "RsiReversion", "-d", "north", "-P", "low=0", "--signals");
    assertThat(ran.out().replaceAll("\\s+", " "))
        .contains("! The long entry condition never held on the 400 bars of the window: RSI(14)")
        .contains("0 raw, 0 filled")
        .contains("RSI(14) below 0: never; came closest on 20");
  }

  @Test
  void anOptionAndItsOtherSpellingMayAgree() {
    CommandResult ran =
        run("-s", "SmaCross", "-d", "north", "--cash", "5000", "--broker", "cash=5000.0");
    assertThat(ran.exit()).as(ran.err()).isZero();
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          --cash 5 --broker cash=6          | contradiction: --cash 5 and --broker cash 6; give one of them
          --from 2020-01-01 --from 2020-02-01 | contradiction: --from 2020-01-01 and --from 2020-02-01; give one of them
          -P fast=5 --strat fast=6          | --strat: fast is given twice, 5 and 6; give it once
          -P fast=5 -P fast=5               | --param: fast is given twice, 5 and 5; give it once
          -P fast                           | --param: 'fast' is not a setting; write it as name=value
          -d north -d price=south           | --data: price is given twice, north and south; give it once
          --broker lever=2                  | --broker: there is no setting 'lever'; it takes: cash, commission, leverage, margin, automargin, mult, interest, interest_long, slip_perc, slip_fixed, slip_open, slip_match, slip_limit, slip_out, coc, coo, checksubmit, shortcash
          --sizer size=2                    | --sizer: there is no setting 'size'; it takes: stake, percents, retint
          --sizer stake=2,percents=5        | --sizer: stake is for a fixed size, percents for a share; give one of them
          --set leverage=2 --broker leverage=3 | contradiction: --set leverage 2 and --broker leverage 3; give one of them
          --broker slip_perc=0.1,slip_fixed=1 | contradiction: --broker slip_perc 0.1 and --broker slip_fixed 1; give one of them
          --set leverage                    | --set: 'leverage' is not a setting; write it as name=value
          --commission 0.1%                 | --commission: '0.1%' is not a number; write 0.1 % as 0.001
          --cash 1.000,50                   | --cash: '1.000,50' is not a number; write it like 1234.5
          --cash NaN                        | --cash: 'NaN' is not a number; write it like 1234.5
          --format json --trades 5          | --trades, --all and --signals are for the table, not for json
          """)
  void contradictionsAreFaultsOfUsage(String arguments, String line) {
    CommandResult ran = run(("-s SmaCross " + arguments).split(" "));

    assertThat(ran.exit()).isEqualTo(2);
    assertThat(ran.out()).isEmpty();
    assertThat(ran.errLines()).containsExactly("stratlab run: " + line);
  }

  @Test
  void allFaultsOfARequestComeAtOnceEachWithPlaceAndRemedy() {
    CommandResult ran =
        run(
            "-s",
            "smacross",
            "-P",
            "fastt=5",
            "-P",
            "slow=3000",
            "-d",
            "nort",
            "-d",
            "other=x",
            "--cash",
            "0",
            "--from",
            "2020-13-01",
            "--data",
            "price2=./no.csv");

    assertThat(ran.exit()).isEqualTo(3);
    assertThat(ran.out()).isEmpty();
    assertThat(ran.errLines())
        .allMatch(line -> line.startsWith("stratlab run: --"))
        .anyMatch(line -> line.endsWith("it has: fast, slow; did you mean 'fast'?"))
        .anyMatch(line -> line.endsWith("--param slow: 3000 is not in 2..2000"))
        .anyMatch(line -> line.endsWith("did you mean 'north'?"))
        .anyMatch(line -> line.contains("--data other: SmaCross has no such role"))
        .anyMatch(line -> line.contains("--cash: "))
        .anyMatch(line -> line.contains("--from: "))
        .anyMatch(line -> line.contains("--data: there is no file ./no.csv"));
  }

  @Test
  void anUnknownStrategySuggestsTheNearest() {
    CommandResult ran = run("-s", "SmaCros", "-d", "north");
    assertThat(ran.exit()).isEqualTo(3);
    assertThat(ran.errLines())
        .singleElement()
        .asString()
        .startsWith("stratlab run: --strategy: there is no strategy 'SmaCros'")
        .endsWith("did you mean 'SmaCross'?");
  }

  @Test
  void anUnknownOptionSuggestsTheNearest() {
    CommandResult ran = run("--stategy", "SmaCross");
    assertThat(ran.exit()).isEqualTo(2);
    assertThat(ran.errLines().getFirst())
        .isEqualTo("stratlab run: there is no option '--stategy'; did you mean '--strategy'?");
    assertThat(ran.errLines().getLast()).isEqualTo("Try 'stratlab run --help'.");
  }

  @Test
  void aSecondDataSetForAStrategyOfOneIsRefused() {
    CommandResult ran = run("-s", "SmaCross", "--data-path-1", "north", "--data-path-2", "south");
    assertThat(ran.exit()).isEqualTo(3);
    assertThat(ran.errLines())
        .containsExactly(
            "stratlab run: --data-path-2: the strategy takes one data set only, as price");
  }

  @Test
  void aBrokenPriceFileIsRefusedWithItsLine() {
    CommandResult ran = run("-s", "SmaCross", "-d", "broken");
    assertThat(ran.exit()).isEqualTo(3);
    assertThat(ran.errLines())
        .containsExactly("stratlab run: --data price: broken.csv:2: close 'x' is not a number");
  }

  @Test
  void aFileWithoutItsFolderNamesTheDataSetThatIsMeant() {
    CommandResult ran = run("-s", "SmaCross", "-d", "north.csv");
    assertThat(ran.exit()).isEqualTo(3);
    assertThat(ran.errLines())
        .containsExactly(
            "stratlab run: --data: there is no file north.csv; the data folder has it: write"
                + " north");
  }

  @Test
  void aWindowWithoutBarsIsRefusedWithWhatTheDataHas() {
    CommandResult ran = run("-s", "SmaCross", "-d", "north", "--from", "2031-01-01");
    assertThat(ran.exit()).isEqualTo(3);
    assertThat(ran.errLines())
        .containsExactly(
            "stratlab run: --from: there are no bars between 2031-01-01 and the end; the data runs"
                + " from 2020-01-01 to 2021-02-03");
  }

  @Test
  void oneOptionThatCannotBeReadHidesNoOtherFault() {
    CommandResult ran =
        run(
            "-s",
            "Nope",
            "--cash",
            "abc",
            "--size",
            "1x",
            "-P",
            "x",
            "-P",
            "y",
            "-d",
            "nowhere",
            "-d",
            "other=nothing",
            "--set",
            "foo=1",
            "--from",
            "2020-13-01",
            "-o",
            "a.html");

    assertThat(ran.exit()).isEqualTo(2);
    assertThat(ran.errLines())
        .hasSize(10)
        .anyMatch(line -> line.contains("--output: a name that ends in .html"))
        .anyMatch(line -> line.contains("--param: 'x' is not a setting"))
        .anyMatch(line -> line.contains("--param: 'y' is not a setting"))
        .anyMatch(line -> line.contains("--cash: 'abc' is not a number"))
        .anyMatch(line -> line.contains("--size: '1x' is not a number"))
        .anyMatch(line -> line.contains("--data: there is no data set 'nowhere'"))
        .anyMatch(line -> line.contains("--data other: there is no data set 'nothing'"))
        .anyMatch(line -> line.contains("--strategy: there is no strategy 'Nope'"))
        .anyMatch(line -> line.contains("--from: there is no date 2020-13-01"))
        .anyMatch(line -> line.contains("--set foo: there is no such setting"));
    assertThat(folder.resolve("a.html")).doesNotExist();
  }

  @Test
  void wordsThatAreNotUnderstoodAreAllTold() {
    CommandResult ran = run("--trades", "some", "--format", "pdf", "--nothing");
    assertThat(ran.exit()).isEqualTo(2);
    assertThat(ran.errLines())
        .hasSize(4)
        .anyMatch(line -> line.contains("'some' is neither a number nor 'all'"))
        .anyMatch(line -> line.contains("pdf"))
        .anyMatch(line -> line.contains("there is no option '--nothing'"));
  }

  @Test
  void aDataSetMayHaveAnEqualsSignInItsName() {
    Texts.write(folder.resolve("data"), "a=b.csv", RandomWalkFixtures.of(1, 400));
    CommandResult plain = run("-s", "SmaCross", "-d", "north", "--format", "csv");

    assertThat(run("-s", "SmaCross", "-d", "a=b", "--format", "csv")).isEqualTo(plain);
    assertThat(run("-s", "SmaCross", "-d", "price=a=b", "--format", "csv")).isEqualTo(plain);
    assertThat(run("-s", "SmaCross", "-d", "data/a=b.csv", "--format", "csv")).isEqualTo(plain);
    assertThat(run("-s", "SmaCross", "-d", "c=b").errLines())
        .anyMatch(line -> line.contains("--data c: SmaCross has no such role"));
  }

  @Test
  void aLineOfABacktraderScriptNeedsNoCommand() {
    String[] line = {"--strategy-name", "SmaCross", "--data-path-1", "north", "--format", "csv"};
    CommandResult plain = run(line);
    CommandResult script = CommandResult.on(folder.resolve("data"), folder, 100, line);
    assertThat(script).isEqualTo(plain);

    CommandResult charts =
        run("--plot", "-s", "SmaCross", "-d", "north", "--format", "csv", "--cerebro", "x=1");
    assertThat(charts.out()).isEqualTo(plain.out());
    assertThat(charts.errLines())
        .containsExactly(
            "stratlab: --plot has no effect: charts are in the page (stratlab serve); --cerebro has no"
                + " effect: there is one engine");
  }

  @Test
  void pricesHaveTheDecimalsOfTheirData() {
    StringBuilder coin = new StringBuilder("Date,Open,High,Low,Close,Volume\n");
    for (int day = 0; day < 90; day++) {
      String price = "0.0000000" + (12 + day % 7);
      coin.append(java.time.LocalDate.of(2024, 1, 1).plusDays(day));
      coin.append((',' + price).repeat(4)).append(",1\n");
    }
    Texts.write(folder.resolve("data"), "coin.csv", coin.toString());
    CommandResult ran = run("-s", "SmaCross", "-P", "fast=1", "-P", "slow=3", "-d", "coin");

    assertThat(ran.line("1  long")).contains(" 0.000000013 ");
  }

  @Test
  void refusedOrdersNameTheRemedy() {
    CommandResult ran =
        run("-s", "SmaCross", "-d", "north", "--size", "1000000", "--commission", "0");
    assertThat(ran.out().replaceAll("\\s+", " "))
        .contains("refused because the cash did not suffice. Use smaller orders (size), more cash");
  }

  @Test
  void aFileByItsPathIsTheDataSetOfItsName() {
    CommandResult byName = run("-s", "SmaCross", "-d", "north", "--format", "csv");
    CommandResult byPath = run("-s", "SmaCross", "-d", "price=./data/north.csv", "--format", "csv");
    assertThat(byName.exit()).isZero();
    assertThat(byPath).isEqualTo(byName);
  }

  @Test
  void theTradesAsCsvAreOneLineEach() {
    CommandResult csv =
        run("-s", "SmaCross", "-P", "fast=2", "-P", "slow=5", "-d", "north", "--format", "csv");
    CommandResult table =
        run("-s", "SmaCross", "-P", "fast=2", "-P", "slow=5", "-d", "north", "--trades", "all");

    assertThat(csv.out()).startsWith("id,role,direction,size,entryTime,");
    long trades = csv.out().lines().count() - 1;
    assertThat(trades).isGreaterThan(10);
    assertThat(table.out()).doesNotContain("…").contains("\n" + trades + "  long");
  }

  @Test
  void theTableShowsTheFirstAndTheLastTrades() {
    CommandResult ran =
        run("-s", "SmaCross", "-P", "fast=2", "-P", "slow=5", "-d", "north", "--trades", "4");
    String list = ran.out().substring(ran.out().indexOf("\nTrades (4 of "));
    assertThat(list.lines().skip(3).limit(5).map(line -> line.strip().replaceAll("\\s.*", "")))
        .startsWith("1", "2", "…")
        .hasSize(5);
  }

  @Test
  void theTableShowsHeadlinesWithTheirUnitsAndEveryFigureOnRequest() {
    CommandResult few = run("-s", "SmaCross", "-P", "fast=2", "-P", "slow=5", "-d", "north");
    CommandResult all =
        run("-s", "SmaCross", "-P", "fast=2", "-P", "slow=5", "-d", "north", "--all");

    assertThat(few.line("Total return")).containsPattern("-?\\d+\\.\\d\\d %");
    assertThat(few.line("Win rate")).containsPattern("\\d+\\.\\d\\d %");
    assertThat(few.out()).contains("Longest drawdown", " days\n", "Commission paid");
    assertThat(few.out()).doesNotContain("Ulcer index");
    assertThat(all.out()).contains("Ulcer index", "t of the average trade");
    assertThat(few.out())
        .contains("\nDeepest drawdowns\n", "Confidence intervals of 95 %", "seed ");
    assertThat(few.out()).doesNotContain("Trades by exit", "Politis");
    assertThat(all.out()).contains("\nTrades by exit\n", "Trades by trend at entry", "Politis");
  }

  @Test
  void anUndefinedFigureIsADashWithItsReasonBelow() {
    CommandResult ran = run("-s", "SmaCross", "-P", "fast=300", "-P", "slow=390", "-d", "north");
    assertThat(ran.out()).contains("\nTrade statistics\n", "\nNotes\n[1] ");
    assertThat(ran.line("Sharpe ratio")).contains("- [");
  }

  @ParameterizedTest
  @ValueSource(ints = {60, 80, 100, 140})
  void noLineIsWiderThanTheScreen(int width) {
    CommandResult ran = on(width, "--data", "north", "--data", "reference=south", "--all");
    assertThat(ran.exit()).as(ran.err()).isZero();
    assertThat(ran.out().lines()).allMatch(line -> line.length() <= width);
  }

  @Test
  void aReportGoesToAFileInTheFormOfItsEnding() throws IOException {
    CommandResult screen = run("-s", "SmaCross", "-d", "north", "--format", "csv");
    CommandResult file = run("-s", "SmaCross", "-d", "north", "-o", "trades.csv");

    assertThat(file.exit()).isZero();
    assertThat(file.out()).isEmpty();
    assertThat(file.err()).isEqualTo("Written to " + folder.resolve("trades.csv") + "\n");
    assertThat(folder.resolve("trades.csv")).hasContent(screen.out());
    try (var inside = Files.list(folder)) {
      assertThat(inside.map(path -> path.getFileName().toString()))
          .containsExactlyInAnyOrder("data", "trades.csv");
    }
  }

  @Test
  void aFileThatCannotBeWrittenIsRefusedBeforeTheRun() {
    CommandResult ran = run("-s", "SmaCross", "-d", "broken", "-o", "no/such/folder.json");
    assertThat(ran.exit()).isEqualTo(2);
    assertThat(ran.err()).contains("--output: ").contains("name a file in a folder that exists");
  }

  @Test
  void zoneAndLocaleOfTheMachineDoNotMatter() {
    TimeZone zone = TimeZone.getDefault();
    Locale locale = Locale.getDefault();
    CommandResult here = run("-s", "SmaCross", "-d", "north", "--all");
    try {
      TimeZone.setDefault(TimeZone.getTimeZone("America/St_Johns"));
      Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
      assertThat(run("-s", "SmaCross", "-d", "north", "--all")).isEqualTo(here);
    } finally {
      TimeZone.setDefault(zone);
      Locale.setDefault(locale);
    }
  }
}
