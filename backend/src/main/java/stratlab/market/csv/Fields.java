package stratlab.market.csv;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/**
 * Takes a line of any spelling apart (RFC 4180): quoted fields, in which quotes are doubled and
 * lines may end, and others; blanks around a field do not belong to it. Text is UTF-8.
 */
final class Fields {
  private static final HexFormat HEX = HexFormat.of();
  private static final int INCOMPLETE = -1;

  private final String file;
  private final byte[] bytes;
  private final List<String> texts = new ArrayList<>();

  private int limit;
  private boolean ended;
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
    limit = to;
    ended = whole;
    line = number;
    texts.clear();
    int at = from;
    while (true) {
      at = afterBlanks(at);
      at = at < limit && bytes[at] == '"' ? quoted(at) : plain(at);
      if (at == INCOMPLETE) {
        return false;
      }
      if (bytes[at] != ',') {
        break;
      }
      at++;
    }
    if (bytes[at] == '\r' && at + 1 == limit && !ended) {
      return false;
    }
    end = bytes[at] == '\r' && at + 1 < limit && bytes[at + 1] == '\n' ? at + 2 : at + 1;
    line++;
    return true;
  }

  /** Returns the fields of the line; changed by the next one. */
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

  private int afterBlanks(int from) {
    int at = from;
    while (at < limit && isBlank(bytes[at])) {
      at++;
    }
    return at;
  }

  private static boolean isBlank(byte each) {
    return each == ' ' || each == '\t';
  }

  private int plain(int from) {
    int at = from;
    while (at < limit && bytes[at] != ',' && bytes[at] != '\n' && bytes[at] != '\r') {
      at++;
    }
    if (at == limit) {
      return INCOMPLETE;
    }
    texts.add(text(from, at, line));
    return at;
  }

  private int quoted(int quote) {
    long opened = line;
    boolean doubled = false;
    int at = quote + 1;
    while (at < limit && (bytes[at] != '"' || (at + 1 < limit && bytes[at + 1] == '"'))) {
      doubled |= bytes[at] == '"';
      at += bytes[at] == '"' ? 2 : 1;
      line += isLineEnd(at - 1) ? 1 : 0;
    }
    if (at >= limit || at + 1 == limit) {
      if (ended) {
        throw new CsvFault(file, opened, "the quote that opens on this line is never closed");
      }
      line = opened;
      return INCOMPLETE;
    }
    String text = text(quote + 1, at, opened);
    texts.add(doubled ? text.replace("\"\"", "\"") : text);
    at = afterBlanks(at + 1);
    if (at == limit) {
      return INCOMPLETE;
    }
    if (bytes[at] != ',' && bytes[at] != '\n' && bytes[at] != '\r') {
      throw new CsvFault(
          file,
          opened,
          "after the quoted field that begins on this line there is neither a comma nor an end of"
              + " line; is a quote missing?");
    }
    return at;
  }

  private boolean isLineEnd(int at) {
    return bytes[at] == '\n' || (bytes[at] == '\r' && at + 1 < limit && bytes[at + 1] != '\n');
  }

  private String text(int from, int to, long number) {
    int start = from;
    int stop = to;
    while (stop > start && isBlank(bytes[stop - 1])) {
      stop--;
    }
    while (start < stop && isBlank(bytes[start])) {
      start++;
    }
    boolean ascii = true;
    for (int at = start; at < stop; at++) {
      byte each = bytes[at];
      ascii &= each >= 0;
      if (each >= 0 && (each < ' ' || each == 0x7F) && !isLayout(each)) {
        throw new CsvFault(file, number, control(each));
      }
    }
    if (ascii) {
      return new String(bytes, start, stop - start, StandardCharsets.ISO_8859_1);
    }
    try {
      return StandardCharsets.UTF_8
          .newDecoder()
          .decode(ByteBuffer.wrap(bytes, start, stop - start))
          .toString();
    } catch (CharacterCodingException _) {
      throw new CsvFault(
          file,
          number,
          "the file is not UTF-8 text: %s; save it as UTF-8".formatted(sample(start, stop)));
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

  private String sample(int from, int to) {
    int at = from;
    while (bytes[at] >= 0) {
      at++;
    }
    return "bytes " + HEX.withDelimiter(" ").formatHex(bytes, at, Math.min(to, at + 4));
  }
}
