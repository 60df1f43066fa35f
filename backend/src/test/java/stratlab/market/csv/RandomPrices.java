package stratlab.market.csv;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/** Price files as people and programs spell them, and what becomes of them by accident. */
final class RandomPrices {
  private static final byte[] ODD_BYTES =
      ",\"\n\r .-+0123456789eENa:TZ\t\0;\u00E9\u0131".getBytes(StandardCharsets.UTF_8);

  private final Random random;
  private final boolean usual;
  private final boolean timeColumn;
  private final boolean dashed;
  private final String lineEnd;

  /**
   * Chooses a spelling.
   *
   * @param usual whether only the spellings that a program would choose are used
   */
  RandomPrices(long seed, boolean usual) {
    this.random = new Random(seed);
    this.usual = usual;
    this.timeColumn = random.nextBoolean();
    this.dashed = random.nextBoolean();
    this.lineEnd = random.nextBoolean() ? "\n" : "\r\n";
  }

  /** Returns a file with so many bars, sound unless the spelling by accident makes it otherwise. */
  byte[] file(int bars) {
    List<String> names = new ArrayList<>(List.of("Date", "Open", "High", "Low", "Close", "Volume"));
    if (timeColumn) {
      names.add("Time");
    }
    for (int extra = random.nextInt(3); extra > 0; extra--) {
      names.add("Extra" + extra);
    }
    Collections.shuffle(names, random);
    StringBuilder text = new StringBuilder(random.nextInt(4) == 0 ? "\uFEFF" : "");
    text.append(String.join(",", names.stream().map(this::anyCase).toList())).append(lineEnd);
    Instant time = Instant.parse("1999-12-30T20:00:00Z");
    for (int bar = 0; bar < bars; bar++) {
      time = time.plusSeconds(60L * (1 + random.nextInt(900)));
      text.append(line(names, time)).append(random.nextInt(9) == 0 ? lineEnd : "").append(lineEnd);
    }
    if (random.nextBoolean()) {
      text.setLength(text.length() - lineEnd.length());
    }
    return text.toString().getBytes(StandardCharsets.UTF_8);
  }

  private String anyCase(String name) {
    return random.nextBoolean() ? name : name.toUpperCase(Locale.ROOT);
  }

  private String line(List<String> names, Instant time) {
    double low = random.nextInt(1, 1_000_000) / 1e3;
    double high = low * (1 + random.nextDouble());
    return String.join(
        ",", names.stream().map(name -> blanks(field(name, time, low, high))).toList());
  }

  private String field(String name, Instant time, double low, double high) {
    String date = dashed ? time.toString().substring(0, 10) : compact(time);
    String clock = time.toString().substring(11, random.nextBoolean() ? 16 : 19);
    return switch (name) {
      case "Date" -> timeColumn ? date : date + (random.nextBoolean() ? "T" : " ") + zoned(clock);
      case "Time" -> zoned(clock);
      case "Low" -> number(low * 0.99);
      case "High" -> number(high * 1.01);
      case "Volume" -> number(random.nextInt(1_000_000));
      case "Open", "Close" -> number(low + (high - low) * random.nextDouble());
      default -> new String[] {"", "0", "-", "some text", "0x1p3"}[random.nextInt(5)];
    };
  }

  private static String compact(Instant time) {
    return time.toString().substring(0, 10).replace("-", "");
  }

  private String zoned(String clock) {
    return random.nextInt(4) == 0 ? clock + (usual || clock.length() < 8 ? "Z" : ".250Z") : clock;
  }

  private String number(double value) {
    if (!usual && random.nextInt(6) == 0) {
      return random.nextBoolean() ? "+" + value : String.format(Locale.ROOT, "%.17e", value);
    }
    return switch (random.nextInt(4)) {
      case 0 -> String.format(Locale.ROOT, "%.20f", value);
      case 1 -> String.valueOf(value).contains("E") ? "1" : String.valueOf(value);
      default -> String.format(Locale.ROOT, "%." + (3 + random.nextInt(5)) + "f", value);
    };
  }

  private String blanks(String field) {
    return usual || random.nextInt(5) > 0 ? field : " " + field + "\t";
  }

  /** Returns the file with a few bytes changed, added, cut or doubled. */
  byte[] damaged(byte[] file) {
    byte[] changed = file;
    for (int times = 1 + random.nextInt(3); times > 0; times--) {
      int from = random.nextInt(changed.length + 1);
      int to = Math.min(changed.length, from + random.nextInt(3));
      byte[] put =
          switch (random.nextInt(4)) {
            case 0 -> new byte[0];
            case 1 -> Arrays.copyOf(changed, Math.min(changed.length, 80));
            default -> {
              int at = random.nextInt(ODD_BYTES.length);
              yield Arrays.copyOfRange(ODD_BYTES, at, at + 1);
            }
          };
      byte[] next = Arrays.copyOf(changed, from + put.length + changed.length - to);
      System.arraycopy(put, 0, next, from, put.length);
      System.arraycopy(changed, to, next, from + put.length, changed.length - to);
      changed = next;
    }
    return changed;
  }
}
