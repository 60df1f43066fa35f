package stratlab.strategy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import stratlab.testing.Jars;

/** Jars that come, change and go while somebody asks. */
final class StrategyFolderTest {
  private static final int BUILT_IN = StrategyCatalog.discover().list().size();

  @TempDir private Path home;
  private Instant now = Instant.now();

  private StrategyFolder folder() {
    return new StrategyFolder(StrategyCatalog.discover(), home.resolve("strategies"), () -> now);
  }

  private Path drop(String name, byte[] jar) {
    return Jars.drop(home.resolve("strategies"), name, jar);
  }

  private static byte[] jar(String strategy, String next) {
    return Jars.of(strategy, Jars.trader(strategy, next));
  }

  private void later() {
    now = now.plusSeconds(2);
  }

  @Test
  void aFolderThatIsNotThereHasOnlyWhatIsBuiltIn() {
    StrategyCatalog catalog = folder().get();
    assertThat(catalog.list()).hasSize(BUILT_IN);
    assertThat(catalog.plugins()).isEmpty();
    assertThat(catalog.source(catalog.find("SmaCross").orElseThrow())).isEqualTo("built-in");
  }

  @Test
  void aJarComesIsReplacedAndGoes() throws IOException {
    StrategyFolder folder = folder();
    assertThat(folder.get().find("Mine")).isEmpty();

    byte[] first = jar("Mine", "");
    Path file = drop("mine.jar", first);
    later();
    StrategyCatalog one = folder.get();
    StrategyDefinition mine = one.find("Mine").orElseThrow();
    assertThat(one.source(mine)).isEqualTo("mine.jar");
    assertThat(mine.digest()).isEqualTo(PluginJar.sha256(first));

    byte[] second = jar("Mine", "desk.buy(0);");
    Files.write(file, second);
    later();
    StrategyCatalog two = folder.get();
    assertThat(two.find("Mine").orElseThrow().digest()).isEqualTo(PluginJar.sha256(second));
    assertThat(one.create("Mine", Map.of("units", 5L)).getClass())
        .as("who holds the old catalogue goes on with the old class")
        .isNotSameAs(two.create("Mine", Map.of("units", 5L)).getClass());

    Files.delete(file);
    later();
    assertThat(folder.get().list()).hasSize(BUILT_IN);
    assertThat(folder.get().plugins()).isEmpty();
  }

  @Test
  void nothingIsMadeAnewWhenNothingChanges() {
    drop("mine.jar", jar("Mine", ""));
    StrategyFolder folder = folder();
    StrategyCatalog one = folder.get();
    later();
    assertThat(folder.get()).isSameAs(one);
    now = now.plusSeconds(60);
    assertThat(folder.get()).isSameAs(one);
  }

  @Test
  void theFolderIsLookedAtAtMostOnceASecond() {
    StrategyFolder folder = folder();
    folder.get();
    drop("mine.jar", jar("Mine", ""));
    now = now.plusMillis(900);
    assertThat(folder.get().find("Mine")).isEmpty();
    now = now.plusMillis(200);
    assertThat(folder.get().find("Mine")).isPresent();
  }

  @Test
  void aJarThatIsHalfCopiedIsLookedAtAgainEvenWhenSizeAndTimeStayTheSame() throws IOException {
    byte[] whole = jar("Mine", "");
    byte[] half = Arrays.copyOf(Arrays.copyOf(whole, whole.length / 2), whole.length);
    Path file = drop("mine.jar", half);
    var changed = Files.getLastModifiedTime(file);
    StrategyFolder folder = folder();
    assertThat(folder.get().broken())
        .singleElement()
        .satisfies(plugin -> assertThat(plugin.fault()).contains("is no jar that can be read"));

    Files.write(file, whole);
    Files.setLastModifiedTime(file, changed);
    now = now.plusSeconds(1);

    assertThat(folder.get().broken()).isEmpty();
    assertThat(folder.get().find("Mine")).isPresent();
  }

