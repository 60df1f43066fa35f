package stratlab.market.csv;

import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;

/**
 * Takes a line of any spelling apart, and the lines after it on which its quoted fields go on:
 * finds where the record ends, makes text of its bytes (UTF-8) and has {@link RecordFeed} split it.
 */
final class Fields {
  private static final HexFormat HEX = HexFormat.of();

  private final String file;
  private final byte[] bytes;
  private final RecordFeed feed = new RecordFeed();

  private List<String> texts = List.of();
  private long line;
  private int end;

  /**
   * Reads out of bytes.
   *
   * @param file names it in faults
   */
  Fields(String file, byte[] bytes) {
    this.file = file;
    this.bytes = bytes;
  }

  /**
   * Takes a line apart, and the lines after it on which its quoted fields go on.
   *
   * @param to where the known bytes end
   * @param whole whether the file ends there, with a line feed
   * @param number of the line
   * @return false when the line goes on behind the known bytes
   * @throws CsvFault when it is no text or its quotes cannot be understood
   */
  boolean read(int from, int to, boolean whole, long number) {
    int stop = endOfRecord(from, to, whole, number);
    if (stop < 0) {
      return false;
    }
    try {
      texts = feed.fields(text(from, stop, number));
    } catch (UncheckedIOException quotes) {
      throw new CsvFault(
          file,
          number,
          "there is more after a quoted field that begins on this line than a comma or an end of"
              + " line; is a quote missing?");
    }
    return true;
  }

  /** Returns the fields of the line, without the blanks around them. */
  List<String> texts() {
    return texts;
  }

  /** Returns where the next line starts. */
  int end() {
    return end;
  }

  /** Returns the number of the next line. */
  long nextLine() {
    return line;
  }

  /** Returns where the text of the record ends; -1 when that is behind the known bytes. */
  private int endOfRecord(int from, int to, boolean whole, long number) {
    line = number;
    Place place = Place.BEFORE;
    for (int at = from; at < to; at++) {
      byte each = bytes[at];
      if (each != '\n' && each != '\r') {
        place = place.after(each);
        continue;
      }
      if (each == '\r' && at + 1 == to && !whole) {
        return -1;
      }
      boolean two = each == '\r' && at + 1 < to && bytes[at + 1] == '\n';
      line++;
      if (place != Place.QUOTED) {
        end = two ? at + 2 : at + 1;
        return at;
      }
      at += two ? 1 : 0;
    }
    if (place == Place.QUOTED && whole) {
      throw new CsvFault(file, number, "the quote that opens on this line is never closed");
    }
    return -1;
  }

  /** Where in a field a letter stands; decides whether a line end belongs to the field. */
  private enum Place {
    BEFORE,
    PLAIN,
    QUOTED,
    /** After a quote that closes the field, or is the first of two that stand for one. */
    CLOSED;

    Place after(byte each) {
      return switch (this) {
        case BEFORE -> each == '"' ? QUOTED : each == ',' || isBlank(each) ? BEFORE : PLAIN;
        case PLAIN -> each == ',' ? BEFORE : PLAIN;
        case QUOTED -> each == '"' ? CLOSED : QUOTED;
        case CLOSED -> each == '"' ? QUOTED : each == ',' ? BEFORE : CLOSED;
      };
    }
  }

  private static boolean isBlank(byte each) {
    return each == ' ' || each == '\t';
  }

  private String text(int from, int to, long number) {
    boolean ascii = true;
    for (int at = from; at < to; at++) {
      byte each = bytes[at];
      ascii &= each >= 0;
      if (each >= 0 && (each < ' ' || each == 0x7F) && !isLayout(each)) {
        throw new CsvFault(file, number, control(each));
      }
    }
    if (ascii) {
      return new String(bytes, from, to - from, StandardCharsets.ISO_8859_1);
    }
    try {
      return StandardCharsets.UTF_8
          .newDecoder()
          .decode(ByteBuffer.wrap(bytes, from, to - from))
          .toString();
    } catch (CharacterCodingException _) {
      throw new CsvFault(
          file,
          number,
          "the file is not UTF-8 text: %s; save it as UTF-8".formatted(sample(from, to)));
    }
  }

  private static boolean isLayout(byte each) {
    return isBlank(each) || each == '\n' || each == '\r';
  }

  private static String control(byte each) {
    return each == 0
        ? "there is a NUL byte; the file is not text or was not written to its end"
        : "there is a control character (byte %s); the file is damaged or not text"
            .formatted(HEX.toHexDigits(each));
  }

  /** Shows the first bytes that are no ASCII: what is not UTF-8 begins there or later. */
  private String sample(int from, int to) {
    int at = from;
    while (bytes[at] >= 0) {
      at++;
    }
    return "bytes " + HEX.withDelimiter(" ").formatHex(bytes, at, Math.min(to, at + 4));
  }
}
