package stratlab.market.csv;

import java.util.function.IntFunction;
import stratlab.market.Bars;
import stratlab.market.Moments;

/** Turns the fields of a line into a bar; whichever way the line was taken apart. */
final class BarText {
  private final Header header;
  private final Bars.Builder bars;

  BarText(Header header, Bars.Builder bars) {
    this.header = header;
    this.bars = bars;
  }

  /**
   * Adds the bar of a line.
   *
   * @param field answers the text of a field, without blanks around it
   * @throws IllegalArgumentException with a short reason
   */
  void add(IntFunction<String> field) {
    String date = field.apply(header.date());
    bars.add(
        header.time() < 0 ? Moments.read(date) : Moments.read(date, field.apply(header.time())),
        number("open", field.apply(header.open())),
        number("high", field.apply(header.high())),
        number("low", field.apply(header.low())),
        number("close", field.apply(header.close())),
        number("volume", field.apply(header.volume())));
  }

  private static double number(String column, String text) {
    // Double.parseDouble would also take "0x1p3", "1d", "NaN" and "Infinity".
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if ((c < '0' || c > '9') && c != '.' && c != '-' && c != '+' && c != 'e' && c != 'E') {
        throw notANumber(column, text);
      }
    }
    try {
      return Double.parseDouble(text);
    } catch (NumberFormatException _) {
      throw notANumber(column, text);
    }
  }

  private static IllegalArgumentException notANumber(String column, String text) {
    return new IllegalArgumentException(
        text.isEmpty() ? column + " is empty" : column + " '" + text + "' is not a number");
  }
}
