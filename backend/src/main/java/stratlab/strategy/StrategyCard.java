package stratlab.strategy;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Describes a strategy to its users. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface StrategyCard {
  /** Returns what requests call it; empty for the simple name of the record. */
  String name() default "";

  /** Returns its name for people, like {@code SMA cross}. */
  String title();

  /** Returns its rules in a sentence or two. */
  String about();

  /** Returns the roles of its data sets; the first is the one that is traded. */
  String[] roles() default "price";
}
