package stratlab.parity;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import stratlab.market.Bars;
import stratlab.market.Instrument;
import stratlab.market.Timeframe;

/**
 * Reads the price file of a recorded feed by the places of its columns and its date pattern, which
 * may be any, and cuts it to the window.
 */
final class PriceFile {
  private static final Map<String, Integer> USUAL =
      Map.of("date", 0, "time", 1, "open", 2, "high", 3, "low", 4, "close", 5, "volume", 6);
  private static final int ABSENT = -1;

  private final RecordedFeed feed;
  private final Path path;
  private final Map<String, Integer> columns;
  private final DatePattern pattern;

  PriceFile(RecordedFeed feed, Path path) {
    this.feed = feed;
    this.path = path;
    this.columns = feed.columns().isEmpty() ? USUAL : feed.columns();
    String date = feed.pattern() == null ? "%Y-%m-%d" : feed.pattern();
    this.pattern = new DatePattern(place("time") == ABSENT ? date : date + "T%H:%M:%S");
  }

  /** Reads which role stands in which column, from 0. */
  static Map<String, Integer> columns(Fields given) {
    Map<String, Integer> places = new LinkedHashMap<>();
    for (String role : List.of("date", "time", "open", "high", "low", "close", "volume")) {
      given.optionalWhole(role).ifPresent(place -> places.put(role, place));
    }
    given.optionalWhole("datetime").ifPresent(place -> places.putIfAbsent("date", place));
    // Open interest plays no part.
    given.skip("openinterest").end();
    return places;
  }

  private int place(String role) {
    return columns.getOrDefault(role, ABSENT);
  }

  /**
   * Reads the bars.
   *
   * @param timeframe of the bars that are made
   * @param atDayEnd whether bars of a day or longer get the last moment of their day
   */
  Bars read(Timeframe timeframe, boolean atDayEnd) {
    Bars.Builder bars = new Bars.Builder();
    List<String> lines = lines();
    for (int number = 1; number <= lines.size(); number++) {
      String line = lines.get(number - 1);
      if (line.isBlank()) {
        continue;
      }
      try {
        String[] fields = line.split(",", -1);
        if (number > 1 || !isHeader(fields)) {
          add(bars, fields, atDayEnd);
        }
      } catch (IllegalArgumentException fault) {
        throw new CaseFault(path.getFileName() + ":" + number + ": " + fault.getMessage(), fault);
      }
    }
    if (bars.size() == 0) {
      throw new CaseFault(path.getFileName() + ": has no bar in the window of " + feed.name());
    }
    return bars.build(new Instrument(feed.name()), timeframe);
  }

  private List<String> lines() {
    try {
      return Files.readAllLines(path, StandardCharsets.UTF_8);
    } catch (IOException unread) {
      throw new CaseFault(
          "data of " + feed.name() + ": " + path + " cannot be read; --data says where files are",
          unread);
    }
  }

  private boolean isHeader(String[] fields) {
    String close = field(fields, "close");
    return close.isEmpty() || Character.isLetter(close.charAt(0));
  }

  private void add(Bars.Builder bars, String[] fields, boolean atDayEnd) {
    String date = field(fields, "date");
    long read = pattern.read(place("time") == ABSENT ? date : date + "T" + field(fields, "time"));
    long day = Math.floorDiv(read, Moment.DAY) * Moment.DAY;
    long moment = feed.isDaily() ? day + Moment.DAY - 1 : read;
    if (moment >= feed.from() && moment <= feed.to()) {
      bars.add(
          feed.isDaily() && !atDayEnd ? day : moment,
          number(fields, "open"),
          number(fields, "high"),
          number(fields, "low"),
          number(fields, "close"),
          place("volume") == ABSENT ? 0 : number(fields, "volume"));
    }
  }

  private String field(String[] fields, String role) {
    int place = place(role);
    if (place < 0 || place >= fields.length) {
      throw new IllegalArgumentException(
          fields.length + " fields, and no column " + place + " for the " + role);
    }
    return fields[place].strip();
  }

  private double number(String[] fields, String role) {
    String text = field(fields, role);
    try {
      return Double.parseDouble(text);
    } catch (NumberFormatException _) {
      throw new IllegalArgumentException(role + " '" + text + "' is not a number");
    }
  }
}
