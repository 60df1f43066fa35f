/**
 * A run as series: returns by day, drawdowns, exposure, trades as columns. All figures are made of
 * these, each read once.
 */
@NullMarked
package stratlab.analytics.series;

import org.jspecify.annotations.NullMarked;
