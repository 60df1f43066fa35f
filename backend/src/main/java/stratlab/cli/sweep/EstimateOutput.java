package stratlab.cli.sweep;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import stratlab.cli.terminal.CommandContext;
import stratlab.cli.terminal.Formats;
import stratlab.cli.terminal.JsonDocuments;
import stratlab.document.sweep.SweepEstimate;
import stratlab.sweep.run.Estimate;

/** What a sweep would take. */
final class EstimateOutput {
  private static final List<String> HEADING =
      List.of("combinations", "cells", "bars", "seconds", "memoryBytes", "storedBytes");

  private final CommandContext bench;
  private final JsonDocuments json;
  private final RowFormat format;

  EstimateOutput(CommandContext bench, JsonDocuments json, RowFormat format) {
    this.bench = bench;
    this.json = json;
    this.format = format;
  }

  void print(Estimate estimate) {
    SweepEstimate document = SweepEstimate.of(estimate);
    switch (format) {
      case TABLE -> bench.printFacts(facts(estimate));
      case JSON -> json.print(document);
      case NDJSON -> json.printLine(document);
      case CSV -> bench.printCsv(HEADING, List.of(cells(document)));
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

  private static List<@Nullable Object> cells(SweepEstimate estimate) {
    return List.of(
        estimate.combinations(),
        estimate.cells(),
        estimate.bars(),
        estimate.seconds(),
        estimate.memoryBytes(),
        estimate.storedBytes());
  }
}
