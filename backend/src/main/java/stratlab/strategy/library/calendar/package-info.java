/** Trading by the date and the clock. */
@NullMarked
package stratlab.strategy.library.calendar;

import org.jspecify.annotations.NullMarked;
