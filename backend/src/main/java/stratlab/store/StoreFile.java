package stratlab.store;

import io.micronaut.context.annotation.Value;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import org.jspecify.annotations.Nullable;
import stratlab.store.StoreTrouble.Unavailable;

/**
 * The file of the database, and which file it was when it was opened: an open file can be moved,
 * deleted, replaced or overwritten, and goes on to take what is written to it. Without a file
 * (another database) or where files have no identity, nothing is checked.
 */
@Singleton
final class StoreFile {
  static final String PREFIX = "jdbc:sqlite:";

  /** Of a file of which nothing can be found out; reading or writing it will tell. */
  private static final Object UNKNOWN = new Object();

  private final @Nullable Path path;
  private volatile @Nullable Object opened;

  /** What is in the file that is used, and which file was overwritten in place, if one was. */
  private volatile @Nullable StoreContent content;

  private volatile @Nullable Object overwritten;

  /** Its write-ahead log, which is there from the first look at its tables on. */
  private volatile @Nullable Object openedLog;

  StoreFile(@Value("${datasources.default.url:}") String url) {
    this.path = url.startsWith(PREFIX) ? Path.of(url.substring(PREFIX.length())) : null;
  }

  @Nullable Path path() {
    return path;
  }

  /** Takes the file that is at the path now for the one to be used. */
  void adopt() {
    if (path != null) {
      Object now = identity(path);
      opened = now == UNKNOWN ? null : now;
      openedLog = null;
      overwritten = isOverwritten(opened) ? null : overwritten;
      content = opened == null ? null : StoreContent.open(path);
    }
  }

  /** Returns which file is used; connections remember it. */
  @Nullable Object opened() {
    return opened;
  }

  /** Returns what became of the file; null when it is the one that was opened. */
  @Nullable StoreTrouble trouble() {
    Object mine = opened;
    if (path == null || mine == null) {
      return null;
    }
    Object now = identity(path);
    if (now == null) {
      return StoreTrouble.MOVED;
    }
    if (!now.equals(mine) && now != UNKNOWN) {
      return StoreTrouble.REPLACED;
    }
    if (openedLog == null) {
      openedLog = identity(WriteAheadLog.beside(path));
    }
    StoreContent known = content;
    if (known != null && !isOverwritten(mine) && known.isOverwritten()) {
      overwritten = mine;
    }
    return isOverwritten(mine) ? StoreTrouble.OVERWRITTEN : null;
  }

  /**
   * Returns whether a file was overwritten in place after it was opened. Its log is not of what is
   * in it any more, so nothing is read, and no connection to it is closed: the last one would write
   * the log into the file.
   *
   * @param mine which file the connection has open
   */
  boolean isOverwritten(@Nullable Object mine) {
    return mine != null && mine.equals(overwritten);
  }

  /**
   * Lets a write pass.
   *
   * @param mine which file the connection has open
   */
  void check(@Nullable Object mine) throws Unavailable {
    if (mine != null && !mine.equals(opened)) {
      throw new Unavailable(StoreTrouble.REPLACED, true);
    }
    StoreTrouble trouble = trouble();
    if (trouble != null) {
      throw new Unavailable(trouble, false);
    }
  }

  /**
   * Removes the write-ahead log that a file which was replaced has left beside the new one: its
   * pages would be taken for the new file's.
   */
  void removeLogOfReplaced() throws IOException {
    if (path == null) {
      return;
    }
    Object left = identity(WriteAheadLog.beside(path));
    if (left != null && left != UNKNOWN && left.equals(openedLog)) {
      Files.deleteIfExists(WriteAheadLog.beside(path));
      Files.deleteIfExists(Path.of(path + "-shm"));
    }
  }

  private static @Nullable Object identity(Path path) {
    try {
      Object key = Files.readAttributes(path, BasicFileAttributes.class).fileKey();
      return key == null ? UNKNOWN : key;
    } catch (NoSuchFileException _) {
      return null;
    } catch (IOException _) {
      return UNKNOWN;
    }
  }
}
