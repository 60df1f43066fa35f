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

  /** Returns where the idea was published, one source each. */
  String[] sources() default {};

  /**
   * Returns the roles of its data sets; the first is the one that is traded. A last role with three
   * dots, {@code asset...}, takes as many data sets as a request names: {@code asset1}, {@code
   * asset2} and so on, {@link Roles#MOST} at most.
   */
  String[] roles() default "price";

  /** Returns how many data sets a role with three dots needs. */
  int atLeast() default 1;

  /** Returns how many roles are traded, from the first on; those of one with dots always are. */
  int traded() default 1;
}
