package stratlab.cli.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import stratlab.backtest.BacktestRequest;
import stratlab.backtest.Backtests;
import stratlab.backtest.Progress;
import stratlab.backtest.RunSettings;
import stratlab.cli.CommandResult;
import stratlab.document.ReportJson;
import stratlab.market.catalog.DataCatalog;
import stratlab.strategy.StrategyCatalog;
import stratlab.testing.RandomWalkFixtures;
import stratlab.testing.Texts;

/** How a run is traded, said on the command line. */
final class RunSettingsOptionsTest {
  @TempDir private Path folder;

  @BeforeEach
  void writePrices() throws IOException {
    Path data = Files.createDirectory(folder.resolve("data"));
    Texts.write(data, "north.csv", RandomWalkFixtures.of(1, 400));
    Texts.write(data, "south.csv", RandomWalkFixtures.of(2, 400));
  }

  private CommandResult run(String options) {
    List<String> arguments =
        Stream.concat(
                Stream.of("run", "-s", "SmaCross", "-P", "fast=2", "-P", "slow=5", "-d", "north"),
                Stream.of(options.split(" ")).filter(word -> !word.isEmpty()))
            .toList();
    return CommandResult.on(folder.resolve("data"), folder, 120, arguments.toArray(String[]::new));
  }

  @Test
  void settingsThatDifferFromTheirDefaultsStandInTheReport() {
    CommandResult plain = run("");
    CommandResult ran = run("--set slippage=0.001 --set leverage=2.0 --set slip_open=yes");

    assertThat(plain.out()).doesNotContain("\nSettings ");
    assertThat(ran.exit()).as(ran.err()).isZero();
    assertThat(ran.line("Settings")).isEqualTo("Settings     slippage=0.001 leverage=2");
    assertThat(ran.line("Total return")).isNotEqualTo(plain.line("Total return"));
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          --broker leverage=3,interest=0.02,interest_long=True   | --set leverage=3 --set interest=0.02 --set interest_on_longs=true
          --broker commission=2,margin=50,mult=10                | --commission 2 --set margin=50 --set multiplier=10 --set commission_kind=per-unit
          --broker automargin=0.1,margin=None                    | --set margin_share=0.1
          --broker slip_perc=0.001,slip_fixed=0.0,slip_open=False | --set slippage=0.001 --set slip_open=false
          --broker slip_fixed=0.05,slip_match=0,slip_limit=0,slip_out=1 | --set slippage=0.05 --set slippage_kind=amount --set slip_match=no --set slip_limit=no --set slip_out=yes
          --broker coc=True                                      | --set fill_at_close=true
          --broker coo=True,checksubmit=False,shortcash=False    | --set before_open=on --set check_cash=off --set credit_shorts=off
          --sizer percents=20,retint=True                        | --set sizing=cash-share --set size_percent=20 --set whole_units=true
          --broker leverage=2 --set leverage=2.0                 | --set leverage=2
          """)
  void theWordsOfBacktraderAreOtherNames(String words, String settings) {
    CommandResult ran = run(words);
    assertThat(ran.exit()).as(ran.err()).isZero();
    assertThat(ran).isEqualTo(run(settings));
    assertThat(ran).isNotEqualTo(run(""));
  }

  @Test
  void everyFaultOfASettingNamesItAndTheNearest() {
    CommandResult ran = run("--set leverage=0 --set margn=5 --set sizing=most --cash 0");
    assertThat(ran.exit()).isEqualTo(3);
    assertThat(ran.errLines())
        .hasSize(4)
        .anyMatch(line -> line.endsWith("--set leverage: 0 is not in 1..1000"))
        .anyMatch(line -> line.endsWith("; did you mean 'margin'?"))
        .anyMatch(line -> line.contains("--set sizing: 'most' is not one of fixed, reverser, "))
        .anyMatch(line -> line.contains("--cash: "));
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          --set commission_kind=per-unit --commission 0.5 | 100,000.00 cash, 0.5 commission a unit, 10 units an order
          --set commission_kind=per-fill --commission 4   | 100,000.00 cash, 4 commission a fill, 10 units an order
          --set sizing=all-in                             | 100,000.00 cash, 0.1 % commission a side, all the cash an order
          --sizer percents=25                             | 100,000.00 cash, 0.1 % commission a side, 25 % of the cash an order
          --set sizing=value-share                        | 100,000.00 cash, 0.1 % commission a side, 10 % of the value an order
          --set sizing=reverser                           | 100,000.00 cash, 0.1 % commission a side, 10 units an order, twice to turn around
          """)
  void theAccountSaysWhatCommissionAndSizeAreOf(String options, String account) {
    assertThat(run(options).line("Account")).endsWith(account);
  }

