package stratlab;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toCollection;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What the pages for contributors say of classes is true of the sources. */
final class GlossaryTest {
  private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
  private static final Path SOURCES = ROOT.resolve("backend/src/main/java/stratlab");
  private static final Path DOCS = ROOT.resolve("backend/docs");
  private static final Pattern ROW =
      Pattern.compile("\\| `(\\w+)` \\| `([a-z.]+)` \\| `([a-z.]+)` \\|");
  private static final Pattern CLASS = Pattern.compile("`((?:[a-z]+\\.)+)([A-Z]\\w+)`");
  private static final Pattern FILE = Pattern.compile("`((?:[a-z]+/)+[A-Za-z-]+\\.java)`");
  private static final Pattern LINK = Pattern.compile("\\]\\((?!http)([^)#]+)");

  @Test
  void namesThatExistTwiceAreThoseOfTheGlossary() throws IOException {
    Map<String, SortedSet<String>> listed = new TreeMap<>();
    Matcher row = ROW.matcher(Files.readString(DOCS.resolve("glossary.md")));
    while (row.find()) {
      listed.put(row.group(1), new TreeSet<>(List.of(row.group(2), row.group(3))));
    }
    Map<String, SortedSet<String>> packages = packagesByName();
    packages.values().removeIf(each -> each.size() == 1);

    assertThat(packages)
        .as("simple names used twice; rename one, or list the pair in backend/docs/glossary.md")
        .isEqualTo(listed);
  }

  @Test
  void classesAndFilesThatThePagesNameExist() throws IOException {
    List<String> missing = new ArrayList<>();
    for (Path page : pages()) {
      String text = Files.readString(page);
      collect(missing, page, FILE.matcher(text).results().map(each -> each.group(1)));
      collect(
          missing,
          page,
          CLASS
              .matcher(text)
              .results()
              .filter(each -> Files.isDirectory(SOURCES.resolve(folder(each.group(1)))))
              .map(each -> folder(each.group(1)) + each.group(2) + ".java"));
    }
    assertThat(missing).isEmpty();
  }

  @Test
  void linksBetweenThePagesLeadSomewhere() throws IOException {
    List<String> missing = new ArrayList<>();
    List<Path> pages = new ArrayList<>(pages());
    pages.add(ROOT.resolve("README.md"));
    for (Path page : pages) {
      LINK.matcher(Files.readString(page))
          .results()
          .map(link -> link.group(1))
          .filter(link -> !Files.exists(page.resolveSibling(link)))
          .forEach(link -> missing.add(ROOT.relativize(page) + ": " + link));
    }
    assertThat(missing).isEmpty();
  }

  private static void collect(List<String> missing, Path page, Stream<String> files) {
    files
        .filter(file -> !Files.exists(SOURCES.resolve(file)))
        .forEach(file -> missing.add(ROOT.relativize(page) + ": " + file));
  }

  private static String folder(String packages) {
    return packages.replace('.', '/');
  }

  private static List<Path> pages() throws IOException {
    try (Stream<Path> docs = Files.list(DOCS)) {
      return Stream.concat(
              docs.filter(each -> each.toString().endsWith(".md")),
              Stream.of(
                  ROOT.resolve(".github/CONTRIBUTING.md"),
                  ROOT.resolve("backend/examples/README.md")))
          .filter(Files::exists)
          .sorted()
          .toList();
    }
  }

  private static Map<String, SortedSet<String>> packagesByName() throws IOException {
    try (Stream<Path> files = Files.walk(SOURCES)) {
      return files
          .filter(each -> each.toString().endsWith(".java"))
          .filter(each -> !each.endsWith("package-info.java"))
          .collect(
              groupingBy(
                  each -> each.getFileName().toString().replace(".java", ""),
                  TreeMap::new,
                  mapping(
                      each -> SOURCES.relativize(each.getParent()).toString().replace('/', '.'),
                      toCollection(TreeSet::new))));
    }
  }
}
