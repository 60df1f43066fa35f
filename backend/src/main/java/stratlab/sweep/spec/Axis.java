package stratlab.sweep.spec;

import java.util.List;

/**
 * A checked direction of a sweep.
 *
 * @param name as in {@link AxisRequest}
 * @param values each as a spec has it ({@code Long}, {@code Double}, {@code Boolean}, {@code
 *     String}), without repetition, numbers ascending, at least one; of dates, text
 */
public record Axis(String name, Kind kind, List<Object> values) {
  /** What a direction changes. Those that are no parameter come first in a lattice. */
  public enum Kind {
    DATES,
    DATA,
    CASH,
    COMMISSION,
    SIZE,
    SETTING,
    PARAM
  }

  public Axis {
    values = List.copyOf(values);
  }

  public int size() {
    return values.size();
  }

  /** Returns the bare name of the parameter, the role or the setting; of others, the name. */
  public String key() {
    return switch (kind) {
      case DATA -> without(AxisTargets.DATA);
      case SETTING -> without(AxisTargets.SETTINGS);
      case PARAM -> without(AxisTargets.PARAMS);
      case DATES, CASH, COMMISSION, SIZE -> name;
    };
  }

  private String without(String start) {
    return name.startsWith(start) ? name.substring(start.length()) : name;
  }

  /** Whether its values are numbers, so that one can lie between two others. */
  public boolean isNumeric() {
    return values.getFirst() instanceof Number;
  }
}
