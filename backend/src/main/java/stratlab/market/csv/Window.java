package stratlab.market.csv;

import java.io.IOException;
import java.io.InputStream;

/** The stretch of a file that stands in memory, moved on line by line. */
final class Window {
  private final InputStream in;
  private final int room;
  private final byte[] bytes;
  private int filled;
  private long left;
  private boolean ended;

  /**
   * Opens a window at the start of a file.
   *
   * @param room how many bytes it holds at most
   */
  Window(InputStream in, int room) throws IOException {
    this.in = in;
    this.room = room;
    // One more for the line feed that the last line may lack.
    this.bytes = new byte[room + 1 + PlainLine.LOOK_AHEAD];
    readOn(0);
  }

  /** Returns what it holds, from place 0 on; the same array all the time. */
  byte[] bytes() {
    return bytes;
  }

  /** Returns where what it holds ends. */
  int filled() {
    return filled;
  }

  /** Whether the file ends where the window does; then the last line ends in a line feed. */
  boolean hasEnded() {
    return ended;
  }

  /** Returns how many bytes of the file lie before a place of the window. */
  long before(int place) {
    return left + place;
  }

  /** Returns where the last line ends that is whole; 0 when none is. */
  int wholeLines() {
    int end = filled;
    // A carriage return at the very end may be half of a line end.
    while (!ended
        && end > 0
        && bytes[end - 1] != '\n'
        && (bytes[end - 1] != '\r' || end == filled)) {
      end--;
    }
    return end;
  }

  /**
   * Drops what lies before a place and reads on behind the rest.
   *
   * @return false when nothing could be read on, because the rest fills the window
   */
  boolean readOn(int from) throws IOException {
    System.arraycopy(bytes, from, bytes, 0, filled - from);
    left += from;
    filled -= from;
    int wanted = room - filled;
    int read = in.readNBytes(bytes, filled, wanted);
    filled += read;
    ended = read < wanted;
    if (ended && filled > 0 && bytes[filled - 1] != '\n') {
      bytes[filled++] = '\n';
    }
    return wanted > 0;
  }
}
