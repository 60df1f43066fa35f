package stratlab.store;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/**
 * What is in the file of the database, seen past SQLite: while it is open only checkpoints write
 * into it, and what they write stands in the log, or stood there and was what the log after it was
 * begun on. Anything else was written over it by another program.
 */
final class StoreContent {
  /** A checkpoint may come between the looks at the file and at its log, but not each time. */
  private static final int LOOKS = 5;

  private static final Duration BETWEEN = Duration.ofMillis(20);

  private final Path path;

  /** Never closed: that would take SQLite's locks on the file away from this process. */
  private final FileChannel file;

  private DatabaseHeader known;
  private long size;

  private StoreContent(Path path, FileChannel file, DatabaseHeader known) throws IOException {
    this.path = path;
    this.file = file;
    this.known = known;
    this.size = file.size();
  }

  /**
   * Looks at a file to which this process has no connection yet.
   *
   * @return null when it cannot be read, which SQLite will say better
   */
  static @Nullable StoreContent open(Path path) {
    try {
      FileChannel file = FileChannel.open(path);
      DatabaseHeader header = DatabaseHeader.of(file);
      return header == null ? null : new StoreContent(path, file, header);
    } catch (IOException _) {
      return null;
    }
  }

  /** Returns whether something else than a checkpoint has written into the file. */
  synchronized boolean isOverwritten() {
    try {
      for (int i = 0; i < LOOKS; i++) {
        if (isKnown() || isCheckpointed()) {
          return false;
        }
        LockSupport.parkNanos(BETWEEN.toNanos());
      }
      return true;
    } catch (IOException _) {
      // What cannot be read is for SQLite to say.
      return false;
    }
  }

  private boolean isKnown() throws IOException {
    long now = file.size();
    if (!known.equals(DatabaseHeader.of(file)) || now < Math.min(size, known.bytes())) {
      return false;
    }
    size = now;
    return true;
  }

  private boolean isCheckpointed() throws IOException {
    DatabaseHeader now = DatabaseHeader.of(file);
    if (now == null || now.equals(known)) {
      return false;
    }
    WriteAheadLog log = WriteAheadLog.read(WriteAheadLog.beside(path));
    if (log.isSilent() ? !known.isEarlier(now) : !log.isOf(now)) {
      return false;
    }
    known = now;
    size = file.size();
    return true;
  }

  /**
   * Returns whether the log beside a file was begun on it, or whether there is none. No connection
   * to it may be open in this process.
   */
  static boolean hasItsLog(Path path) {
    try {
      for (int i = 0; i < LOOKS; i++) {
        DatabaseHeader header = DatabaseHeader.of(path);
        if (header == null || WriteAheadLog.read(WriteAheadLog.beside(path)).isOf(header)) {
          return true;
        }
        LockSupport.parkNanos(BETWEEN.toNanos());
      }
      return false;
    } catch (IOException _) {
      return true;
    }
  }
}
