package stratlab.parity;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The program: what it prints, its exit code, and how it takes broken or unusual cases. */
final class ParityTest {
  private static final String NAME = "01_sma_cross_long";

  @TempDir Path home;
  private Path cases;

  private record Ran(int code, List<String> out, List<String> err) {
    String last() {
      return out.getLast();
    }
  }

  @BeforeEach
  void copyTheFirstCase() throws IOException {
    cases = Files.createDirectory(home.resolve("cases"));
    Path data = Files.createDirectory(home.resolve("data"));
    Files.copy(Golden.DATA.resolve("data/A_daily.csv"), data.resolve("A_daily.csv"));
    try (FileSystem zip = FileSystems.newFileSystem(Golden.CASES)) {
      for (String ending : List.of(".json", ".equity.csv")) {
        Files.copy(zip.getPath(NAME + ending), cases.resolve(NAME + ending));
      }
    }
  }

  private static Ran run(Object... args) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    int code =
        new Parity(
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8))
            .run(Golden.PLUGIN, Arrays.stream(args).map(String::valueOf).toList());
    return new Ran(
        code,
        out.toString(StandardCharsets.UTF_8).lines().toList(),
        err.toString(StandardCharsets.UTF_8).lines().toList());
  }

  private void change(String what, String by) throws IOException {
    Path file = cases.resolve(NAME + ".json");
    String text = Files.readString(file);
    assertThat(text).contains(what);
    Files.writeString(file, text.replace(what, by));
  }

  @Test
  void anEqualCaseIsSaidToBeEqual() {
    Ran ran = run(cases);

    assertThat(ran.code()).isZero();
    assertThat(ran.out()).contains(NAME + ": equal");
    assertThat(ran.last())
        .startsWith("1 cases: 1 equal (1 with the parameters of the file, 0 with those listed");
  }

  @Test
  void aCaseIsChosenByNameOrNumber() {
    assertThat(run(Golden.CASES, "59", "01_sma_cross_long").out())
        .filteredOn(line -> line.endsWith(": equal"))
        .containsExactly(NAME + ": equal", "59_no_trades: equal");
    assertThat(run(Golden.CASES, "99").err())
        .containsExactly("there is no case 99 in " + Golden.CASES);
  }

  @Test
  void theFirstDifferenceIsNamed() throws IOException {
    change(
        "\"commission\": [{\"commission\": 0.001}]", "\"commission\": [{\"commission\": 0.002}]");

    Ran ran = run(cases);

    assertThat(ran.code()).isEqualTo(1);
    assertThat(ran.out().getFirst())
        .startsWith(NAME + ": DIFFERENT: order 1 (A, Market), commission: expected ");
    assertThat(ran.last()).contains(" 1 different, 0 with a fault.");
  }

  @Test
  void replayedOrdersAreEqualUnlessTheCallIsStrict() throws IOException {
    change("\"fast\": 10", "\"fast\": 11");

    Ran ran = run(cases);
    Ran strict = run(cases, "--strict");

    assertThat(ran.code()).isZero();
    assertThat(ran.out().getFirst()).isEqualTo(NAME + ": equal (orders replayed)");
    assertThat(ran.out().get(1)).startsWith("  the strategy itself decided otherwise: order ");
    assertThat(strict.code()).isEqualTo(1);
    assertThat(strict.out().getFirst()).isEqualTo(NAME + ": DIFFERENT (orders replayed)");
    assertThat(strict.last()).contains("1 equal with orders replayed (counted as different)");
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          # story                        | in the file                       | replaced by                         | the fault
          an unknown strategy            | `"name": "MaCross"`               | `"name": "MaCrossing"`              | there is no strategy 'MaCrossing'; there are: AtrTrail,
          an unknown parameter           | `"fast": 10`                      | `"quick": 10`                       | strategy.quick: MaCross has no such parameter
          a parameter of a wrong kind    | `"fast": 10`                      | `"fast": "ten"`                     | strategy.fast: 'ten' is not a number
          an unknown sizer               | `"FixedSize"`                     | `"DoubleSize"`                      | sizer.name is DoubleSize; known are
          an unknown key of the broker   | `"cash": 100000.0,`               | `"cash": 100000.0, "margin": 2,`    | unknown key broker.margin
          an unknown key of the case     | `"engine":`                       | `"motor":`                          | unknown key motor
          an unknown option of the run   | `"run": {}`                       | `"run": {"speed": 3}`               | unknown key run.speed
          a missing price file           | `A_daily.csv`                     | `Z_daily.csv`                       | data of A:
          an unknown time frame          | `"timeframe": "days"`             | `"timeframe": "moons"`              | data[0].timeframe is moons; known are
          a missing key                  | `"cash": 100000.0,`               | `"cash": "much",`                   | broker.cash is much where a number is expected
          a day that does not exist      | `"compression": 1`                | `"compression": 1, "todate": "x"`   | 'x' is no day like 2024-05-01
          text that is no JSON           | `"data": [`                       | `"data": [[`                        | the file is no JSON:
          a missing equity file          | `01_sma_cross_long.equity.csv`    | `equity.csv`                        | there is no equity file equity.csv
          """)
  void aFaultyCaseIsNamedWithItsFault(String story, String what, String by, String fault)
      throws IOException {
    change(what, by);

    Ran ran = run(cases);

    assertThat(ran.code()).as(story).isEqualTo(1);
    assertThat(ran.out().getFirst()).startsWith(NAME + ": FAULT: " + fault);
    assertThat(ran.out()).noneMatch(line -> line.contains("stratlab."));
    assertThat(ran.last()).endsWith("0 different, 1 with a fault.");
  }

  @Test
  void pricesMayLieInAnotherFolderInAnotherForm() throws IOException {
    Path other = Files.createDirectories(home.resolve("prices/exported"));
    List<String> lines = Files.readAllLines(home.resolve("data/A_daily.csv"));
    String rearranged =
        lines.stream()
            .skip(1)
            .map(line -> line.split(","))
            .map(f -> String.join(",", f[5], f[4], f[3], f[2], day(f[0]) + " 17:30", f[6]))
            .collect(Collectors.joining("\n", "Close,Low,High,Open,When,Volume\n", "\n"));
    Files.writeString(other.resolve("a.csv"), rearranged);
    change(
        "\"file\": \"data/A_daily.csv\"",
        "\"file\": \"a.csv\", \"root\": \"exported\","
            + "\"dtformat\": \"%d.%m.%Y %H:%M\", \"columns\": {\"date\": 4, \"time\": -1, \"open\": 3,"
            + "\"high\": 2, \"low\": 1, \"close\": 0, \"volume\": 5}");

    assertThat(run(cases, "--data", home.resolve("prices")).out()).contains(NAME + ": equal");
    assertThat(run(cases).out().getFirst())
        .startsWith(NAME + ": FAULT: data of A: ")
        .endsWith("cannot be read; --data says where files are");
  }

  private static String day(String iso) {
    String[] parts = iso.split("-");
    return parts[2] + "." + parts[1] + "." + parts[0];
  }

  @Test
  void theEquityFileMayHaveEveryNthBarAndTheLast() throws IOException {
    Path equity = cases.resolve(NAME + ".equity.csv");
    List<String> lines = Files.readAllLines(equity);
    int last = lines.size() - 1;
    Files.write(
        equity,
        IntStream.rangeClosed(0, last)
            .filter(i -> i == 0 || (i - 1) % 50 == 0 || i == last)
            .mapToObj(lines::get)
            .toList());
    change("\"engine\":", "\"equity_every\": 50, \"engine\":");

    assertThat(run(cases).out()).contains(NAME + ": equal");
  }

  @Test
  void everyAnalyzerIsNamedOnRequest() {
    assertThat(run(cases, "--figures").out())
        .anyMatch(line -> line.contains("drawdown ") && line.contains("vwr_months "));
  }

  @Test
  void aWrongCallIsRefusedWithASentence() {
    assertThat(run().err()).containsExactly("say which folder has the cases; --help says more");
    assertThat(run("--fast").err())
        .containsExactly("unknown option --fast; --help says what there is");
    assertThat(run(home.resolve("nowhere")).code()).isEqualTo(2);
    assertThat(run(home.resolve("data/A_daily.csv")).err())
        .containsExactly(
            home.resolve("data/A_daily.csv")
                + " is neither a folder nor a zip file that can be read");
    assertThat(run("--help").code()).isZero();
  }
}
