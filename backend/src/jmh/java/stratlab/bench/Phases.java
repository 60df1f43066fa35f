package stratlab.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where the time of a process goes, seen from outside: the JVM writes down when it initializes each
 * class, and every part of a run begins with a class that nothing before it needs.
 */
final class Phases {
  /** A part of a run, by the class it begins with. */
  enum Phase {
    JVM("JVM start", ""),
    COMMAND("command line, strategies", "stratlab/Main"),
    LOAD("load", "stratlab/market/csv/CsvBars"),
    HASH("hash of the bars", "stratlab/market/catalog/DataSet$Content$Ready"),
    SIMULATE("indicators, simulation", "stratlab/engine/RunSetup"),
    FIGURES("figures, report", "stratlab/backtest/ReportMaker"),
    PRINT("print, exit", "stratlab/cli/ReportTable");

    private final String title;
    private final String begins;

    Phase(String title, String begins) {
      this.title = title;
      this.begins = begins;
    }

    String title() {
      return title;
    }
  }

  private static final Pattern LINE =
      Pattern.compile("\\[([0-9.]+)s\\].* Initializing '([^']+)'.*");

  private Phases() {}

  /** Returns the option that makes a JVM write the log. */
  static String option(Path log) {
    return "-Xlog:class+init=info:file=" + log + ":uptime";
  }

  /** Returns the milliseconds of each phase; one that no class begins is missing. */
  static Map<Phase, Double> of(Path log) throws IOException {
    Map<Phase, Double> begun = new EnumMap<>(Phase.class);
    begun.put(Phase.JVM, 0.0);
    double last = 0;
    for (String line : Files.readAllLines(log, StandardCharsets.UTF_8)) {
      Matcher matcher = LINE.matcher(line);
      if (matcher.matches()) {
        last = 1e3 * Double.parseDouble(matcher.group(1));
        for (Phase phase : Phase.values()) {
          if (matcher.group(2).equals(phase.begins)) {
            begun.putIfAbsent(phase, last);
          }
        }
      }
    }
    return lengths(begun, last);
  }

  private static Map<Phase, Double> lengths(Map<Phase, Double> begun, double end) {
    Map<Phase, Double> lengths = new EnumMap<>(Phase.class);
    double next = end;
    // From the last to the first: a phase ends where the next one that was seen begins.
    for (Phase phase : List.of(Phase.values()).reversed()) {
      Double start = begun.get(phase);
      if (start != null) {
        lengths.put(phase, next - start);
        next = start;
      }
    }
    return lengths;
  }
}
