package stratlab.strategy;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Defines a parameter of a strategy; its type is that of the record component. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.RECORD_COMPONENT)
public @interface Param {
  /** Returns what requests call it; empty for the name of the component. */
  String name() default "";

  String label();

  /** Returns the default, spelled as a user would. */
  String value();

  String description() default "";

  /** Returns the smallest value allowed; NaN for no bound. */
  double min() default Double.NaN;

  /** Returns the largest value allowed; NaN for no bound. */
  double max() default Double.NaN;

  /**
   * Returns the step of the form's widget and of a sweep; NaN for none. Values between are allowed.
   */
  double step() default Double.NaN;

  /** Returns the values a text may have; empty for any. An enum brings its own. */
  String[] choices() default {};

  String group() default "";

  /** Returns the unit for people, like {@code bars}. */
  String unit() default "";
}
