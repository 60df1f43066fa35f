package stratlab.parity;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import stratlab.analytics.backtrader.AnalyzerInput;
import stratlab.analytics.backtrader.Analyzers;
import stratlab.market.Panel;
import stratlab.parity.Comparison.Allowance;

/** Compares every figure of every analyzer. */
final class FigureComparison {
  /** Near 0 a figure is a difference of numbers near 1, which have rounded before. */
  private static final Allowance FIGURE = new Allowance(Comparison.TOLERANCE, 1e-6);

  private static final long UNTOUCHED = Long.MAX_VALUE;

  private final ParityRun run;
  private final Comparison comparison;

  FigureComparison(ParityRun run, Comparison comparison) {
    this.run = run;
    this.comparison = comparison;
  }

  void compare() {
    Map<String, @Nullable Object> got = figures();
    run.recorded()
        .analyzers()
        .forEach(
            (analyzer, expected) -> {
              if (got.containsKey(analyzer)) {
                compare(analyzer, analyzer, expected, got.get(analyzer));
              } else {
                comparison.differs("analyzer " + analyzer, "its figures", "nothing by this name");
              }
            });
  }

  private Map<String, @Nullable Object> figures() {
    Panel panel = run.panel();
    Map<String, @Nullable Object> figures =
        new LinkedHashMap<>(
            Analyzers.of(
                new AnalyzerInput(
                    run.log().equity(),
                    run.log().trades(),
                    run.log().openTrades().size(),
                    run.log().transactions(),
                    run.recorded().feeds().getFirst().label(),
                    bar -> panel.isNew(0, bar))));
    figures.putAll(YearsByRow.of(run));
    return figures;
  }

  private static boolean isByDate(Map<?, ?> figures) {
    return figures.keySet().stream().allMatch(key -> Character.isDigit(key.toString().charAt(0)));
  }

  private void compare(
      String analyzer, String where, @Nullable Object expected, @Nullable Object got) {
    switch (expected) {
      case Map<?, ?> figures when got instanceof Map<?, ?> ours -> {
        figures.forEach((key, value) -> compare(analyzer, where + "." + key, value, ours.get(key)));
        if (isByDate(figures) && figures.size() != ours.size()) {
          comparison.differs(where + ", number of figures", figures.size(), ours.size());
        }
      }
      case List<?> figures when got instanceof List<?> ours && ours.size() == figures.size() -> {
        for (int i = 0; i < figures.size(); i++) {
          compare(analyzer, where + "[" + i + "]", figures.get(i), ours.get(i));
        }
      }
      case Long number when number == UNTOUCHED && got == null -> {
        // Backtrader shows its untouched minimum for the shortest of no trades; here it is null.
      }
      case Number number when got instanceof Number ours ->
          comparison.near(analyzer, () -> where, number.doubleValue(), ours.doubleValue(), FIGURE);
      case null, default -> comparison.same(() -> where, expected, got);
    }
  }
}
