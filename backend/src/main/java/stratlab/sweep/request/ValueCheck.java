package stratlab.sweep.request;

import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;
import stratlab.backtest.Fault;
import stratlab.bounds.Limits;

/**
 * Tries the values of axes that are no parameter, each with the rest of a run as it is. Whatever a
 * number depends on there, the right ones lie side by side; so numbers are tried from either end up
 * to the first that is right.
 */
final class ValueCheck {
  private static final int MOST_AT_AN_END = 20;

  private final BiFunction<ParsedAxis, Object, List<Fault>> trial;
  private final List<Fault> known;
  private final BiConsumer<String, String> fault;

  /**
   * Takes how to try a value.
   *
   * @param trial gives the faults of the run with a value of an axis put in
   * @param known faults that it has anyway
   * @param fault told each fault: the field and what is wrong with it
   */
  ValueCheck(
      BiFunction<ParsedAxis, Object, List<Fault>> trial,
      List<Fault> known,
      BiConsumer<String, String> fault) {
    this.trial = trial;
    this.known = known;
    this.fault = fault;
  }

  void check(ParsedAxis axis) {
    if (!axis.subject().isNumber()) {
      checkTexts(axis);
    } else if (axis.isRange()) {
      // One fault an end says enough.
      isWrong(axis, axis.first());
      if (axis.values().size() > 1) {
        isWrong(axis, axis.values().getLast());
      }
    } else {
      checkNumbers(axis, axis.values());
    }
  }

  /** There are as many right values as data sets or choices; so wrong ones must have an end. */
  private void checkTexts(ParsedAxis axis) {
    int wrong = 0;
    for (int i = 0; i < axis.values().size(); i++) {
      wrong += isWrong(axis, axis.values().get(i)) ? 1 : 0;
      int left = axis.values().size() - i - 1;
      if (wrong == Limits.WRONG_VALUES && left > 0) {
        fault.accept(
            axis.fieldOf(axis.values().get(i)), "%d more values were not tried".formatted(left));
        return;
      }
    }
  }

  private void checkNumbers(ParsedAxis axis, List<Object> ascending) {
    int size = ascending.size();
    int low = 0;
    while (low < Math.min(size, MOST_AT_AN_END) && isWrong(axis, ascending.get(low))) {
      low++;
    }
    int high = size - 1;
    int least = Math.max(low, size - 1 - MOST_AT_AN_END);
    while (high > least && isWrong(axis, ascending.get(high))) {
      high--;
    }
  }

  private boolean isWrong(ParsedAxis axis, Object value) {
    boolean wrong = false;
    for (Fault each : trial.apply(axis, value)) {
      boolean own = each.field().equals(axis.subject().field());
      if (own || !known.contains(each)) {
        wrong = true;
        fault.accept(
            axis.fieldOf(value),
            own
                ? each.message()
                : "with %s, %s: %s".formatted(value, each.field(), each.message()));
      }
    }
    return wrong;
  }
}
