package stratlab.cli.terminal;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;
import stratlab.sweep.spec.SweepMetrics;

/**
 * Numbers and times as people read them, the same in every locale and zone: {@code 12,345.67},
 * {@code 2024-05-01 12:30} (UTC).
 */
public final class Formats {
  public static final String ABSENT = "-";

  private Formats() {}

  /** Returns a number with a fixed count of decimals and thousands apart. */
  public static String number(double value, int decimals) {
    BigDecimal rounded = BigDecimal.valueOf(value).setScale(decimals, RoundingMode.HALF_UP);
    String digits = rounded.abs().toPlainString();
    int whole = decimals == 0 ? digits.length() : digits.indexOf('.');
    StringBuilder text = new StringBuilder(digits);
    for (int at = whole - 3; at > 0; at -= 3) {
      text.insert(at, ',');
    }
    return rounded.signum() < 0 ? "-" + text : text.toString();
  }

  public static String count(long value) {
    return number((double) value, 0);
  }

  public static String money(double value) {
    return number(value, 2);
  }

  /** Returns a fraction as a percentage: {@code 12.34 %} for 0.1234. */
  public static String percent(@Nullable Double fraction) {
    return fraction == null ? ABSENT : number(fraction * 100, 2) + " %";
  }

  /** Returns a figure in its unit: {@code fraction}, {@code money}, {@code days} and so on. */
  public static String figure(double value, String unit) {
    return switch (unit) {
      case "fraction" -> percent(value);
      case "money" -> money(value);
      case "count" -> number(value, 0);
      case "bars", "days" -> number(value, value == Math.rint(value) ? 0 : 1) + " " + unit;
      default -> number(value, 3);
    };
  }

  /**
   * Returns a size or rate with as many decimals as it has, six at most above 1, six digits at most
   * below; as a power of ten where it would fill half a line.
   */
  public static String exact(double value) {
    double size = Math.abs(value);
    if (size != 0 && (size < 1e-12 || size >= 1e15)) {
      return BigDecimal.valueOf(value).round(new MathContext(6, RoundingMode.HALF_UP)).toString();
    }
    BigDecimal given = BigDecimal.valueOf(value);
    BigDecimal rounded =
        size >= 1
            ? given.setScale(6, RoundingMode.HALF_UP)
            : given.round(new MathContext(6, RoundingMode.HALF_UP));
    return number(value, Math.max(0, rounded.stripTrailingZeros().scale()));
  }

  /**
   * Returns a price with the decimals of its data set, two at least.
   *
   * @param decimals see {@link stratlab.market.Bars#priceDecimals()}
   */
  public static String price(double value, int decimals) {
    return number(value, Math.max(2, decimals));
  }

  public static String day(long millis) {
    return at(millis).toLocalDate().toString();
  }

  /** Returns day and minute; seconds only where there are any. */
  public static String minute(long millis) {
    LocalDateTime time = at(millis);
    return time.toLocalDate() + " " + time.toLocalTime();
  }

  /** Returns day and second. */
  public static String second(long millis) {
    return minute(Math.floorDiv(millis, 60_000L) * 60_000L)
        + TextTable.right(String.valueOf(Math.floorMod(millis, 60_000L) / 1000), 2)
            .replace(' ', '0')
            .transform(seconds -> ":" + seconds);
  }

  private static LocalDateTime at(long millis) {
    return LocalDateTime.ofEpochSecond(
        Math.floorDiv(millis, 1000L), Math.floorMod(millis, 1000) * 1_000_000, ZoneOffset.UTC);
  }

  /** Returns a value of a strategy's parameter: whole numbers without a fraction. */
  public static String value(Object value) {
    return value instanceof Double number ? exact(number) : String.valueOf(value);
  }

  public static String bytes(long bytes) {
    return bytes < 1024 ? bytes + " B" : number(bytes / 1024.0, 1) + " kB";
  }

  /** Returns a value of an axis as it is written on the command line, with all its digits. */
  public static String plain(Object value) {
    return value instanceof Double number
        ? BigDecimal.valueOf(number + 0.0).stripTrailingZeros().toPlainString()
        : String.valueOf(value);
  }

  /** Returns a metric of a sweep in its unit. */
  public static String metric(String key, @Nullable Double value) {
    return value == null ? ABSENT : figure(value, EnumNames.of(SweepMetrics.of(key).unit()));
  }

  /** Returns how fast cells are computed. */
  public static String pace(double cellsPerSecond) {
    return number(cellsPerSecond, cellsPerSecond < 10 ? 1 : 0) + " cells/s";
  }

  /** Returns about how long something takes, in the two largest units. */
  public static String lasting(double seconds) {
    if (seconds < 10) {
      return number(seconds, 1) + " s";
    }
    long whole = Math.round(Math.min(seconds, 1e12));
    if (whole < 60) {
      return whole + " s";
    }
    if (whole < 3600) {
      return whole / 60 + " min " + whole % 60 + " s";
    }
    return whole < 86_400
        ? whole / 3600 + " h " + whole / 60 % 60 + " min"
        : count(whole / 86_400) + " d " + whole / 3600 % 24 + " h";
  }

  /** Returns a room in memory or on disk. */
  public static String room(long bytes) {
    if (bytes < 1 << 20) {
      return bytes(bytes);
    }
    return bytes < 1 << 30
        ? number(bytes / (double) (1 << 20), 1) + " MB"
        : number(bytes / (double) (1 << 30), 1) + " GB";
  }
}
