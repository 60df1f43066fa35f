package stratlab.strategy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Strategies of a jar that is no part of the program. */
final class PluginJarTest {
  private static final Path PLUGIN = Path.of("target/stratlab-parity.jar");
  private static final String SERVICE = "META-INF/services/stratlab.strategy.StrategyLibrary";

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
        .hasMessage("mine.jar: two strategies are called Mine; rename one");
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          # story                            | service       | strategies                        | the fault
          no service file                    |               | List.of(Mine.class)               | mine.jar: names no strategies: put the class of its StrategyLibrary into
          a library that is not there        | mine.Other    | List.of(Mine.class)               | mine.jar: stratlab.strategy.StrategyLibrary: Provider mine.Other not found
          a library of the platform          | stratlab.strategy.library.BuiltIn | List.of(Mine.class) | mine.jar: the library that
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
    Path jar = jar("mine.jar", "mine.Library", library("List.of(Mine.class)"), STRATEGY);
    Path newer = home.resolve("newer.jar");
    byte[] library = Files.readAllBytes(home.resolve("classes/mine/Library.class"));
    library[7] = 99;
    write(newer, "mine.Library", Map.of("mine/Library.class", library));

    assertThat(jar).exists();
    assertThatThrownBy(() -> StrategyCatalog.ofJars(newer))
        .isInstanceOf(PluginFault.class)
        .message()
        .startsWith("newer.jar: is compiled for a newer Java: ");
  }

  @Test
  void aJarThatLacksAClassIsRefused() throws IOException {
    jar("mine.jar", "mine.Library", library("List.of(Mine.class)"), STRATEGY);
    Path half = home.resolve("half.jar");
    byte[] library = Files.readAllBytes(home.resolve("classes/mine/Library.class"));
    write(half, "mine.Library", Map.of("mine/Library.class", library));

    assertThatThrownBy(() -> StrategyCatalog.ofJars(half))
        .isInstanceOf(PluginFault.class)
        .message()
        .startsWith("half.jar: does not fit this version of the platform");
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
    Path classes = Files.createDirectories(home.resolve("classes"));
    List<String> args =
        new ArrayList<>(List.of("-proc:none", "-d", classes.toString(), "-cp", "target/classes"));
    for (int i = 0; i < sources.length; i++) {
      Path folder = Files.createDirectories(home.resolve("source" + i));
      String file = sources[i].contains("class Library") ? "Library.java" : "Mine.java";
      args.add(Files.writeString(folder.resolve(file), sources[i]).toString());
    }
    int code =
        ToolProvider.getSystemJavaCompiler().run(null, null, null, args.toArray(String[]::new));
    assertThat(code).isZero();
    Map<String, byte[]> files = new TreeMap<>();
    try (Stream<Path> all = Files.walk(classes)) {
      for (Path file : all.filter(Files::isRegularFile).toList()) {
        files.put(classes.relativize(file).toString().replace('\\', '/'), Files.readAllBytes(file));
      }
    }
    return write(home.resolve(name), service, files);
  }

  private static Path write(Path jar, String service, Map<String, byte[]> files)
      throws IOException {
    try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar))) {
      if (service != null) {
        out.putNextEntry(new ZipEntry(SERVICE));
        out.write((service + "\n").getBytes(StandardCharsets.UTF_8));
      }
      for (Map.Entry<String, byte[]> file : files.entrySet()) {
        out.putNextEntry(new ZipEntry(file.getKey()));
        out.write(file.getValue());
      }
    }
    return jar;
  }
}
