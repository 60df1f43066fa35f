/** Conditions as bits, 64 rows to a word, and how columns are compared into them. */
@NullMarked
package stratlab.indicator.condition;

import org.jspecify.annotations.NullMarked;
