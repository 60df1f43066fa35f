package stratlab.cli.catalog;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A small project around a new strategy: the strategy, its test, and two ways to build it.
 *
 * @param name of the record, UpperCamelCase
 * @param packageName of its sources
 * @param version of Stratlab
 * @param jdk the folder of the JDK that builds it
 * @param strategies the folder that its jar goes to
 */
record Scaffold(String name, String packageName, String version, String jdk, Path strategies) {
  private static final Pattern PLACE = Pattern.compile("@([A-Z]+)@");

  /** Where a new word begins: {@code GoldenCross}, {@code RSIDip}, {@code Sma2Cross}. */
  private static final Pattern WORD =
      Pattern.compile("(?<=[a-z0-9])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])");

  /** Returns the name of its folder and of its jar: {@code golden-cross}. */
  String folderName() {
    return WORD.matcher(name).replaceAll("-").toLowerCase(Locale.ROOT);
  }

  /** Returns its name for people: {@code Golden cross}. */
  String title() {
    String words = folderName().replace('-', ' ');
    return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
  }

  /**
   * Writes the project.
   *
   * @param folder of the project
   * @param classPath where this program runs from
   */
  void write(Path folder, String classPath) throws IOException {
    Path code = Path.of(packageName.replace('.', '/'));
    Path main = folder.resolve("src/main/java").resolve(code);
    Path test = folder.resolve("src/test/java").resolve(code);
    Path services = folder.resolve("src/main/resources/META-INF/services");
    put(main.resolve(name + ".java"), template("Strategy.java"));
    put(main.resolve(name + "Library.java"), template("Library.java"));
    put(test.resolve(name + "Test.java"), template("Test.java"));
    put(
        services.resolve("stratlab.strategy.StrategyLibrary"),
        packageName + "." + name + "Library\n");
    put(folder.resolve("pom.xml"), template("pom.xml"));
    put(folder.resolve("build.sh"), template("build.sh"));
    put(folder.resolve("README.md"), template("README.md"));
    put(folder.resolve(".gitignore"), template("gitignore"));
    StrategyLibraryJar.write(
        Files.createDirectories(folder.resolve("lib")).resolve("stratlab.jar"), classPath);
  }

  private static void put(Path file, String text) throws IOException {
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  private String template(String file) throws IOException {
    try (InputStream text = Scaffold.class.getResourceAsStream("/scaffold/" + file + ".txt")) {
      if (text == null) {
        throw new IllegalStateException("the program lacks its template " + file);
      }
      return filled(new String(text.readAllBytes(), StandardCharsets.UTF_8));
    }
  }

  private String filled(String template) {
    Map<String, String> values =
        Map.of(
            "NAME", name,
            "TITLE", title(),
            "PACKAGE", packageName,
            "PATH", packageName.replace('.', '/'),
            "FOLDER", folderName(),
            "VERSION", version,
            "JDK", shellWord(jdk),
            "STRATEGIES", shellWord(strategies.toString()));
    return PLACE
        .matcher(template)
        .replaceAll(
            (MatchResult place) ->
                Matcher.quoteReplacement(values.getOrDefault(place.group(1), place.group())));
  }

  /** Returns a word that a POSIX shell reads as it stands. */
  static String shellWord(String text) {
    return text.matches("[\\w@%+=:,./-]+") ? text : "'" + text.replace("'", "'\\''") + "'";
  }
}
