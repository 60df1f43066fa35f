/**
 * The environment variables that set Stratlab up: one table with the meaning, the default and the
 * allowed values of each, from which all are checked before anything starts. The same table makes
 * {@code stratlab environment} and the one in the README.
 */
@NullMarked
package stratlab.environment;

import org.jspecify.annotations.NullMarked;
