package stratlab.market.csv;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import stratlab.market.Bars;
import stratlab.market.Moments;

/**
 * Reads bar lines of the usual spelling out of bytes: {@code 2024-05-01} or {@code 20240501},
 * {@code 09:05} or {@code 09:05:30} (with or without a Z), plain decimal numbers, no blanks and no
 * quotes. Any other line is left alone. Makes no object, but for dates that differ from the line
 * before.
 */
final class PlainLine {
  /**
   * The bytes behind a line at which this class may look before it knows that the line is short.
   */
  static final int LOOK_AHEAD = 16;

  /** Up to here every whole number is a double; a quotient of two such is rounded only once. */
  private static final long MOST_EXACT = 1L << 53;

  private static final int MOST_DIGITS = 18;
  private static final double[] POWERS = {
    1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16, 1e17,
    1e18
  };

  private static final int OPEN = 0;
  private static final int HIGH = 1;
  private static final int LOW = 2;
  private static final int CLOSE = 3;
  private static final int VOLUME = 4;
  private static final int DATE = 5;
  private static final int TIME = 6;
  private static final int SYMBOL = 7;
  private static final int IGNORED = 8;

  private static final int NOT_USUAL = -1;
  private static final int DELETE = 0x7F;

  private final byte[] bytes;
  private final int[] kinds;
  private final boolean timeInDate;
  private final Symbol symbol;
  private final Bars.Builder bars;

  private final double[] numbers = new double[VOLUME + 1];
  private int date = -1;
  private long dayStart;
  private long timeOfDay;

  /**
   * Makes a reader of lines.
   *
   * @param bytes where the lines are; each must end in a line feed or a carriage return
   */
  PlainLine(byte[] bytes, Header header, Symbol symbol, Bars.Builder bars) {
    this.bytes = bytes;
    this.kinds = kinds(header);
    this.timeInDate = header.time() < 0;
    this.symbol = symbol;
    this.bars = bars;
  }

  private static int[] kinds(Header header) {
    int[] kinds = new int[header.width()];
    Arrays.fill(kinds, IGNORED);
    if (header.symbol() >= 0) {
      kinds[header.symbol()] = SYMBOL;
    }
    kinds[header.date()] = DATE;
    if (header.time() >= 0) {
      kinds[header.time()] = TIME;
    }
    kinds[header.open()] = OPEN;
    kinds[header.high()] = HIGH;
    kinds[header.low()] = LOW;
    kinds[header.close()] = CLOSE;
    kinds[header.volume()] = VOLUME;
    return kinds;
  }

  /**
   * Adds the bar of a line and returns where the next line starts; adds nothing and returns -1 when
   * the line is not of the usual spelling.
   *
   * @throws IllegalArgumentException when it is, and yet is no bar that can follow the one before
   */
  int add(int start) {
    int last = kinds.length - 1;
    int at = start;
    for (int field = 0; field < last; field++) {
      at = read(kinds[field], at);
      if (at < 0 || bytes[at] != ',') {
        return NOT_USUAL;
      }
      at++;
    }
    at = read(kinds[last], at);
    if (at < 0 || (bytes[at] != '\n' && bytes[at] != '\r')) {
      return NOT_USUAL;
    }
    int next = bytes[at] == '\r' && bytes[at + 1] == '\n' ? at + 2 : at + 1;
    bars.add(
        dayStart + timeOfDay,
        numbers[OPEN],
        numbers[HIGH],
        numbers[LOW],
        numbers[CLOSE],
        numbers[VOLUME]);
    return next;
  }

  /** Reads a field and returns where it ends. */
  private int read(int kind, int start) {
    return switch (kind) {
      case DATE -> date(start);
      case TIME -> timeOfDay(start);
      case SYMBOL -> symbol(start);
      case IGNORED -> ignored(start);
      default -> number(kind, start);
    };
  }

  private int date(int start) {
    boolean dashed = bytes[start + 4] == '-' && bytes[start + 7] == '-';
    int century = twoDigits(start);
    int year = twoDigits(start + 2);
    int month = twoDigits(dashed ? start + 5 : start + 4);
    int day = twoDigits(dashed ? start + 8 : start + 6);
    if ((century | year | month | day) < 0) {
      return NOT_USUAL;
    }
    int end = start + (dashed ? 10 : 8);
    int found = ((century * 100 + year) * 100 + month) * 100 + day;
    if (found != date) {
      if (bytes[end] >= '0' && bytes[end] <= '9') {
        // A longer number, such as seconds since 1970.
        return NOT_USUAL;
      }
      dayStart = Moments.read(text(start, end));
      date = found;
    }
    if (!timeInDate) {
      return end;
    }
    timeOfDay = 0;
    return bytes[end] == 'T' || bytes[end] == ' ' ? timeOfDay(end + 1) : end;
  }

  private int timeOfDay(int start) {
    int hour = twoDigits(start);
    int minute = twoDigits(start + 3);
    boolean withSecond = bytes[start + 5] == ':';
    int second = withSecond ? twoDigits(start + 6) : 0;
    if ((hour | minute | second) < 0
        || bytes[start + 2] != ':'
        || hour > 23
        || minute > 59
        || second > 59) {
      return NOT_USUAL;
    }
    timeOfDay = ((hour * 60L + minute) * 60 + second) * 1000;
    int end = start + (withSecond ? 8 : 5);
    return bytes[end] == 'Z' ? end + 1 : end;
  }

  private int twoDigits(int at) {
    int tens = bytes[at] - '0';
    int ones = bytes[at + 1] - '0';
    return tens < 0 || tens > 9 || ones < 0 || ones > 9 ? NOT_USUAL : tens * 10 + ones;
  }

  private int number(int column, int start) {
    boolean negative = bytes[start] == '-';
    int at = negative ? start + 1 : start;
    int first = at;
    long digits = 0;
    int digit = bytes[at] - '0';
    while (digit >= 0 && digit <= 9) {
      digits = digits * 10 + digit;
      digit = bytes[++at] - '0';
    }
    int count = at - first;
    int decimals = 0;
    if (bytes[at] == '.') {
      int point = at;
      digit = bytes[++at] - '0';
      while (digit >= 0 && digit <= 9) {
        digits = digits * 10 + digit;
        digit = bytes[++at] - '0';
      }
      decimals = at - point - 1;
      count += decimals;
    }
    if (count == 0) {
      return NOT_USUAL;
    }
    if (count > MOST_DIGITS || digits > MOST_EXACT) {
      numbers[column] = Double.parseDouble(text(start, at));
      if (!Double.isFinite(numbers[column])) {
        return NOT_USUAL;
      }
    } else {
      double value = digits / POWERS[decimals];
      numbers[column] = negative ? -value : value;
    }
    return at;
  }

  private int symbol(int start) {
    int end = ignored(start);
    return end >= 0 && symbol.isSpelled(bytes, start, end) ? end : NOT_USUAL;
  }

  private int ignored(int start) {
    int at = start;
    while (bytes[at] != ',') {
      // Letters beyond ASCII are negative.
      if (bytes[at] < ' ' || bytes[at] == '"' || bytes[at] == DELETE) {
        return bytes[at] == '\n' || bytes[at] == '\r' ? at : NOT_USUAL;
      }
      at++;
    }
    return at;
  }

  private String text(int from, int to) {
    return new String(bytes, from, to - from, StandardCharsets.ISO_8859_1);
  }
}
