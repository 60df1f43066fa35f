package stratlab.cli.catalog;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/**
 * What strategies are written against and tested with, taken out of the running program into a jar
 * of its own: the packages up to {@code backtest} and what they need, without server and database.
 */
final class StrategyLibraryJar {
  private static final List<String> PARTS =
      List.of(
          "stratlab/bounds/",
          "stratlab/folder/",
          "stratlab/market/",
          "stratlab/trading/",
          "stratlab/indicator/",
          "stratlab/strategy/",
          "stratlab/engine/",
          "stratlab/analytics/",
          "stratlab/backtest/",
          "org/ta4j/",
          "org/apache/commons/csv/",
          "org/apache/commons/io/",
          "org/apache/commons/codec/",
          "org/jspecify/annotations/",
          "org/slf4j/");

  private final ZipOutputStream out;
  private final Set<String> written = new HashSet<>();

  private StrategyLibraryJar(ZipOutputStream out) {
    this.out = out;
  }

  /**
   * Writes the jar.
   *
   * @param classPath where the program runs from: jars and folders
   */
  static void write(Path jar, String classPath) throws IOException {
    try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(jar))) {
      StrategyLibraryJar library = new StrategyLibraryJar(out);
      for (String part : classPath.split(File.pathSeparator, -1)) {
        Path place = Path.of(part);
        if (Files.isDirectory(place)) {
          library.addFolder(place);
        } else if (part.endsWith(".jar") && Files.isRegularFile(place)) {
          library.addJar(place);
        }
      }
    }
  }

  private void addJar(Path jar) throws IOException {
    try (ZipFile zip = new ZipFile(jar.toFile())) {
      for (ZipEntry entry : zip.stream().toList()) {
        try (InputStream content = zip.getInputStream(entry)) {
          add(entry.getName(), content);
        }
      }
    }
  }

  private void addFolder(Path folder) throws IOException {
    Files.walkFileTree(
        folder,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes found)
              throws IOException {
            try (InputStream content = Files.newInputStream(file)) {
              add(folder.relativize(file).toString().replace(File.separatorChar, '/'), content);
            }
            return FileVisitResult.CONTINUE;
          }
        });
  }

  private void add(String path, InputStream content) throws IOException {
    if (path.endsWith(".class") && PARTS.stream().anyMatch(path::startsWith) && written.add(path)) {
      ZipEntry entry = new ZipEntry(path);
      entry.setTime(0);
      out.putNextEntry(entry);
      content.transferTo(out);
      out.closeEntry();
    }
  }
}
