package stratlab.sweep.run;

import java.util.List;
import java.util.function.ToDoubleFunction;
import stratlab.analytics.SweepFigures;
import stratlab.backtest.CellColumns;
import stratlab.sweep.spec.Rule;
import stratlab.sweep.spec.SweepMetrics;
import stratlab.sweep.spec.SweepSpec;

/**
 * What a guided sweep is after, as a cost: the lower, the better. Logarithms keep the costs of a
 * class apart from those of the next: cells to be ranked, cells that fail a rule on metrics, cells
 * without a figure, and places that break rules between parameters.
 *
 * @param sign 1 where a higher metric is better, -1 where a lower one is
 */
record Objective(String metric, int sign, List<Rule> keep) {
  /** Above the logarithm of any number. */
  private static final double CLASS = 1000;

  private static final double UNDEFINED = 4 * CLASS;
  private static final double BROKEN = 6 * CLASS;

  /** Returns what a sweep is after. */
  static Objective of(SweepSpec spec) {
    boolean higher = SweepMetrics.of(spec.rankBy()).higherIsBetter();
    return new Objective(spec.rankBy(), higher ? 1 : -1, spec.keep());
  }

  /** Returns the cost of a cell by its metrics; NaN stands for none. */
  double cost(ToDoubleFunction<String> metrics) {
    double value = metrics.applyAsDouble(metric);
    if (!Double.isFinite(value)) {
      return UNDEFINED;
    }
    double cost = -sign * Math.signum(value) * StrictMath.log1p(Math.abs(value));
    boolean kept =
        keep.stream()
            .allMatch(
                rule -> rule.relation().holds(metrics.applyAsDouble(rule.left()), rule.number()));
    return kept ? cost : 2 * CLASS + cost;
  }

  double cost(CellColumns columns, int row) {
    return cost(key -> columns.metric(SweepFigures.KEYS.indexOf(key))[row]);
  }

  /** Returns the cost of a place that breaks rules. */
  static double broken(int rules) {
    return BROKEN + rules;
  }

  /** Whether a cost is that of a cell with a figure. */
  static boolean isDefined(double cost) {
    return cost < UNDEFINED;
  }
}
