package stratlab.parity;

import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;

/** Reads dates by a strftime pattern, like {@code %d.%m.%Y %H:%M}. */
final class DatePattern {
  private static final List<String> MONTHS =
      List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");
  private static final int YEAR = 0;
  private static final int MONTH = 1;
  private static final int DAY = 2;
  private static final int HOUR = 3;
  private static final int MINUTE = 4;
  private static final int SECOND = 5;
  private static final int MICRO = 6;

  private final String pattern;

  DatePattern(String pattern) {
    this.pattern = pattern;
  }

  /**
   * Reads a moment as UTC epoch milliseconds.
   *
   * @throws IllegalArgumentException when the text is not of the pattern
   */
  long read(String text) {
    return new Reading(text).all();
  }

  /** One text on its way through the pattern. */
  private final class Reading {
    private final String text;
    private final int[] parts = {1900, 1, 1, 0, 0, 0, 0};
    private int at;
    private boolean afternoon;
    private boolean halfDays;

    Reading(String text) {
      this.text = text;
    }

    long all() {
      for (int i = 0; i < pattern.length(); i++) {
        char sign = pattern.charAt(i);
        if (sign == '%' && i + 1 < pattern.length()) {
          directive(pattern.charAt(++i));
        } else if (at < text.length() && text.charAt(at) == sign) {
          at++;
        } else {
          throw mismatch();
        }
      }
      if (at != text.length()) {
        throw mismatch();
      }
      try {
        int hour = halfDays ? parts[HOUR] % 12 + (afternoon ? 12 : 0) : parts[HOUR];
        return LocalDateTime.of(
                parts[YEAR],
                parts[MONTH],
                parts[DAY],
                hour,
                parts[MINUTE],
                parts[SECOND],
                parts[MICRO] * 1000)
            .toInstant(ZoneOffset.UTC)
            .toEpochMilli();
      } catch (DateTimeException impossible) {
        throw new IllegalArgumentException("there is no time '" + text + "'", impossible);
      }
    }

    private void directive(char sign) {
      switch (sign) {
        case 'Y' -> parts[YEAR] = number(4);
        case 'y' -> {
          int year = number(2);
          parts[YEAR] = year < 69 ? 2000 + year : 1900 + year;
        }
        case 'm' -> parts[MONTH] = number(2);
        case 'b', 'B' -> parts[MONTH] = month(sign == 'B');
        case 'd' -> parts[DAY] = number(2);
        case 'H' -> parts[HOUR] = number(2);
        case 'I' -> {
          parts[HOUR] = number(2);
          halfDays = true;
        }
        case 'p' -> afternoon = word(2).equals("pm");
        case 'M' -> parts[MINUTE] = number(2);
        case 'S' -> parts[SECOND] = number(2);
        case 'f' -> parts[MICRO] = micros();
        case '%' -> {
          if (at == text.length() || text.charAt(at++) != '%') {
            throw mismatch();
          }
        }
        default ->
            throw new IllegalArgumentException(
                "%" + sign + " of the date pattern " + pattern + " is not known here");
      }
    }

    private int number(int most) {
      int value = 0;
      int digits = 0;
      while (digits < most && at < text.length() && isDigit(text.charAt(at))) {
        value = value * 10 + (text.charAt(at++) - '0');
        digits++;
      }
      if (digits == 0) {
        throw mismatch();
      }
      return value;
    }

    private int micros() {
      int from = at;
      int value = number(6);
      for (int digits = at - from; digits < 6; digits++) {
        value *= 10;
      }
      return value;
    }

    private int month(boolean whole) {
      int month = MONTHS.indexOf(word(3)) + 1;
      while (whole && at < text.length() && Character.isLetter(text.charAt(at))) {
        at++;
      }
      if (month == 0) {
        throw mismatch();
      }
      return month;
    }

    private String word(int letters) {
      int end = Math.min(text.length(), at + letters);
      String word = text.substring(at, end).toLowerCase(Locale.ROOT);
      at = end;
      return word;
    }

    private IllegalArgumentException mismatch() {
      return new IllegalArgumentException("'" + text + "' is not of the form " + pattern);
    }
  }

  private static boolean isDigit(char sign) {
    return sign >= '0' && sign <= '9';
  }
}
