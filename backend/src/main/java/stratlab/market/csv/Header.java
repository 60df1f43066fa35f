package stratlab.market.csv;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import stratlab.bounds.Quoted;

/**
 * Where each column of a price file stands.
 *
 * @param time -1 when the date column holds the time of day too, or there is none
 * @param symbol the column that says whose prices they are; -1 when there is none
 * @param names of all columns, as the file has them; as many as the fields of every line
 */
record Header(
    int date,
    int time,
    int open,
    int high,
    int low,
    int close,
    int volume,
    int symbol,
    List<String> names) {
  private static final List<String> REQUIRED =
      List.of("date", "open", "high", "low", "close", "volume");

  /** The clearest first; a contract is none of them, since a continuous future changes it. */
  private static final List<String> SYMBOLS =
      List.of(
          "symbol",
          "ticker",
          "instrument",
          "isin",
          "ts_code",
          "stock_code",
          "act_symbol",
          "pair",
          "asset",
          "security",
          "code",
          "name");

  private static final String NEEDED = "Date[,Time],Open,High,Low,Close,Volume in any order";

  private static final List<Map.Entry<String, String>> SEPARATORS =
      List.of(
          Map.entry(";", "semicolons"), Map.entry("\t", "tabs"), Map.entry("|", "vertical bars"));

  /** Finds the columns by name, in any order and case; others are ignored. */
  static Header of(List<String> names) {
    Map<String, Integer> places = new LinkedHashMap<>();
    for (int i = 0; i < names.size(); i++) {
      String name = names.get(i).toLowerCase(Locale.ROOT);
      if (places.putIfAbsent(name, i) != null && (REQUIRED.contains(name) || name.equals("time"))) {
        throw new IllegalArgumentException("column " + names.get(i) + " stands twice");
      }
    }
    List<String> missing = new ArrayList<>(REQUIRED);
    missing.removeAll(places.keySet());
    if (!missing.isEmpty()) {
      throw new IllegalArgumentException(unusable(names, missing));
    }
    return new Header(
        place(places, "date"),
        place(places, "time"),
        place(places, "open"),
        place(places, "high"),
        place(places, "low"),
        place(places, "close"),
        place(places, "volume"),
        SYMBOLS.stream()
            .mapToInt(name -> place(places, name))
            .filter(at -> at >= 0)
            .findFirst()
            .orElse(-1),
        List.copyOf(names));
  }

  /** Returns the number of fields of every line. */
  int width() {
    return names.size();
  }

  private static int place(Map<String, Integer> places, String name) {
    return places.getOrDefault(name, -1);
  }

  private static String unusable(List<String> names, List<String> missing) {
    String first = names.getFirst();
    if (!first.isEmpty() && Character.isDigit(first.charAt(0))) {
      return "there is no header: the first line is %s; put one above it that names the columns, %s"
          .formatted(line(names), NEEDED);
    }
    for (Map.Entry<String, String> separator : SEPARATORS) {
      if (names.size() == 1 && first.contains(separator.getKey())) {
        return "the header is %s, whose fields seem to be separated by %s; separate them by commas"
            .formatted(line(names), separator.getValue());
      }
    }
    return "the header has no column %s; it is %s and must have %s"
        .formatted(String.join(", ", missing), line(names), NEEDED);
  }

  private static String line(List<String> names) {
    return Quoted.of(String.join(",", names));
  }
}
