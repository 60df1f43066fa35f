/** The figures of Backtrader's analyzers, under its names and with its conventions. */
@NullMarked
package stratlab.analytics.backtrader;

import org.jspecify.annotations.NullMarked;
