package stratlab.market.csv;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * Takes single records of a price file apart with commons-csv (RFC 4180: quoted fields, doubled
 * quotes, blanks around fields). One parser serves all records of a file: it reads from here, and
 * gets one record at a time, because where a record stands in the file is known only here.
 */
final class RecordFeed {
  private static final CSVFormat FORMAT =
      CSVFormat.DEFAULT
          .builder()
          .setIgnoreSurroundingSpaces(true)
          .setIgnoreEmptyLines(false)
          .setTrim(true)
          .get();

  private final OneRecord source = new OneRecord();
  private final Iterator<CSVRecord> records;

  RecordFeed() {
    try {
      // Neither is closed: there is nothing behind them but this object.
      records = CSVParser.parse(source, FORMAT).iterator();
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }

  /**
   * Returns the fields of a record.
   *
   * @param text the record without the end of its last line
   * @throws UncheckedIOException when its quotes cannot be understood; nothing can be read after it
   */
  List<String> fields(String text) {
    source.text = text + '\n';
    source.at = 0;
    return records.next().toList();
  }

  /** Ends where the record ends, until it is given the next one. */
  private static final class OneRecord extends Reader {
    private String text = "";
    private int at;

    @Override
    public int read(char[] into, int offset, int most) {
      int length = Math.min(most, text.length() - at);
      text.getChars(at, at + length, into, offset);
      at += length;
      return length == 0 ? -1 : length;
    }

    @Override
    public void close() {}
  }
}
