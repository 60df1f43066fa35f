package stratlab.strategy;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What must hold between parameters of a strategy. */
public sealed interface Constraint {
  /** Returns it as people write it: {@code fast < slow}. */
  String text();

  /** Returns the parameters that it is about. */
  List<String> params();

  /** Returns the parameter beside which a breach is shown. */
  String field();

  /** Returns what is wrong with checked values, or nothing. */
  Optional<String> fault(Map<String, Object> values);

  /** Returns the constraint that one number is below another; by the names of the parameters. */
  static Constraint less(String left, String right) {
    return new Less(left, right);
  }

  /** One number is below another. */
  record Less(String left, String right) implements Constraint {
    @Override
    public String text() {
      return left + " < " + right;
    }

    @Override
    public List<String> params() {
      return List.of(left, right);
    }

    @Override
    public String field() {
      return left;
    }

    @Override
    public Optional<String> fault(Map<String, Object> values) {
      if (!(values.get(left) instanceof Number low && values.get(right) instanceof Number high)) {
        throw new IllegalArgumentException("constraint " + text() + " needs two numbers");
      }
      return low.doubleValue() < high.doubleValue()
          ? Optional.empty()
          : Optional.of(
              "%s must be below %s, and %s is not below %s".formatted(left, right, low, high));
    }
  }
}
