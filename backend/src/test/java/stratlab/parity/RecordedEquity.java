package stratlab.parity;

import java.util.ArrayList;
import java.util.List;

/**
 * The equity file of a case: a row for every strategy bar, or for every n-th and the last.
 *
 * @param feeds in the order of the columns
 */
record RecordedEquity(List<String> feeds, List<Row> rows) {
  private static final int PLAIN_COLUMNS = 4;

  /** A strategy bar; positions and lengths in the order of the feeds. */
  record Row(
      int bar,
      Moment time,
      double value,
      double cash,
      List<Double> positions,
      List<Integer> lengths) {}

  /**
   * Reads the file.
   *
   * @param name names it in faults
   */
  static RecordedEquity read(String name, List<String> lines) {
    if (lines.isEmpty()) {
      throw new CaseFault(name + " is empty");
    }
    List<String> header = List.of(lines.getFirst().split(",", -1));
    List<String> feeds = feeds(name, header);
    List<Row> rows = new ArrayList<>();
    for (int number = 2; number <= lines.size(); number++) {
      String line = lines.get(number - 1);
      if (!line.isBlank()) {
        rows.add(row(name + ":" + number, line.split(",", -1), header.size()));
      }
    }
    return new RecordedEquity(feeds, rows);
  }

  private static List<String> feeds(String name, List<String> header) {
    int sets = (header.size() - PLAIN_COLUMNS) / 2;
    List<String> expected = new ArrayList<>(List.of("bar", "datetime", "value", "cash"));
    List<String> feeds = new ArrayList<>();
    for (int set = 0; set < sets; set++) {
      String column = header.get(PLAIN_COLUMNS + set);
      feeds.add(column.startsWith("pos_") ? column.substring("pos_".length()) : column);
    }
    feeds.forEach(feed -> expected.add("pos_" + feed));
    feeds.forEach(feed -> expected.add("len_" + feed));
    if (!header.equals(expected)) {
      throw new CaseFault(
          name
              + ":1: the columns are not bar, datetime, value, cash, pos_… and len_… of each feed");
    }
    return feeds;
  }

  private static Row row(String where, String[] fields, int columns) {
    if (fields.length != columns) {
      throw new CaseFault(where + ": " + fields.length + " fields where there are " + columns);
    }
    try {
      int sets = (columns - PLAIN_COLUMNS) / 2;
      List<Double> positions = new ArrayList<>(sets);
      List<Integer> lengths = new ArrayList<>(sets);
      for (int set = 0; set < sets; set++) {
        positions.add(Double.valueOf(fields[PLAIN_COLUMNS + set]));
        lengths.add(Integer.valueOf(fields[PLAIN_COLUMNS + sets + set]));
      }
      return new Row(
          Integer.parseInt(fields[0]),
          Moment.read(fields[1]),
          Double.parseDouble(fields[2]),
          Double.parseDouble(fields[3]),
          positions,
          lengths);
    } catch (NumberFormatException wrong) {
      throw new CaseFault(where + ": a field is not a number: " + wrong.getMessage(), wrong);
    }
  }
}
