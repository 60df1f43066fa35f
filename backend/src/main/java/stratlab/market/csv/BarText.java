package stratlab.market.csv;

import java.util.List;
import stratlab.bounds.Quoted;
import stratlab.market.Bars;
import stratlab.market.Moments;

/** Turns the fields of a line into a bar, or finds the words for what is wrong with them. */
final class BarText {
  private final Header header;
  private final Symbol symbol;
  private final Bars.Builder bars;

  BarText(Header header, Symbol symbol, Bars.Builder bars) {
    this.header = header;
    this.symbol = symbol;
    this.bars = bars;
  }

  /**
   * Adds the bar of a line.
   *
   * @param fields without blanks around them
   * @throws IllegalArgumentException with a short reason
   */
  void add(List<String> fields) {
    if (fields.size() != header.width()) {
      throw new IllegalArgumentException(width(fields));
    }
    String date = fields.get(header.date());
    if (date.isEmpty()) {
      throw new IllegalArgumentException(
          fields.stream().allMatch(String::isEmpty)
              ? "every field is empty; remove the line"
              : "date is empty");
    }
    if (fields.equals(header.names())) {
      throw new IllegalArgumentException(
          "the header stands here again, as where the bars of another file begin: a file holds one"
              + " series, split it into one file each");
    }
    if (header.symbol() >= 0) {
      symbol.check(fields.get(header.symbol()));
    }
    bars.add(
        header.time() < 0 ? Moments.read(date) : Moments.read(date, fields.get(header.time())),
        number("open", fields.get(header.open())),
        number("high", fields.get(header.high())),
        number("low", fields.get(header.low())),
        number("close", fields.get(header.close())),
        number("volume", fields.get(header.volume())));
  }

  private String width(List<String> fields) {
    String found =
        fields.size()
            + (fields.size() == 1 ? " field" : " fields")
            + " where the header has "
            + header.width();
    return fields.size() > header.width()
        ? found + "; a comma inside a number (10,50 or 1,000) ends a field"
        : found;
  }

  private static double number(String column, String text) {
    // Double.parseDouble would also take "0x1p3", "1d", "NaN", "Infinity" and blanks around them.
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if ((c < '0' || c > '9') && c != '.' && c != '-' && c != '+' && c != 'e' && c != 'E') {
        throw notANumber(column, text);
      }
    }
    double number;
    try {
      number = Double.parseDouble(text);
    } catch (NumberFormatException _) {
      throw notANumber(column, text);
    }
    if (!Double.isFinite(number)) {
      throw new IllegalArgumentException(
          column + " " + Quoted.of(text) + " is too large to be a finite number");
    }
    return number;
  }

  private static IllegalArgumentException notANumber(String column, String text) {
    return new IllegalArgumentException(
        text.isEmpty()
            ? column + " is empty"
            : column + " " + Quoted.of(text) + " is not a number");
  }
}
