package stratlab.sweep.run;

import java.util.HashMap;
import java.util.Map;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import stratlab.sweep.result.ResultTable;

/** What a guided sweep knows from the chunks before. Safe for many threads. */
final class GuidedMemory {
  private final Map<Long, Double> costs = new HashMap<>();
  private OptionalLong best = OptionalLong.empty();

  /**
   * Remembers a table.
   *
   * @param cells how many of its cells are from the chunks before
   */
  GuidedMemory(Objective goal, ResultTable table, int cells) {
    double least = Double.POSITIVE_INFINITY;
    for (int row = 0; row < table.rows() && table.cell(row) < cells; row++) {
      int current = row;
      double cost = goal.cost(key -> table.metric(key)[current]);
      costs.put(table.place(row), cost);
      if (cost < least && Objective.isDefined(cost)) {
        least = cost;
        best = OptionalLong.of(table.place(row));
      }
    }
  }

  boolean has(long place) {
    return costs.containsKey(place);
  }

  /** Returns the cost of a place, null when it is not known. */
  @Nullable Double cost(long place) {
    return costs.get(place);
  }

  /** Returns the place of the best cell, the first of equal ones. */
  OptionalLong best() {
    return best;
  }
}
