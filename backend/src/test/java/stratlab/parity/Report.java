package stratlab.parity;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import stratlab.parity.Comparison.Difference;
import stratlab.parity.Comparison.Worst;
import stratlab.parity.Verdict.By;

/** Says in lines what became of the cases. */
final class Report {
  private static final Set<String> RUN_GROUPS =
      Set.of("sizes", "prices", "money", "cash", "equity");

  private final boolean strict;
  private final boolean everyFigure;
  private final Map<By, Integer> equal = new LinkedHashMap<>();
  private final Map<String, Worst> worst = new LinkedHashMap<>();
  private int different;
  private int faulty;

  /**
   * Opens a report.
   *
   * @param strict whether a run with replayed orders counts as different
   * @param everyFigure whether each analyzer is named with its worst difference
   */
  Report(boolean strict, boolean everyFigure) {
    this.strict = strict;
    this.everyFigure = everyFigure;
  }

  /** Returns the lines for a case, and counts it. */
  List<String> lines(String name, Verdict verdict) {
    return switch (verdict) {
      case Verdict.Equal equalRun -> equal(name, equalRun);
      case Verdict.Different differentRun -> different(name, differentRun);
      case Verdict.Faulty(String fault) -> {
        faulty++;
        yield List.of(name + ": FAULT: " + fault);
      }
    };
  }

  private List<String> equal(String name, Verdict.Equal run) {
    equal.merge(run.by(), 1, Integer::sum);
    boolean counts = !strict || run.by() != By.REPLAY;
    List<String> lines = new ArrayList<>();
    lines.add(name + ": " + (counts ? run.by().text() : "DIFFERENT (orders replayed)"));
    run.decisions().ifPresent(first -> lines.add(decided(first)));
    lines.addAll(worst(name, run.comparison()));
    return lines;
  }

  private List<String> different(String name, Verdict.Different run) {
    different++;
    List<String> lines = new ArrayList<>();
    lines.add(
        "%s: DIFFERENT%s: %s (%d values differ)"
            .formatted(
                name,
                run.decisions().isPresent() ? " (orders replayed)" : "",
                run.comparison().first().map(String::valueOf).orElse(""),
                run.comparison().differences()));
    run.decisions().ifPresent(first -> lines.add(decided(first)));
    run.deviation().ifPresent(known -> lines.add("  a known deviation: " + known.explanation()));
    lines.addAll(worst(name, run.comparison()));
    return lines;
  }

  private static String decided(Difference first) {
    return "  the strategy itself decided otherwise: " + first;
  }

  private List<String> worst(String name, Comparison comparison) {
    List<String> run = new ArrayList<>();
    List<String> figures = new ArrayList<>();
    Worst worstFigure = Worst.NONE;
    for (Map.Entry<String, Worst> group : comparison.worst().entrySet()) {
      Worst found = group.getValue();
      String shown = group.getKey() + " " + number(found.difference());
      if (RUN_GROUPS.contains(group.getKey())) {
        run.add(shown);
      } else {
        figures.add(shown);
        worstFigure = found.difference() >= worstFigure.difference() ? found : worstFigure;
      }
      if (comparison.isEqual()) {
        worst.merge(
            group.getKey(),
            new Worst(found.difference(), name),
            (one, other) -> one.difference() >= other.difference() ? one : other);
      }
    }
    if (!figures.isEmpty()) {
      run.add(
          "analyzers "
              + number(worstFigure.difference())
              + (worstFigure.difference() == 0 ? "" : " at " + worstFigure.where()));
    }
    List<String> lines = new ArrayList<>();
    lines.add("  worst relative differences: " + String.join(", ", run));
    if (everyFigure && !figures.isEmpty()) {
      lines.add("  " + String.join(", ", figures));
    }
    return run.isEmpty() ? List.of() : lines;
  }

  private static String number(double difference) {
    return difference == 0 ? "0" : String.format(Locale.ROOT, "%.0e", difference);
  }

  /** Returns the lines that close the report. */
  List<String> end() {
    List<String> lines = new ArrayList<>();
    if (!worst.isEmpty()) {
      lines.add("Worst relative difference of all equal cases:");
      worst.forEach(
          (group, found) ->
              lines.add(
                  "  %-34s %6s%s"
                      .formatted(
                          group,
                          number(found.difference()),
                          found.difference() == 0 ? "" : "  in " + found.where())));
    }
    int replayed = equal.getOrDefault(By.REPLAY, 0);
    int asFile = equal.getOrDefault(By.FILE, 0);
    int asListed = equal.getOrDefault(By.LIST, 0);
    int all = replayed + asFile + asListed + different + faulty;
    lines.add(
        ("%d cases: %d equal (%d with the parameters of the file, %d with those listed for the"
                + " case), %d equal with orders replayed%s, %d different, %d with a fault.")
            .formatted(
                all,
                asFile + asListed,
                asFile,
                asListed,
                replayed,
                strict && replayed > 0 ? " (counted as different)" : "",
                different,
                faulty));
    return lines;
  }

  /** Whether all cases were equal. */
  boolean isEqual() {
    return different == 0 && faulty == 0 && (!strict || !equal.containsKey(By.REPLAY));
  }
}
