package stratlab.cli.run;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import stratlab.backtest.BacktestRequest;
import stratlab.backtest.Fault;
import stratlab.cli.terminal.CommandContext;
import stratlab.cli.terminal.Exit;
import stratlab.cli.terminal.Formats;
import stratlab.cli.terminal.Refusal;
import stratlab.cli.terminal.TextTable;
import stratlab.cli.terminal.TextTable.Heading;
import stratlab.preset.Preset;

/** Presets as rows, facts and JSON. */
public final class PresetFacts {
  public static final List<String> HEADING =
      List.of("name", "title", "strategy", "data", "description", "faults");

  private PresetFacts() {}

  /**
   * Finds a preset.
   *
   * @throws Refusal when there is none of that name
   */
  public static Preset find(CommandContext bench, String name) {
    return bench
        .presets()
        .find(name, bench.backtests())
        .orElseThrow(() -> new Refusal(Exit.NOT_FOUND, bench.presets().unknown(name)));
  }

  /** Returns a fault with its place. */
  public static String line(Preset preset, Fault fault) {
    return "%s.json: %s: %s".formatted(preset.name(), fault.field(), fault.message());
  }

  public static TextTable table(List<Preset> all) {
    TextTable table =
        new TextTable(
            Heading.text("NAME"),
            Heading.text("STRATEGY"),
            Heading.text("DATA"),
            Heading.text("WHAT IT IS"));
    for (Preset preset : all) {
      boolean sound = preset.faults().isEmpty();
      table.row(
          preset.name(),
          strategy(preset),
          data(preset),
          sound ? preset.title() : "cannot be run: see below");
    }
    return table;
  }

  public static List<String> cells(Preset preset) {
    List<String> faults = new ArrayList<>();
    preset.faults().forEach(fault -> faults.add(fault.field() + ": " + fault.message()));
    return List.of(
        preset.name(),
        preset.title(),
        strategy(preset),
        data(preset),
        preset.description(),
        String.join("; ", faults));
  }

  private static String strategy(Preset preset) {
    BacktestRequest request = preset.request();
    return request == null || request.strategy() == null ? "" : request.strategy();
  }

  private static String data(Preset preset) {
    BacktestRequest request = preset.request();
    return request == null || request.data() == null
        ? ""
        : String.join(", ", request.data().values());
  }

  public static Map<String, String> facts(Preset preset) {
    Map<String, String> facts = new LinkedHashMap<>();
    if (preset.request() != null) {
      json(preset.request())
          .forEach(
              (field, value) -> {
                if (value instanceof Map<?, ?> map) {
                  map.forEach((name, each) -> facts.put(field + "." + name, Formats.value(each)));
                } else if (value != null) {
                  facts.put(field, Formats.value(value));
                }
              });
    }
    return facts;
  }

  /** Returns a preset in the form the API sends it. */
  public static Map<String, @Nullable Object> json(Preset preset) {
    Map<String, @Nullable Object> json = new LinkedHashMap<>();
    json.put("name", preset.name());
    json.put("title", preset.title());
    json.put("description", preset.description());
    json.put("request", preset.faults().isEmpty() ? json(preset.sound()) : null);
    json.put(
        "faults",
        preset.faults().stream()
            .map(fault -> Map.of("field", fault.field(), "message", fault.message()))
            .toList());
    return json;
  }

  private static Map<String, @Nullable Object> json(BacktestRequest request) {
    Map<String, @Nullable Object> json = new LinkedHashMap<>();
    json.put("name", request.name());
    json.put("strategy", request.strategy());
    json.put("params", request.params());
    json.put("data", request.data());
    json.put("from", request.from());
    json.put("to", request.to());
    json.put("cash", request.cash());
    json.put("commission", request.commission());
    json.put("size", request.size());
    json.put("settings", request.settings());
    return json;
  }
}
