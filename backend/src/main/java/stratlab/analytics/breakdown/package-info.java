/** The closed trades by one of their traits. */
@NullMarked
package stratlab.analytics.breakdown;

import org.jspecify.annotations.NullMarked;
