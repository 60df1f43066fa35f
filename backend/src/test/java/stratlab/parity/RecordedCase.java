package stratlab.parity;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import stratlab.trading.Sizing;

/**
 * A run of Backtrader as its case file has it.
 *
 * @param strategy its name
 * @param params what the file says of its parameters, which may be its defaults only
 * @param stepwise whether indicators were computed bar by bar (event mode)
 * @param analyzers the figures by analyzer
 */
record RecordedCase(
    String name,
    List<RecordedFeed> feeds,
    String strategy,
    Map<String, @Nullable Object> params,
    RecordedBroker broker,
    Sizing sizing,
    boolean stepwise,
    Summary summary,
    List<RecordedOrder> orders,
    List<RecordedTrade> trades,
    List<RecordedTrade.Open> openTrades,
    Map<String, @Nullable Object> analyzers,
    RecordedEquity equity) {

  /** The run in a few numbers. */
  record Summary(
      int bars,
      OptionalInt firstNextBar,
      double finalValue,
      double finalCash,
      Map<String, @Nullable Object> finalPositions,
      Map<String, @Nullable Object> statusCount) {

    static Summary read(Fields summary) {
      Summary read =
          new Summary(
              summary.whole("bars"),
              summary.optionalWhole("first_next_bar"),
              summary.number("final_value"),
              summary.number("final_cash"),
              summary.optionalObject("final_positions").rest(),
              summary.optionalObject("status_count").rest());
      // Both are the lengths of lists that are compared one by one.
      summary.skip("orders", "trades").end();
      return read;
    }
  }

  /** Reads the equity file that a case names. */
  interface EquityFiles {
    List<String> lines(String file);
  }

  /**
   * Reads a case.
   *
   * @param name of its file without ending
   * @param dataFolder where the files of its feeds lie
   */
  static RecordedCase read(
      String name, @Nullable Object document, Path dataFolder, EquityFiles files) {
    Fields json = Fields.of("", document);
    List<RecordedFeed> feeds =
        json.list("data").stream().map(entry -> RecordedFeed.read(entry, dataFolder)).toList();
    if (feeds.isEmpty()) {
      throw new CaseFault("data is missing");
    }
    List<String> names = feeds.stream().map(RecordedFeed::name).toList();
    Fields strategy = json.object("strategy");
    Fields run = json.optionalObject("run");
    String equityFile = json.optionalText("equity_file").orElse(name + ".equity.csv");
    RecordedCase read =
        new RecordedCase(
            name,
            feeds,
            strategy.text("name"),
            params(strategy.optionalObject("params")),
            RecordedBroker.read(json.object("broker"), run, names),
            json.has("sizer") ? RecordedSizer.read(json.object("sizer")) : new Sizing.Fixed(1),
            !run.flag("runonce", true),
            Summary.read(json.object("summary")),
            json.list("orders").stream().map(RecordedOrder::read).toList(),
            json.list("trades").stream().map(RecordedTrade::read).toList(),
            json.list("open_trades").stream().map(RecordedTrade.Open::read).toList(),
            json.optionalObject("analyzers").rest(),
            RecordedEquity.read(equityFile, files.lines(equityFile)));
    strategy.skip("rules").end();
    run.end();
    // Prose for people, and what the equity file says of itself bar by bar.
    json.skip("sizer", "name", "engine", "description", "analyzer_params", "equity_every").end();
    return read;
  }

  /** A list of numbers is given to a strategy as text with commas. */
  private static Map<String, @Nullable Object> params(Fields given) {
    Map<String, @Nullable Object> params = new LinkedHashMap<>();
    given
        .rest()
        .forEach(
            (key, value) ->
                params.put(
                    key,
                    value instanceof List<?> list
                        ? String.join(",", list.stream().map(String::valueOf).toList())
                        : value));
    return params;
  }

  /** Returns the place of a feed, or nothing for a name that is none. */
  Optional<Integer> set(String feed) {
    for (int set = 0; set < feeds.size(); set++) {
      if (feeds.get(set).name().equals(feed)) {
        return Optional.of(set);
      }
    }
    return Optional.empty();
  }

  /** Whether all feeds have bars of a day or longer, so that its times are days. */
  boolean isDaily() {
    return feeds.stream().allMatch(RecordedFeed::isDaily);
  }

  /** Returns the orders that were sent on a bar, by the bar. */
  Map<Integer, List<RecordedOrder>> ordersByBar() {
    Map<Integer, List<RecordedOrder>> byBar = new LinkedHashMap<>();
    for (RecordedOrder order : orders) {
      byBar.computeIfAbsent(order.asked().bar(), _ -> new ArrayList<>()).add(order);
    }
    return byBar;
  }
}
