package stratlab.cli.catalog;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import stratlab.bounds.Quoted;
import stratlab.cli.terminal.Formats;
import stratlab.cli.terminal.Paragraphs;
import stratlab.cli.terminal.Terminal;
import stratlab.cli.terminal.TextTable;
import stratlab.cli.terminal.TextTable.Heading;
import stratlab.market.catalog.DataSet;

/** Data sets as rows, facts and JSON. */
final class DataFacts {
  static final List<String> HEADING =
      List.of(
          "name",
          "file",
          "bytes",
          "status",
          "symbol",
          "timeframe",
          "bars",
          "from",
          "to",
          "hash",
          "decimals",
          "fault");

  private DataFacts() {}

  static TextTable table(List<DataSet> all) {
    TextTable table =
        new TextTable(
            Heading.text("NAME"),
            Heading.text("BAR"),
            Heading.number("BARS"),
            Heading.text("FROM (UTC)"),
            Heading.text("TO (UTC)"),
            Heading.text("STATE"));
    for (DataSet set : all) {
      switch (set.content()) {
        case DataSet.Content.Ready ready ->
            table.row(
                set.name(),
                ready.timeframe(),
                Formats.count(ready.bars()),
                time(ready, ready.from()),
                time(ready, ready.to()),
                "ready");
        case DataSet.Content.Broken broken ->
            table.row(
                set.name(),
                Formats.ABSENT,
                Formats.ABSENT,
                Formats.ABSENT,
                Formats.ABSENT,
                "broken: see below");
      }
    }
    return table;
  }

  /** Returns what is wrong with the broken ones, each as wide as the screen. */
  static List<String> faults(Terminal terminal, List<DataSet> all) {
    Paragraphs lines = new Paragraphs(terminal);
    for (DataSet set : all) {
      if (set.content() instanceof DataSet.Content.Broken broken) {
        lines.warning(Quoted.message(broken.fault()));
      }
    }
    return lines.lines();
  }

  static Map<String, String> facts(DataSet set) {
    Map<String, String> facts = new LinkedHashMap<>();
    facts.put("File", set.file() + " (" + Formats.bytes(set.bytes()) + ")");
    switch (set.content()) {
      case DataSet.Content.Ready ready -> {
        facts.put("Symbol", ready.symbol());
        facts.put("Bar length", ready.timeframe());
        facts.put("Bars", Formats.count(ready.bars()));
        facts.put("First bar", time(ready, ready.from()) + " UTC");
        facts.put("Last bar", time(ready, ready.to()) + " UTC");
        facts.put("Decimals", String.valueOf(ready.decimals()));
        facts.put("Hash", ready.hash());
      }
      case DataSet.Content.Broken broken -> facts.put("Fault", broken.fault());
    }
    return facts;
  }

  private static String time(DataSet.Content.Ready ready, long millis) {
    boolean intraday = ready.timeframe().matches("\\d+[smh]");
    return intraday ? Formats.minute(millis) : Formats.day(millis);
  }

  static List<@Nullable Object> cells(DataSet set) {
    List<@Nullable Object> cells = new ArrayList<>();
    Map<String, @Nullable Object> json = json(set);
    HEADING.forEach(name -> cells.add(json.get(name)));
    return cells;
  }

  /** Returns a data set in the form the API sends it. */
  static Map<String, @Nullable Object> json(DataSet set) {
    Map<String, @Nullable Object> json = new LinkedHashMap<>();
    json.put("name", set.name());
    json.put("file", set.file());
    json.put("bytes", set.bytes());
    switch (set.content()) {
      case DataSet.Content.Ready ready -> {
        json.put("status", "ready");
        json.put("symbol", ready.symbol());
        json.put("timeframe", ready.timeframe());
        json.put("bars", ready.bars());
        json.put("from", ready.from());
        json.put("to", ready.to());
        json.put("hash", ready.hash());
        json.put("decimals", ready.decimals());
      }
      case DataSet.Content.Broken broken -> {
        json.put("status", "broken");
        json.put("fault", broken.fault());
      }
    }
    return json;
  }
}
