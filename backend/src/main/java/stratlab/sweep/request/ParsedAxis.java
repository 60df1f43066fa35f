package stratlab.sweep.request;

import java.util.List;
import stratlab.sweep.spec.Axis;
import stratlab.sweep.spec.AxisTarget;

/**
 * An axis of a request whose values could be read.
 *
 * @param index among those asked for
 * @param isRange whether the values were asked for by their ends
 */
record ParsedAxis(int index, AxisTarget subject, boolean isRange, List<Object> values) {
  /** Returns the field of a request in which something is said of an axis. */
  static String field(int index, String part) {
    return "axes[%d].%s".formatted(index, part);
  }

  /** Returns the field that a value comes from. */
  String fieldOf(Object value) {
    return field(index, isRange ? (value.equals(values.getLast()) ? "to" : "from") : "values");
  }

  Object first() {
    return values.getFirst();
  }

  Axis axis() {
    return new Axis(subject.name(), subject.kind(), values);
  }
}
