package stratlab.sweep.walkforward;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import stratlab.sweep.spec.SweepMetrics;
import stratlab.sweep.spec.SweepSpec;
import stratlab.sweep.spec.WalkForward;
import stratlab.sweep.walkforward.WalkForwardResult.FoldResult;

/** Says in plain words what a walk forward gave. */
final class WalkForwardSentence {
  /**
   * What a robust strategy keeps at least of the yearly return of its trainings, by Robert Pardo,
   * "The Evaluation and Optimization of Trading Strategies", 2008.
   */
  private static final double ROBUST = 0.5;

  private static final Map<Character, String> UNITS =
      Map.of('d', "day", 'w', "week", 'm', "month", 'y', "year");

  private final SweepSpec spec;
  private final WalkForward cuts;
  private final List<FoldResult> folds;

  WalkForwardSentence(SweepSpec spec, WalkForward cuts, List<FoldResult> folds) {
    this.spec = spec;
    this.cuts = cuts;
    this.folds = folds;
  }

  String of(Map<String, @Nullable Double> metrics, @Nullable Double efficiency) {
    List<String> sentences = new ArrayList<>();
    sentences.add(method());
    sentences.add(outcome(metrics));
    sentences.add(lasting(efficiency));
    untested()
        .forEach(
            (fault, numbers) ->
                sentences.add(
                    "Nothing was traded in %s %s: %s."
                        .formatted(
                            numbers.size() == 1 ? "fold" : "folds",
                            String.join(", ", numbers),
                            fault)));
    return String.join(" ", sentences);
  }

  private String method() {
    String over =
        switch (cuts.mode()) {
          case ROLLING -> "over the " + length(cuts.train()) + " before";
          case ANCHORED -> "over all the time before, " + length(cuts.train()) + " at first,";
        };
    return "In %s, the combination that was the best %s (%s) was run over the next %s."
        .formatted(
            folds.size() == 1 ? "one fold" : "each of " + folds.size() + " folds",
            over,
            SweepMetrics.of(spec.rankBy()).label(),
            length(cuts.test()));
  }

  /** Returns {@code 2y} as 2 years. */
  private static String length(String text) {
    String number = text.substring(0, text.length() - 1);
    String unit = UNITS.get(text.charAt(text.length() - 1));
    return unit == null ? text : number + " " + unit + (number.equals("1") ? "" : "s");
  }

  private static String outcome(Map<String, @Nullable Double> metrics) {
    Double total = metrics.get("total_return");
    Double yearly = metrics.get("cagr");
    Double sharpe = metrics.get("sharpe");
    Double fall = metrics.get("max_drawdown");
    if (total == null) {
      return "There was no day to trade on.";
    }
    return "Together the tests %s %s%s%s%s."
        .formatted(
            total < 0 ? "lost" : "gained",
            percent(Math.abs(total)),
            yearly == null ? "" : " (" + percent(Math.abs(yearly)) + " a year)",
            sharpe == null
                ? ""
                : String.format(Locale.ROOT, ", with a Sharpe ratio of %.2f", sharpe),
            fall == null ? "" : ", and fell by " + percent(fall) + " at most");
  }

  private static String lasting(@Nullable Double efficiency) {
    if (efficiency == null) {
      return "How much lasted of what the trainings gained cannot be said.";
    }
    if (efficiency <= 0) {
      return "Nothing lasted of what the trainings gained.";
    }
    return "A year of the tests gave %s of a year of the trainings: %s."
        .formatted(
            percent(efficiency),
            efficiency >= ROBUST
                ? "half of what was found or more lasted"
                : "most of what was found suited the past alone");
  }

  /** Returns the numbers of the folds, from 1, that were not tested, by the reason. */
  private Map<String, List<String>> untested() {
    Map<String, List<String>> untested = new LinkedHashMap<>();
    for (int fold = 0; fold < folds.size(); fold++) {
      String fault = folds.get(fold).fault();
      if (fault != null) {
        untested.computeIfAbsent(fault, _ -> new ArrayList<>()).add("" + (fold + 1));
      }
    }
    return untested;
  }

  private static String percent(double fraction) {
    return String.format(Locale.ROOT, "%.1f %%", 100 * fraction);
  }
}
