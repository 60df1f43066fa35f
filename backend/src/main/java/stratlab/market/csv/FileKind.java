package stratlab.market.csv;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** What a file is that is called a price file and is none, told by its first bytes. */
final class FileKind {
  private static final Map<String, String> BEGINNINGS = new LinkedHashMap<>();

  static {
    String unpack = "; unpack it";
    String export = "; save it as CSV";
    BEGINNINGS.put("PK\3\4", "a zip archive or an xlsx spreadsheet; unpack it or save it as CSV");
    BEGINNINGS.put("\u001F\u008B", "compressed with gzip" + unpack);
    BEGINNINGS.put("BZh", "compressed with bzip2" + unpack);
    BEGINNINGS.put("(\u00B5/\u00FD", "compressed with zstd" + unpack);
    BEGINNINGS.put("\u00FD7zXZ", "compressed with xz" + unpack);
    BEGINNINGS.put("PAR1", "a Parquet file" + export);
    BEGINNINGS.put("ARROW1", "an Arrow file" + export);
    BEGINNINGS.put("\u0089HDF", "an HDF5 file" + export);
    BEGINNINGS.put("SQLite format 3", "an SQLite database" + export);
    BEGINNINGS.put("%PDF", "a PDF" + export);
    BEGINNINGS.put("\u00D0\u00CF\u0011\u00E0", "an old Excel spreadsheet" + export);
    BEGINNINGS.put("\u00FF\u00FE", "UTF-16 text; save it as UTF-8");
    BEGINNINGS.put("\u00FE\u00FF", "UTF-16 text; save it as UTF-8");
    BEGINNINGS.put("{", "JSON" + export);
    BEGINNINGS.put("[", "JSON" + export);
    BEGINNINGS.put("<!doctype", "an HTML page, perhaps the answer to a failed download");
    BEGINNINGS.put("<html", "an HTML page, perhaps the answer to a failed download");
    BEGINNINGS.put("<?xml", "XML" + export);
  }

  private static final int LONGEST = 16;

  private FileKind() {}

  /** Returns what a file is that begins with these bytes; empty when it may be a price file. */
  static Optional<String> of(byte[] bytes, int from, int to) {
    int start = from;
    while (start < to && (bytes[start] == '\n' || bytes[start] == '\r' || bytes[start] == ' ')) {
      start++;
    }
    int length = Math.min(LONGEST, to - start);
    String raw = new String(bytes, start, length, StandardCharsets.ISO_8859_1);
    String head = raw.toLowerCase(Locale.ROOT);
    if (length > 3 && (head.charAt(0) == 0) != (head.charAt(1) == 0) && isUtf16(head)) {
      return Optional.of("UTF-16 text; save it as UTF-8");
    }
    return BEGINNINGS.entrySet().stream()
        .filter(each -> raw.startsWith(each.getKey()) || isMarkup(each.getKey(), head))
        .map(Map.Entry::getValue)
        .findFirst();
  }

  private static boolean isMarkup(String beginning, String head) {
    return beginning.startsWith("<") && head.startsWith(beginning);
  }

  /** Whether every second byte is 0. */
  private static boolean isUtf16(String head) {
    int odd = head.charAt(0) == 0 ? 0 : 1;
    for (int i = 0; i < (head.length() & -2); i++) {
      if ((head.charAt(i) == 0) != (i % 2 == odd)) {
        return false;
      }
    }
    return true;
  }
}
