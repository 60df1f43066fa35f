package stratlab.market.csv;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Where each column of a price file stands.
 *
 * @param time -1 when the date column holds the time of day too, or there is none
 * @param width the number of fields of every line
 */
record Header(int date, int time, int open, int high, int low, int close, int volume, int width) {
  private static final List<String> REQUIRED =
      List.of("date", "open", "high", "low", "close", "volume");

  /** Finds the columns by name, in any order and case; others are ignored. */
  static Header of(List<String> names) {
    Map<String, Integer> places = new LinkedHashMap<>();
    for (int i = 0; i < names.size(); i++) {
      String name = names.get(i).strip().toLowerCase(Locale.ROOT);
      if (places.putIfAbsent(name, i) != null && (REQUIRED.contains(name) || name.equals("time"))) {
        throw new IllegalArgumentException("column " + names.get(i).strip() + " stands twice");
      }
    }
    List<String> missing = new ArrayList<>(REQUIRED);
    missing.removeAll(places.keySet());
    if (!missing.isEmpty()) {
      throw new IllegalArgumentException(
          "the header has no column "
              + String.join(", ", missing)
              + "; expected Date[,Time],Open,High,Low,Close,Volume in any order");
    }
    return new Header(
        place(places, "date"),
        places.getOrDefault("time", -1),
        place(places, "open"),
        place(places, "high"),
        place(places, "low"),
        place(places, "close"),
        place(places, "volume"),
        names.size());
  }

  private static int place(Map<String, Integer> places, String name) {
    Integer place = places.get(name);
    if (place == null) {
      throw new IllegalArgumentException("the header has no column " + name);
    }
    return place;
  }
}
