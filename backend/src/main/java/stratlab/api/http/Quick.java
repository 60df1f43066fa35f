package stratlab.api.http;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks operations that take a few statements of the store and no work worth mentioning, such as
 * the state of a job. They have threads of their own, so that they are answered while all other
 * operations wait for each other; see {@link RequestThreads}.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.METHOD, ElementType.TYPE})
public @interface Quick {}