  @Test
  void aSizeByRiskOfAPlanWithoutAStopIsARunThatFailed() {
    CommandResult ran = run("--set sizing=risk");
    assertThat(ran.exit()).isEqualTo(4);
    assertThat(ran.errLines())
        .containsExactly(
            "stratlab run: settings.sizing: a size by risk needs the distance to a protective stop:"
                + " give the plan a stop, or choose another sizing");
  }

  @Test
  void ordersAreCountedByWhatBecameOfThem() {
    assertThat(run("").line("Orders")).containsPattern("Orders +\\d+ completed$");
    assertThat(run("--size 100000").line("Orders")).containsPattern("Orders +\\d+ margin$");
    assertThat(run("--to 2020-01-03").line("Orders")).endsWith("none");
  }

  @Test
  void theReportAsJsonHasTheBytesOfTheApi() {
    Backtests backtests =
        new Backtests(StrategyCatalog.discover(), new DataCatalog(folder.resolve("data")));
    BacktestRequest request =
        new BacktestRequest(
            null,
            "SmaCross",
            Map.of("fast", 2, "slow", 5),
            Map.of("price", "north"),
            null,
            null,
            null,
            null,
            null,
            Map.of("leverage", 2, "sizing", "all-in"));
    byte[] direct = ReportJson.bytes(backtests.run(backtests.check(request), Progress.NONE));

    CommandResult ran = run("--set leverage=2 --set sizing=all-in --format json");

    assertThat(ran.out()).isEqualTo(new String(direct, StandardCharsets.UTF_8));
  }

  @Test
  void everySettingIsListedWithItsDefaultAndHelp() {
    CommandResult list = CommandResult.on(folder, folder, 100, "settings");
    CommandResult help = CommandResult.on(folder, folder, 100, "run", "--help");

    assertThat(list.exit()).isZero();
    RunSettings.params()
        .defaults()
        .keySet()
        .forEach(
            name -> {
              assertThat(list.line(name)).isNotBlank();
              assertThat(help.out()).contains(name);
            });
    assertThat(list.line("leverage")).contains("float", "1", "1..1000");
    assertThat(list.out().lines()).allMatch(line -> line.length() <= 100);
    assertThat(CommandResult.on(folder, folder, 100, "settings", "--format", "json").out())
        .contains("\"name\" : \"warm_up\"", "\"choices\" : [ \"before\", \"inside\" ]");
    assertThat(CommandResult.on(folder, folder, 100, "settings", "--format", "csv").out().lines())
        .hasSize(1 + RunSettings.params().defaults().size());
  }

  @Test
  void aRoleMayHaveLongerBarsOfADataSetOrOfAFile() {
    CommandResult byName = pair("reference=south@1w");
    CommandResult byPath = pair("reference=./data/south.csv@1w");

    assertThat(byName.exit()).as(byName.err()).isZero();
    assertThat(byName.line("Data, reference")).contains("south@1w (1w, 57 bars)");
    assertThat(byPath).isEqualTo(byName);
    assertThat(pair("reference=south@soon").exit()).isEqualTo(3);
    assertThat(pair("reference=sout@1w").err()).contains("did you mean 'south'?");
    CommandResult traded = run("--data price=south@1w");
    assertThat(traded.exit()).isEqualTo(2);
    CommandResult shorter = pair("reference=south@1h");
    assertThat(shorter.exit()).isEqualTo(4);
    assertThat(shorter.err()).contains("data.reference: 1h bars cannot be made from the 1d bars");
  }

  private CommandResult pair(String reference) {
    return CommandResult.on(
        folder.resolve("data"), folder, 100, "run", "-d", "north", "-d", reference);
  }
}
