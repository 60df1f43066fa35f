package stratlab.strategy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import stratlab.testing.Jars;

/** Strategies of a jar that is no part of the program. */
final class PluginJarTest {
  private static final Path PLUGIN = Path.of("target/stratlab-parity.jar");

  private static final String STRATEGY =
      """
      package mine;
      import stratlab.strategy.*;
      @StrategyCard(title = "Mine", about = "Does nothing.")
      public record Mine(@Param(label = "Units", value = "3") int units) implements Strategy {
        public Plan plan(Market market) { return (Trader) desk -> {}; }
      }
      """;

  @TempDir Path home;

  @Test
  void aJarBringsItsStrategies() {
    StrategyCatalog catalog = StrategyCatalog.ofJars(PLUGIN);

    assertThat(catalog.list()).hasSize(27);
    StrategyDefinition bracket = catalog.find("Bracket").orElseThrow();
    assertThat(bracket.param("short").orElseThrow().defaultValue()).isEqualTo(false);
    Strategy made = catalog.create("bracket", bracket.defaults());
    assertThat(made.getClass().getClassLoader())
        .isNotSameAs(Strategy.class.getClassLoader())
        .extracting(ClassLoader::getName)
        .isEqualTo("plug-in stratlab-parity.jar");
  }

  @Test
  void aJarStandsBesideTheBuiltInStrategies() throws IOException {
    Path jar = jar("mine.jar", "mine.Library", library("List.of(Mine.class)"), STRATEGY);

    StrategyCatalog both = StrategyCatalog.discover().withJar(jar);

    assertThat(both.list())
        .hasSize(StrategyCatalog.discover().list().size() + 1)
        .extracting(StrategyDefinition::name)
        .contains("Mine", "SmaCross");
    assertThat(both.create("Mine", Map.of("units", 5L))).hasToString("Mine[units=5]");
  }

  @Test
  void aNameThatIsTakenIsRefused() throws IOException {
    Path jar = jar("mine.jar", "mine.Library", library("List.of(Mine.class)"), STRATEGY);
    StrategyCatalog catalog = StrategyCatalog.ofJars(jar);

    assertThatThrownBy(() -> catalog.withJar(jar))
        .isInstanceOf(PluginFault.class)
        .hasMessage("mine.jar: two of its strategies are called Mine; rename one");
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          # story                            | service       | strategies                        | the fault
          no service file                    |               | List.of(Mine.class)               | mine.jar: names no strategies: put the class of its StrategyLibrary into
          a library that is not there        | mine.Other    | List.of(Mine.class)               | mine.jar: stratlab.strategy.StrategyLibrary: Provider mine.Other not found
          a library of the platform          | stratlab.strategy.builtin.BuiltIn | List.of(Mine.class) | mine.jar: the library that
          a library that fails               | mine.Library  | List.of(Mine.class, null)         | mine.jar: its library failed: java.lang.NullPointerException
          a strategy without a card          | mine.Library  | List.of(Plain.class)              | mine.jar: mine.Plain: a strategy is a public record with a @StrategyCard
          """)
  void aJarWithAFaultIsRefused(String story, String service, String strategies, String fault)
      throws IOException {
    Path jar = jar("mine.jar", service, library(strategies), STRATEGY);

    assertThatThrownBy(() -> StrategyCatalog.ofJars(jar))
        .as(story)
        .isInstanceOf(PluginFault.class)
        .message()
        .startsWith(fault);
  }

  @Test
  void aJarForANewerJavaIsRefused() throws IOException {
    Path newer = home.resolve("newer.jar");
    byte[] library = classFile();
    library[7] = 99;
    Files.write(newer, Jars.pack("mine.Library", Map.of("mine/Library.class", library)));

    assertThatThrownBy(() -> StrategyCatalog.ofJars(newer))
        .isInstanceOf(PluginFault.class)
        .message()
        .startsWith("newer.jar: is compiled for a newer Java: ");
  }

  @Test
  void aJarThatLacksAClassIsRefused() throws IOException {
    Path half = home.resolve("half.jar");
    Files.write(half, Jars.pack("mine.Library", Map.of("mine/Library.class", classFile())));

    assertThatThrownBy(() -> StrategyCatalog.ofJars(half))
        .isInstanceOf(PluginFault.class)
        .message()
        .startsWith("half.jar: needs the class mine.Mine, which is neither in the jar nor open");
  }

  @Test
  void whatIsNoJarIsRefused() throws IOException {
    Path text = Files.writeString(home.resolve("notes.jar"), "not a jar");

    assertThatThrownBy(() -> StrategyCatalog.ofJars(text))
        .isInstanceOf(PluginFault.class)
        .message()
        .startsWith("notes.jar: is no jar that can be read: ");
    assertThatThrownBy(() -> StrategyCatalog.ofJars(home.resolve("gone.jar")))
        .isInstanceOf(PluginFault.class)
        .message()
        .startsWith("gone.jar: is no jar that can be read: ");
  }

  @Test
  void aDamagedClassIsRefused() throws IOException {
    byte[] library = classFile();
    library[0] = 0;
    Path damaged = home.resolve("damaged.jar");
    Files.write(damaged, Jars.pack("mine.Library", Map.of("mine/Library.class", library)));

    assertThatThrownBy(() -> StrategyCatalog.ofJars(damaged))
        .isInstanceOf(PluginFault.class)
        .message()
        .startsWith("damaged.jar: a class in it is damaged: ");
  }

  private static byte[] classFile() {
    return Jars.compile(library("List.of(Mine.class)"), STRATEGY).get("mine/Library.class");
  }

  private static String library(String strategies) {
    return """
        package mine;
        import java.util.List;
        import stratlab.strategy.*;
        public final class Library implements StrategyLibrary {
          public List<Class<? extends Strategy>> strategies() { return %s; }
        }
        record Plain() implements Strategy {
          public Plan plan(Market market) { return (Trader) desk -> {}; }
        }
        """
        .formatted(strategies);
  }

  private Path jar(String name, String service, String... sources) throws IOException {
    return Files.write(home.resolve(name), Jars.pack(service, Jars.compile(sources)));
  }
}
