package stratlab.store;

import static java.nio.file.attribute.PosixFilePermission.OWNER_EXECUTE;
import static java.nio.file.attribute.PosixFilePermission.OWNER_READ;
import static java.nio.file.attribute.PosixFilePermission.OWNER_WRITE;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps the database to the user who runs the server: what is made belongs to nobody else, and a
 * file that others could read is closed to them. SQLite gives its log the rights of the file. Where
 * files have no such rights, nothing is done.
 */
final class StoreRights {
  private static final Logger LOG = LoggerFactory.getLogger(StoreRights.class);
  private static final Set<PosixFilePermission> MINE = Set.of(OWNER_READ, OWNER_WRITE);
  private static final Set<PosixFilePermission> MY_FOLDER =
      Set.of(OWNER_READ, OWNER_WRITE, OWNER_EXECUTE);

  private StoreRights() {}

  static void makeFolder(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      Files.createDirectories(folder, only(folder, MY_FOLDER));
    }
  }

  static void makeFile(Path file) throws IOException {
    Files.createFile(file, only(file, MINE));
  }

  private static FileAttribute<?>[] only(Path path, Set<PosixFilePermission> rights) {
    return hasRights(path)
        ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(rights)}
        : new FileAttribute<?>[0];
  }

  private static boolean hasRights(Path path) {
    return path.getFileSystem().supportedFileAttributeViews().contains("posix");
  }

  /** Closes a database to other users, with what lies beside it. */
  static void tighten(Path file) {
    if (hasRights(file)) {
      List.of(file, Path.of(file + "-wal"), Path.of(file + "-shm")).forEach(StoreRights::close);
    }
  }

  private static void close(Path file) {
    try {
      if (Files.exists(file) && !MINE.containsAll(Files.getPosixFilePermissions(file))) {
        Files.setPosixFilePermissions(file, MINE);
        LOG.info("{} could be read by other users of this machine and no longer can", file);
      }
    } catch (IOException | UnsupportedOperationException failed) {
      LOG.warn(
          "{} can be read by other users of this machine, and its rights cannot be changed ({})",
          file,
          failed.getMessage());
    }
  }
}
