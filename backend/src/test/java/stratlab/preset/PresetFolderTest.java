package stratlab.preset;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import stratlab.backtest.BacktestReport;
import stratlab.backtest.Backtests;
import stratlab.backtest.Progress;
import stratlab.market.catalog.DataCatalog;
import stratlab.strategy.StrategyCatalog;
import stratlab.testing.RandomWalkFixtures;
import stratlab.testing.Texts;

/** Presets that come, are broken and are mended; and those that are shipped. */
final class PresetFolderTest {
  private static final Path SHIPPED = Path.of("../data");

  @TempDir private Path folder;
  private Instant now = Instant.now();
  private Backtests backtests;
  private PresetFolder presets;

  @BeforeEach
  void open() {
    Texts.write(folder, "north.csv", RandomWalkFixtures.of(1, 100));
    backtests = new Backtests(StrategyCatalog.discover(), new DataCatalog(folder));
    presets = new PresetFolder(folder, () -> now);
  }

  private List<Preset> later() {
    now = now.plusSeconds(2);
    return presets.list(backtests);
  }

  @Test
  void aFolderThatIsNotThereHasNone() {
    PresetFolder none = new PresetFolder(folder.resolve("none"), InstantSource.system());
    assertThat(none.list(backtests)).isEmpty();
    assertThat(none.unknown("x"))
        .isEqualTo("there is no preset 'x'; the folder of presets has no .json file");
  }

  @Test
  void aPresetComesIsMendedAndGoes() throws Exception {
    assertThat(presets.list(backtests)).isEmpty();
    Path file = Texts.write(folder, "mine.json", "{\"title\": \"Mine\", ");
    assertThat(later()).singleElement().satisfies(it -> assertThat(it.faults()).hasSize(1));

    Texts.write(folder, "mine.json", "{\"title\": \"Mine\", \"strategy\": \"SmaCross\"}");
    Preset mine = later().getFirst();
    assertThat(mine.name()).isEqualTo("mine");
    assertThat(mine.title()).isEqualTo("Mine");
    assertThat(mine.sound().strategy()).isEqualTo("SmaCross");

    Files.delete(file);
    assertThat(later()).isEmpty();
  }

  @Test
  void whetherItCanBeRunIsAskedEachTime() throws Exception {
    Texts.write(
        folder, "mine.json", "{\"data\": {\"price\": \"south\"}, \"strategy\": \"SmaCross\"}");
    assertThat(presets.list(backtests).getFirst().faults())
        .singleElement()
        .satisfies(fault -> assertThat(fault.field()).isEqualTo("data.price"));

    Texts.write(folder, "south.csv", RandomWalkFixtures.of(2, 100));
    assertThat(presets.list(backtests).getFirst().faults()).isEmpty();
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          # story               | the file                                            | field        | the fault
          no JSON               | {"strategy" "SmaCross"}                             | file         | it is not JSON: what stands there is not allowed in JSON (line 1, column 13)
          no object             | ["SmaCross"]                                        | file         | the file must hold a JSON object
          an unknown field      | {"strategy": "SmaCross", "stategy": 1}              | stategy      | there is no such field; there are: title, description, name, strategy
          an unknown strategy   | {"strategy": "Nothing"}                             | strategy     | there is no strategy 'Nothing'
          a wrong parameter     | {"strategy": "SmaCross", "params": {"fast": 0}}     | params.fast  | 0 is not in 1..1000
          a broken constraint   | {"strategy": "SmaCross", "params": {"fast": 40}}    | params.fast  | fast must be below slow
          a title of a number   | {"strategy": "SmaCross", "title": 5}                | title        | 5 is not a text
          a parameter of no use | {"strategy": "SmaCross", "params": {"quick": 3}}    | params.quick | SmaCross has no such parameter
          """)
  void aBrokenPresetIsListedWithItsFault(String story, String text, String field, String fault) {
    Texts.write(folder, "good.json", "{\"strategy\": \"SmaCross\"}");
    Texts.write(folder, "mine.json", text);

    List<Preset> all = presets.list(backtests);

    assertThat(all).extracting(Preset::name).containsExactly("good", "mine");
    assertThat(all.getFirst().faults()).isEmpty();
    assertThat(all.get(1).faults())
        .as(story)
        .singleElement()
        .satisfies(
            it -> {
              assertThat(it.field()).isEqualTo(field);
              assertThat(it.message()).startsWith(fault);
            });
  }

  static Stream<String> shipped() {
    return presets(SHIPPED).list(backtests(SHIPPED)).stream().map(Preset::name);
  }

  private static PresetFolder presets(Path data) {
    return new PresetFolder(data.resolve("presets"), InstantSource.system());
  }

  private static Backtests backtests(Path data) {
    return new Backtests(StrategyCatalog.discover(), new DataCatalog(data));
  }

  @ParameterizedTest
  @MethodSource("shipped")
  void everyShippedPresetExplainsItselfAndTrades(String name) {
    Backtests shipped = backtests(SHIPPED);
    Preset preset = presets(SHIPPED).find(name, shipped).orElseThrow();

    assertThat(preset.faults()).isEmpty();
    assertThat(preset.title()).isNotEqualTo(name);
    assertThat(preset.description()).endsWith(".").hasSizeGreaterThan(40);
    BacktestReport report = shipped.run(shipped.check(preset.sound()), Progress.NONE);
    assertThat(report.trades()).hasSizeGreaterThan(3);
    assertThat(report.orders()).as("that fail").noneMatch(it -> it.status().equals("margin"));
  }
}
