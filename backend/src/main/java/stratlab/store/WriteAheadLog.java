package stratlab.store;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The states of the first page that the write-ahead log beside a database holds, in their order.
 * Nothing in SQLite ties a log to the file that it was begun on; these do. What was not committed,
 * or is not whole, does not count, as it does not for SQLite.
 *
 * @see <a href="https://www.sqlite.org/walformat.html">WAL-mode file format</a>
 */
record WriteAheadLog(List<DatabaseHeader> states) {
  private static final int MAGIC = 0x377f0682;
  private static final int HEADER = 32;
  private static final int FRAME = 24;
  private static final int LARGEST_PAGE = 1 << 16;

  WriteAheadLog {
    states = List.copyOf(states);
  }

  static Path beside(Path database) {
    return Path.of(database + "-wal");
  }

  /** Reads a log, on which SQLite holds no locks; one that is missing or empty holds nothing. */
  static WriteAheadLog read(Path log) throws IOException {
    List<DatabaseHeader> states = new ArrayList<>();
    try (FileChannel channel = FileChannel.open(log)) {
      ByteBuffer header = ByteBuffer.allocate(HEADER);
      if (fill(channel, header) && (header.getInt(0) & ~1) == MAGIC) {
        int pageSize = header.getInt(8);
        if (pageSize >= 512 && pageSize <= LARGEST_PAGE) {
          readFrames(channel, header, ByteBuffer.allocate(FRAME + pageSize), states);
        }
      }
    } catch (NoSuchFileException _) {
      // Nothing was written since the last checkpoint.
    }
    return new WriteAheadLog(states);
  }

  private static void readFrames(
      FileChannel channel, ByteBuffer header, ByteBuffer frame, List<DatabaseHeader> states)
      throws IOException {
    ByteOrder order = header.getInt(0) == MAGIC ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN;
    long salts = header.getLong(16);
    long sum = sum(0, header, 0, FRAME, order);
    if (sum != header.getLong(FRAME)) {
      return;
    }
    List<DatabaseHeader> uncommitted = new ArrayList<>();
    while (fill(channel, frame) && frame.getLong(8) == salts) {
      sum = sum(sum(sum, frame, 0, 8, order), frame, FRAME, frame.limit(), order);
      if (sum != frame.getLong(16)) {
        return;
      }
      if (frame.getInt(0) == 1) {
        Optional.ofNullable(DatabaseHeader.of(frame.slice(FRAME, DatabaseHeader.BYTES)))
            .ifPresent(uncommitted::add);
      }
      if (frame.getInt(4) != 0) {
        states.addAll(uncommitted);
        uncommitted.clear();
      }
    }
  }

  /** Returns whether there was enough to fill it. */
  private static boolean fill(FileChannel channel, ByteBuffer buffer) throws IOException {
    buffer.clear();
    while (buffer.hasRemaining()) {
      if (channel.read(buffer) < 0) {
        return false;
      }
    }
    buffer.flip();
    return true;
  }

  /** Goes on with SQLite's checksum, whose two halves are the two of the number. */
  private static long sum(long before, ByteBuffer buffer, int from, int to, ByteOrder order) {
    ByteBuffer words = buffer.duplicate().order(order);
    int first = (int) (before >>> 32);
    int second = (int) before;
    for (int at = from; at < to; at += 8) {
      first += words.getInt(at) + second;
      second += words.getInt(at + 4) + first;
    }
    return (long) first << 32 | Integer.toUnsignedLong(second);
  }

  /** Whether the log says nothing of the first page. */
  boolean isSilent() {
    return states.isEmpty();
  }

  /**
   * Whether a file is the one that the log was begun on: it is in the state before the first one of
   * the log, or in one that a checkpoint has copied from it.
   */
  boolean isOf(DatabaseHeader file) {
    return isSilent() || file.isBefore(states.getFirst()) || states.contains(file);
  }
}
