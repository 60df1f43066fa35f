package stratlab.store;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * What the first page of a database says of the state it is in.
 *
 * @param pageSize bytes of a page; 1 stands for 65,536
 * @param changes counts how often SQLite has changed the first page, some of them together
 * @param pages of the file
 * @param free pages that are not in use
 * @param schema counts changes of the tables
 * @param writes counts write transactions of Stratlab ({@code user_version}); 0 before the first
 * @see <a href="https://www.sqlite.org/fileformat2.html">Database file format</a>
 */
record DatabaseHeader(int pageSize, int changes, int pages, int free, int schema, int writes) {
  /** Bytes at the beginning of a database file. */
  static final int BYTES = 100;

  private static final byte[] MAGIC = "SQLite format 3\0".getBytes(StandardCharsets.US_ASCII);

  /** More write transactions than other processes can make between two looks at the file. */
  private static final int MOST_WRITES = 1 << 20;

  /**
   * Reads the header of an open file.
   *
   * @return null when the file does not begin with one
   */
  static @Nullable DatabaseHeader of(FileChannel file) throws IOException {
    ByteBuffer page = ByteBuffer.allocate(BYTES);
    while (page.hasRemaining() && file.read(page, page.position()) >= 0) {
      // The rest comes with the next read.
    }
    return page.hasRemaining() ? null : of(page.flip());
  }

  /**
   * Reads the header of a file. Closing the file takes SQLite's locks on it away from this process,
   * so no connection may be open in it.
   */
  static @Nullable DatabaseHeader of(Path file) throws IOException {
    try (FileChannel channel = FileChannel.open(file)) {
      return of(channel);
    }
  }

  /** Reads the header at the beginning of a page; null when there is none. */
  static @Nullable DatabaseHeader of(ByteBuffer page) {
    byte[] magic = new byte[MAGIC.length];
    page.get(0, magic);
    return Arrays.equals(magic, MAGIC)
        ? new DatabaseHeader(
            Short.toUnsignedInt(page.getShort(16)),
            page.getInt(24),
            page.getInt(28),
            page.getInt(36),
            page.getInt(40),
            page.getInt(60))
        : null;
  }

  /** Returns how long the file is when it is whole. */
  long bytes() {
    return Integer.toUnsignedLong(pages) * (pageSize == 1 ? 1 << 16 : pageSize);
  }

  /** Whether one change of the first page leads from this state to another. */
  boolean isBefore(DatabaseHeader next) {
    int changed = next.changes - changes;
    int altered = next.schema - schema;
    int written = next.writes - writes;
    return (changed == 0 || changed == 1)
        && altered >= 0
        // A change of the tables may be the restore of a backup, which brings its own count.
        && (writes == 0 || altered > 0 || written == 0 || written == 1);
  }

  /** Whether some changes may lead from this state to another. */
  boolean isEarlier(DatabaseHeader later) {
    int written = later.writes - writes;
    return later.changes - changes >= 0
        && later.schema - schema >= 0
        && (writes == 0 || (written >= 0 && written < MOST_WRITES));
  }
}
