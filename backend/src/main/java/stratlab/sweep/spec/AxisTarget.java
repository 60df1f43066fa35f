package stratlab.sweep.spec;

import org.jspecify.annotations.Nullable;
import stratlab.strategy.ParamDefinition;

/**
 * What an axis can change and a rule can compare.
 *
 * @param name what axes and rules call it
 * @param key as {@link Axis#key}
 * @param definition the values that it takes; null for dates and data sets
 */
public record AxisTarget(
    String name, Axis.Kind kind, String key, @Nullable ParamDefinition definition) {

  public boolean isNumber() {
    return definition != null
        && (definition.type() == ParamDefinition.Type.INT
            || definition.type() == ParamDefinition.Type.FLOAT);
  }

  boolean isWhole() {
    return definition != null && definition.type() == ParamDefinition.Type.INT;
  }

  /** Returns the field of a request that holds it; of dates, the one of their start. */
  public String field() {
    return switch (kind) {
      case PARAM -> AxisTargets.PARAMS + key;
      case DATA, SETTING, CASH, COMMISSION, SIZE -> name;
      case DATES -> "from";
    };
  }
}
