package stratlab.cli.sweep;

import stratlab.cli.terminal.CommandContext;
import stratlab.cli.terminal.Formats;
import stratlab.cli.terminal.Json;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import stratlab.sweep.run.Estimate;

/** What a sweep would take. */
final class EstimateOutput {
  private final CommandContext bench;
  private final RowFormat format;

  EstimateOutput(CommandContext bench, RowFormat format) {
    this.bench = bench;
    this.format = format;
  }

  void print(Estimate estimate) {
    Map<String, @Nullable Object> json = json(estimate);
    switch (format) {
      case TABLE -> bench.printFacts(facts(estimate));
      case JSON -> bench.printJson(json);
      case NDJSON -> bench.terminal().line(Json.line(json));
      case CSV -> bench.printCsv(List.copyOf(json.keySet()), List.of(List.copyOf(json.values())));
    }
  }

  private static Map<String, String> facts(Estimate estimate) {
    Map<String, String> facts = new LinkedHashMap<>();
    facts.put("Combinations", Formats.count(estimate.combinations()));
    facts.put("Cells", Formats.count(estimate.cells()));
    facts.put("Bars", Formats.count(estimate.bars()) + " a cell, at most");
    facts.put("Time", "about " + Formats.lasting(estimate.seconds()) + " on this machine");
    facts.put("Memory", "about " + Formats.room(estimate.memoryBytes()));
    facts.put("Stored", "about " + Formats.room(estimate.storedBytes()));
    return facts;
  }

  private static Map<String, @Nullable Object> json(Estimate estimate) {
    Map<String, @Nullable Object> json = new LinkedHashMap<>();
    json.put("combinations", estimate.combinations());
    json.put("cells", estimate.cells());
    json.put("bars", estimate.bars());
    json.put("seconds", estimate.seconds());
    json.put("memoryBytes", estimate.memoryBytes());
    json.put("storedBytes", estimate.storedBytes());
    return json;
  }
}
