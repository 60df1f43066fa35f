package stratlab.sweep.request;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import stratlab.bounds.Limits;
import stratlab.strategy.ParamDefinition;
import stratlab.sweep.spec.AxisRequest;
import stratlab.sweep.spec.Rule;

/**
 * The numbers of a range. Steps are added as the decimals they are written in, so that no error
 * builds up: 0.1, 0.2, 0.3.
 *
 * <p>A log scale has its two ends, and between them {@code from (to / from)^(i / (count - 1))}
 * rounded to six significant digits, or to whole numbers where the parameter takes no others.
 * Numbers that become the same by that are there once, so that it can have fewer than {@code
 * count}.
 */
final class NumberRange {
  private static final MathContext DIGITS = new MathContext(6);

  private final ParamDefinition definition;
  private final AxisRequest request;
  private final BiConsumer<String, String> fault;

  /** Takes what was asked for, and is told each fault like {@link AxisReader}. */
  NumberRange(ParamDefinition definition, AxisRequest request, BiConsumer<String, String> fault) {
    this.definition = definition;
    this.request = request;
    this.fault = fault;
  }

  /** Returns the numbers, ascending; to be used only when no fault was told. */
  List<Object> values() {
    Double from = bound("from", request.from());
    Double to = bound("to", request.to());
    if (from == null || to == null) {
      return List.of();
    }
    if (from > to) {
      fault.accept("to", shown(to) + " is below from, " + shown(from));
      return List.of();
    }
    return request.count() == null ? stepped(from, to) : scaled(from, to, request.count());
  }

  private @Nullable Double bound(String field, @Nullable Double given) {
    if (given == null) {
      fault.accept(field, "a range has from and to");
      return null;
    }
    try {
      return ((Number) definition.read(given)).doubleValue();
    } catch (IllegalArgumentException refused) {
      fault.accept(field, String.valueOf(refused.getMessage()));
      return null;
    }
  }

  private List<Object> stepped(double from, double to) {
    Double step = request.step() == null ? definition.step() : request.step();
    String wrong = fault(step);
    if (step == null || wrong != null) {
      fault.accept("step", String.valueOf(wrong));
      return List.of();
    }
    BigDecimal first = BigDecimal.valueOf(from);
    BigDecimal width = BigDecimal.valueOf(step);
    BigDecimal steps = BigDecimal.valueOf(to).subtract(first).divideToIntegralValue(width);
    if (steps.compareTo(BigDecimal.valueOf(Limits.AXIS_VALUES - 1)) > 0) {
      fault.accept(
          "step", "makes more than %d values; take a larger one".formatted(Limits.AXIS_VALUES));
      return List.of();
    }
    return steps(first, width, steps.intValue());
  }

  private List<Object> steps(BigDecimal first, BigDecimal width, int count) {
    List<Object> values = new ArrayList<>();
    for (int i = 0; i <= count; i++) {
      double number = first.add(width.multiply(BigDecimal.valueOf(i))).doubleValue();
      Object value = definition.read(number);
      if (!values.isEmpty() && values.getLast().equals(value)) {
        fault.accept("step", shown(width.doubleValue()) + " is too small beside " + shown(number));
        return List.of();
      }
      values.add(value);
    }
    return values;
  }

  private @Nullable String fault(@Nullable Double step) {
    if (step == null) {
      return "give a step; %s has none of its own".formatted(definition.name());
    }
    if (!(step > 0 && Double.isFinite(step))) {
      return shown(step) + " is not above 0";
    }
    return definition.type() == ParamDefinition.Type.INT && step != Math.rint(step)
        ? "%s is not whole, and the values of %s are".formatted(shown(step), definition.name())
        : null;
  }

  private List<Object> scaled(double from, double to, int count) {
    if (request.step() != null) {
      fault.accept("step", "give a step, or a count for a log scale");
    } else if (count < 2 || count > Limits.AXIS_VALUES) {
      fault.accept("count", "%d is not 2 to %d".formatted(count, Limits.AXIS_VALUES));
    } else if (!(from > 0)) {
      fault.accept("from", "a log scale starts above 0, not at " + shown(from));
    } else if (from == to) {
      fault.accept("to", "a log scale ends above from, " + shown(from));
    } else {
      TreeSet<Double> numbers = new TreeSet<>(List.of(from, to));
      for (int i = 1; i < count - 1; i++) {
        // The ratio itself could overflow.
        double part = i / (count - 1.0);
        double exact =
            StrictMath.exp(StrictMath.log(from) * (1 - part) + StrictMath.log(to) * part);
        numbers.add(rounded(exact));
      }
      return numbers.subSet(from, true, to, true).stream().map(definition::read).toList();
    }
    return List.of();
  }

  private double rounded(double exact) {
    return definition.type() == ParamDefinition.Type.INT
        ? Math.rint(exact)
        : BigDecimal.valueOf(exact).round(DIGITS).doubleValue();
  }

  private static String shown(double number) {
    return Rule.plain(number);
  }
}
