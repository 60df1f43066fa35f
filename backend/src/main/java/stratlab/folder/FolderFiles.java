package stratlab.folder;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** What lies in a folder. */
public final class FolderFiles {
  private FolderFiles() {}

  /** Lists a folder of the system, in no order. */
  public static List<Path> of(Path folder) throws IOException {
    List<Path> found = new ArrayList<>();
    try (DirectoryStream<Path> inside = Files.newDirectoryStream(folder)) {
      inside.forEach(found::add);
    } catch (DirectoryIteratorException failed) {
      throw failed.getCause();
    }
    return found;
  }
}