  @Test
  void aNameIsTheFirstJarsAndABuiltInOneIsTakenByNobody() {
    drop("b.jar", jar("Mine", ""));
    drop("a.jar", jar("Mine", "desk.buy(0);"));
    drop("c.jar", jar("SmaCross", ""));

    StrategyCatalog catalog = folder().get();

    assertThat(catalog.source(catalog.find("Mine").orElseThrow())).isEqualTo("a.jar");
    assertThat(catalog.broken())
        .extracting(Plugin::file, Plugin::fault)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple(
                "b.jar", "its strategy Mine has the name of one of a.jar; rename it"),
            org.assertj.core.groups.Tuple.tuple(
                "c.jar", "its strategy SmaCross has the name of one that is built in; rename it"));
  }

  @Test
  void aClassThatOnlyARunWouldMissIsMissedAtOnce() {
    String helper = "package mine; public final class Helper { static void help() {} }";
    Map<String, byte[]> files =
        new TreeMap<>(
            Jars.compile(Jars.library("Mine"), Jars.trader("Mine", "Helper.help();"), helper));
    drop("whole.jar", Jars.pack("mine.Library", files));
    assertThat(folder().get().broken()).isEmpty();

    files.remove("mine/Helper.class");
    drop("whole.jar", Jars.pack("mine.Library", files));

    assertThat(folder().get().broken())
        .singleElement()
        .satisfies(
            plugin ->
                assertThat(plugin.fault())
                    .startsWith("needs the class mine.Helper, which is neither in the jar nor"));
  }

  @Test
  void whatIsNoPluginIsPassedOver() throws IOException {
    Path strategies = Files.createDirectories(home.resolve("strategies"));
    Files.writeString(strategies.resolve("README.md"), "Jars go here.");
    Files.writeString(strategies.resolve(".mine.jar"), "hidden");
    Files.createDirectories(strategies.resolve("folder.jar"));
    assertThat(folder().get().plugins()).isEmpty();
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          # story                     | body of the library                                              | the fault
          a constructor that throws   | public Library() { throw new IllegalStateException("no"); }      | its library failed: java.lang.IllegalStateException: no
          an initialiser that throws  | static final int N = Integer.parseInt("x");                      | a static initialiser failed: java.lang.NumberFormatException
          an error in the constructor | public Library() { throw new StackOverflowError(); }             | its library failed: java.lang.StackOverflowError
          a library that is not ours  | public Library() throws Exception { Class.forName("io.micronaut.context.BeanContext"); } | its library failed: java.lang.ClassNotFoundException: io.micronaut.context.BeanContext
          """)
  void whateverAJarDoesHarmsNothingElse(String story, String body, String fault) {
    String library =
        """
        package mine;
        import java.util.List;
        import stratlab.strategy.*;
        public final class Library implements StrategyLibrary {
          %s
          public List<Class<? extends Strategy>> strategies() { return List.of(Mine.class); }
        }
        """
            .formatted(body);
    drop("bad.jar", Jars.pack("mine.Library", Jars.compile(library, Jars.trader("Mine", ""))));
    drop("good.jar", jar("Good", ""));

    StrategyCatalog catalog = folder().get();

    assertThat(catalog.list()).hasSize(BUILT_IN + 1);
    assertThat(catalog.broken())
        .as(story)
        .singleElement()
        .satisfies(plugin -> assertThat(plugin.fault()).startsWith(fault));
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          # story                       | the record                                                                    | the fault
          a name that is no word        | @StrategyCard(name = "a b", title = "T", about = "A.") public record Mine()   | mine.Mine: a strategy has a role and a name of at most 60 letters
          no role                       | @StrategyCard(roles = {}, title = "T", about = "A.") public record Mine()     | mine.Mine: a strategy has a role and a name
          a default out of its range    | @StrategyCard(title = "T", about = "A.") public record Mine(@Param(label = "U", value = "9", max = 5) int low) | mine.Mine: the default of low: 9 is not in 5 or less
          a constraint on no parameter  | @StrategyCard(title = "T", about = "A.") public record Mine(@Param(label = "U", value = "1") int low) | constraint low < high needs two numbers
          """)
  void aDefinitionThatCannotBeIsRefused(String story, String record, String fault) {
    String strategy =
        """
        package mine;
        import stratlab.strategy.*;
        %s implements Strategy {
          public Plan plan(Market market) { return (Trader) desk -> {}; }
          public java.util.List<Constraint> constraints() {
            return java.util.List.of(Constraint.less("low", "high"));
          }
        }
        """
            .formatted(record);
    drop("mine.jar", Jars.of("Mine", strategy));

    assertThat(folder().get().broken())
        .as(story)
        .singleElement()
        .satisfies(plugin -> assertThat(plugin.fault()).startsWith(fault));
  }
}
