/**
 * Sums, moments, ranks and distributions over plain columns, and the one source of random numbers.
 */
@NullMarked
package stratlab.analytics.statistics;

import org.jspecify.annotations.NullMarked;
