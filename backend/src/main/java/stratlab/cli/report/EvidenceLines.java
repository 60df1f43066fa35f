package stratlab.cli.report;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import stratlab.analytics.evidence.Evidence;
import stratlab.analytics.evidence.Evidence.Band;
import stratlab.analytics.evidence.Evidence.Simulation;
import stratlab.cli.terminal.Formats;
import stratlab.cli.terminal.Terminal;
import stratlab.cli.terminal.TextTable;
import stratlab.cli.terminal.TextTable.Heading;

/** What the simulations of a run say, each with how it was made where there is room for all. */
final class EvidenceLines {
  private final Terminal terminal;
  private final Evidence evidence;
  private final boolean all;

  /**
   * Takes the evidence of a report.
   *
   * @param all whether each method is told
   */
  EvidenceLines(Terminal terminal, Evidence evidence, boolean all) {
    this.terminal = terminal;
    this.evidence = evidence;
    this.all = all;
  }

  List<String> lines() {
    List<String> lines = new ArrayList<>();
    for (Simulation simulation : evidence.simulations()) {
      if (!lines.isEmpty()) {
        lines.add("");
      }
      lines.add(simulation.name());
      lines.addAll(table(simulation).lines(terminal));
      for (String fact : facts(simulation)) {
        TextTable.wrap(fact, terminal.width()).forEach(line -> lines.add(terminal.faint(line)));
      }
    }
    return lines;
  }

  private static TextTable table(Simulation simulation) {
    TextTable table =
        new TextTable(
            Heading.text("Figure"),
            Heading.number("This run"),
            Heading.number(level(simulation.low())),
            Heading.number("Median"),
            Heading.number(level(simulation.high())));
    for (Band band : simulation.bands()) {
      table.row(
          band.label(),
          figure(band.observed(), band),
          figure(band.low(), band),
          figure(band.middle(), band),
          figure(band.high(), band));
    }
    return table;
  }

  private List<String> facts(Simulation simulation) {
    List<String> facts = new ArrayList<>();
    for (Band band : simulation.bands()) {
      if (band.reason() != null) {
        facts.add(band.label() + ": " + band.reason());
      }
    }
    if (simulation.resamples() > 0) {
      facts.add(
          "%s resamples of %s observations, stretches of %s, seed %s"
              .formatted(
                  Formats.count(simulation.resamples()),
                  Formats.count(simulation.observations()),
                  Formats.count(simulation.blockLength()),
                  Long.toString(evidence.seed())));
    }
    if (all) {
      facts.add(simulation.method());
    }
    return facts;
  }

  private static String level(double share) {
    return Formats.exact(share * 100) + " %";
  }

  private static String figure(@Nullable Double value, Band band) {
    return value == null ? Formats.ABSENT : Formats.figure(value, band.unit());
  }
}
