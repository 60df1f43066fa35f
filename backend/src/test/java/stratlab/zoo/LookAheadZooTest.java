package stratlab.zoo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
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
import org.junit.jupiter.params.provider.MethodSource;
import stratlab.backtest.BacktestRequest;
import stratlab.backtest.BacktestSpec;
import stratlab.backtest.Backtests;
import stratlab.backtest.CannotRun;
import stratlab.backtest.GuardVerdict;
import stratlab.backtest.Progress;
import stratlab.market.catalog.DataCatalog;
import stratlab.strategy.StrategyCatalog;
import stratlab.strategy.StrategyDefinition;
import stratlab.testing.Jars;
import stratlab.testing.RandomWalkFixtures;
import stratlab.testing.Texts;

/** Every cheat is caught and named; no honest strategy is. */
final class LookAheadZooTest {
  private static final int CUTS = 4;
  private static final byte[] JAR = jar();

  @TempDir private Path folder;

  @BeforeEach
  void writeData() {
    Texts.write(folder, "prices.csv", RandomWalkFixtures.of(11, 400));
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          # cheat           | what is said of it
          NextClose         | next close looked at bar 1 while computing bar 0
          CentredMean       | centred mean looked at bar 1 while computing bar 0
          WholeSampleScore  | z-score looked at bar 1 while computing bar 0
          ZigZag            | zig-zag looked at bar 1 while computing bar 0
          LastBar           | last bar looked at bar 399 while computing bar 0
          UnfinishedWeek    | week's close looked at bar 4 while computing bar 0
          NegativeShift     | close: shift(-1) would look into the future; shift by 0 or more bars
          NegativeAgo       | close: ago(-1) would look into the future; ask for 0 or more bars ago
          WholeSampleRange  | range looked at bar 1 while computing bar 0
          RuleAhead         | ahead looked at bar 1 while computing bar 0
          PeekingIndicator  | peeking looked at bar 2 while computing bar 0
          SubSeries         | sub-series looked at bar 3 while computing bar 0
          EarlyRead         | early looked at bar 399 before the first bar had ended
          """)
  void aGateEndsTheRun(String cheat, String said) {
    for (Backtests backtests : List.of(cheats(), plugin())) {
      BacktestSpec spec = spec(backtests, cheat);

      assertThatThrownBy(() -> backtests.run(spec, Progress.NONE))
          .isInstanceOf(CannotRun.class)
          .message()
          .startsWith("look-ahead: ")
          .contains(said)
          .containsPattern("zoo\\.Cheats\\$.+, line \\d+\\)$");
      assertThat(backtests.guard(spec, CUTS, Progress.NONE).violations())
          .anySatisfy(line -> assertThat(line).contains(said));
    }
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          # cheat      | what is said of it
          SeriesLength | the line ta4j what is left is
          FileReader   | Cheats$FileReader.lines, line
          StaticCache  | Cheats$StaticCache.best, a static field that can change
          StaticHoard  | Cheats$StaticHoard.SEEN, a static field that can change
          StaticArray  | Cheats$StaticArray.SEEN, a static field that can change
          SystemStore  | calls java.lang.System.getProperty: other runs of the process share that
          Reflection   | calls java.lang.Class.getDeclaredMethod: it could reach what the engine hides
          Coin         | does not do the same twice
          """)
  void whatGetsRoundTheGateIsFoundByRepeatingItOrInItsCode(String cheat, String said) {
    for (Backtests backtests : List.of(cheats(), plugin())) {
      GuardVerdict verdict = backtests.guard(spec(backtests, cheat), CUTS, Progress.NONE);

      assertThat(verdict.isClean()).isFalse();
      assertThat(verdict.violations()).anySatisfy(line -> assertThat(line).contains(said));
    }
  }

  @Test
  void aStrategyThatFailsOnDataThatBeginsLaterIsNoCheat() {
    Backtests backtests = cheats();
    GuardVerdict verdict = backtests.guard(spec(backtests, "Fussy"), CUTS, Progress.NONE);

    assertThat(verdict.violations()).isEmpty();
    assertThat(verdict.warmUp().reason())
        .startsWith("the strategy fails on data that begins later: ")
        .endsWith("the data begins on another day");
  }

  @Test
  void anArrayOfConstantsIsNoMemory() {
    Backtests backtests = cheats();
    GuardVerdict verdict = backtests.guard(spec(backtests, "StaticArray"), CUTS, Progress.NONE);
    assertThat(verdict.violations()).noneSatisfy(line -> assertThat(line).contains("LEVELS"));
  }

  @Test
  void theFirstRunOfAPluginIsComparedWithOnesThatHaveItsMemory() {
    Backtests backtests = plugin();
    assertThat(repeated(backtests.guard(spec(backtests, "StaticHoard"), CUTS, Progress.NONE)))
        .anySatisfy(line -> assertThat(line).contains("it sends order"));
  }

  @Test
  void aLaterRunOfAPluginIsComparedWithOnesThatHaveNoMemory() {
    Backtests backtests = plugin();
    BacktestSpec spec = spec(backtests, "StaticHoard");
    backtests.run(spec, Progress.NONE);

    assertThat(repeated(backtests.guard(spec, CUTS, Progress.NONE)))
        .anySatisfy(line -> assertThat(line).contains("it does not send order"));
  }

  /** Returns what repeating found, without what the code tells. */
  private static List<String> repeated(GuardVerdict verdict) {
    return verdict.violations().stream()
        .filter(line -> line.startsWith("On data that ends with"))
        .toList();
  }

  static Stream<String> builtIn() {
    return StrategyCatalog.discover().list().stream()
        .filter(strategy -> strategy.roles().size() == 1)
        .map(StrategyDefinition::name);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("builtIn")
  void anHonestStrategyRaisesNoAlarm(String name) {
    Backtests backtests = new Backtests(StrategyCatalog.discover(), new DataCatalog(folder));
    GuardVerdict verdict = backtests.guard(spec(backtests, name), 12, Progress.NONE);

    assertThat(verdict.violations()).isEmpty();
    assertThat(verdict.cuts()).hasSize(12).isSorted().doesNotHaveDuplicates();
  }

  private Backtests cheats() {
    return new Backtests(StrategyCatalog.of(new Cheats()), new DataCatalog(folder));
  }

  /** The same sources, compiled into a jar and loaded from it. */
  private Backtests plugin() {
    Path jar = Jars.drop(folder.resolve("jars"), "zoo.jar", JAR);
    return new Backtests(StrategyCatalog.ofJars(jar), new DataCatalog(folder));
  }

  private static byte[] jar() {
    try {
      Path source = Path.of("src/test/java/stratlab/zoo/Cheats.java");
      String moved = Files.readString(source).replace("package stratlab.zoo;", "package zoo;");
      return Jars.pack("zoo.Cheats", Jars.compile(moved));
    } catch (IOException unread) {
      throw new UncheckedIOException(unread);
    }
  }

  private static BacktestSpec spec(Backtests backtests, String strategy) {
    return backtests.check(
        new BacktestRequest(
            null, strategy, Map.of(), Map.of("price", "prices"), null, null, null, null, null));
  }
}
