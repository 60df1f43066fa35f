package stratlab.sweep.request;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import stratlab.bounds.Limits;
import stratlab.bounds.Quoted;
import stratlab.strategy.ParamDefinition;
import stratlab.sweep.spec.Axis;
import stratlab.sweep.spec.AxisRequest;
import stratlab.sweep.spec.AxisTarget;
import stratlab.sweep.spec.TimeSpan;

/** Reads the values of one axis. */
final class AxisReader {
  private final AxisTarget subject;
  private final AxisRequest request;
  private final BiConsumer<String, String> fault;

  /**
   * Takes what was asked for.
   *
   * @param fault told each fault: the field of the axis and what is wrong with it
   */
  AxisReader(AxisTarget subject, AxisRequest request, BiConsumer<String, String> fault) {
    this.subject = subject;
    this.request = request;
    this.fault = fault;
  }

  /** Returns the values; to be used only when no fault was told. */
  List<Object> values() {
    boolean ranges =
        request.from() != null
            || request.to() != null
            || request.step() != null
            || request.count() != null;
    ParamDefinition definition = subject.definition();
    if (ranges == (request.values() != null)) {
      fault.accept("values", "give a list of values, or from and to of a range");
    } else if (request.values() != null) {
      return listed(request.values());
    } else if (definition == null || !subject.isNumber()) {
      fault.accept("from", subject.name() + " is no number; list its values");
    } else {
      return new NumberRange(definition, request, fault).values();
    }
    return List.of();
  }

  private List<Object> listed(List<? extends @Nullable Object> given) {
    if (given.isEmpty() || given.size() > Limits.AXIS_VALUES) {
      fault.accept("values", given.size() + " values are not 1 to " + Limits.AXIS_VALUES);
      return List.of();
    }
    Set<Object> values = new LinkedHashSet<>();
    List<String> wrong = new ArrayList<>();
    for (Object raw : given) {
      try {
        Object value = read(raw);
        if (!values.add(value)) {
          wrong.add(
              Quoted.plain(String.valueOf(value), Limits.QUOTED) + " is there more than once");
        }
      } catch (IllegalArgumentException refused) {
        wrong.add(String.valueOf(refused.getMessage()));
      }
    }
    tell(wrong);
    return subject.isNumber() ? ascending(values) : List.copyOf(values);
  }

  private void tell(List<String> wrong) {
    List<String> told = wrong.stream().distinct().toList();
    told.stream().limit(Limits.WRONG_VALUES).forEach(text -> fault.accept("values", text));
    int more = told.size() - Limits.WRONG_VALUES;
    if (more > 0) {
      fault.accept("values", more + " more values are wrong");
    }
  }

  private Object read(@Nullable Object raw) {
    if (subject.definition() != null) {
      return subject.definition().read(raw);
    }
    if (!(raw instanceof String text) || text.isBlank()) {
      throw new IllegalArgumentException(
          subject.kind() == Axis.Kind.DATES
              ? "dates are texts like 2015-01-01..2019-12-31"
              : "a value is the name of a data set");
    }
    return subject.kind() == Axis.Kind.DATES ? TimeSpan.of(text).text() : text.strip();
  }

  private static List<Object> ascending(Set<Object> numbers) {
    List<Object> sorted = new ArrayList<>(numbers);
    sorted.sort((left, right) -> Double.compare(number(left), number(right)));
    return sorted;
  }

  private static double number(Object value) {
    return ((Number) value).doubleValue();
  }
}
