package stratlab.parity;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import stratlab.document.JsonTree;

/** The cases of a folder, or of a zip file that holds the same files. */
final class CaseFolder implements Closeable {
  private static final String ENDING = ".json";

  private final Path folder;
  private final Path dataFolder;
  private final @Nullable FileSystem zip;

  private CaseFolder(Path folder, Path dataFolder, @Nullable FileSystem zip) {
    this.folder = folder;
    this.dataFolder = dataFolder;
    this.zip = zip;
  }

  /**
   * Opens a folder or a zip file.
   *
   * @param dataFolder where the files of the feeds lie; null for the folder above
   */
  static CaseFolder open(Path cases, @Nullable Path dataFolder) {
    Path above = cases.toAbsolutePath().normalize().getParent();
    Path data = dataFolder != null ? dataFolder : above != null ? above : cases;
    if (Files.isDirectory(cases)) {
      return new CaseFolder(cases, data, null);
    }
    if (!Files.exists(cases)) {
      throw new CaseFault("there is no folder or zip file " + cases);
    }
    try {
      FileSystem zip = FileSystems.newFileSystem(cases);
      return new CaseFolder(zip.getPath("/"), data, zip);
    } catch (IOException | RuntimeException wrong) {
      throw new CaseFault(cases + " is neither a folder nor a zip file that can be read", wrong);
    }
  }

  /** Returns the names of the cases: their files without ending, sorted. */
  List<String> names() {
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .map(file -> String.valueOf(file.getFileName()))
          .filter(name -> name.endsWith(ENDING))
          .map(name -> name.substring(0, name.length() - ENDING.length()))
          .sorted()
          .toList();
    } catch (IOException unread) {
      throw new UncheckedIOException(unread);
    }
  }

  /**
   * Reads a case.
   *
   * @throws CaseFault when something is wrong with it
   */
  RecordedCase read(String name) {
    Object document;
    try {
      document = JsonTree.read(Files.readAllBytes(folder.resolve(name + ENDING)));
    } catch (IOException broken) {
      throw new CaseFault("the file is no JSON: " + firstLine(broken), broken);
    }
    return RecordedCase.read(name, document, dataFolder, this::lines);
  }

  private static String firstLine(IOException broken) {
    return String.valueOf(broken.getMessage()).lines().findFirst().orElse("it cannot be read");
  }

  private List<String> lines(String file) {
    try {
      return Files.readAllLines(folder.resolve(file), StandardCharsets.UTF_8);
    } catch (NoSuchFileException _) {
      throw new CaseFault("there is no equity file " + file);
    } catch (IOException unread) {
      throw new CaseFault("equity file " + file + " cannot be read", unread);
    }
  }

  @Override
  public void close() {
    if (zip != null) {
      try {
        zip.close();
      } catch (IOException failed) {
        throw new UncheckedIOException(failed);
      }
    }
  }
}
