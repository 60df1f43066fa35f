/** The results of runs: whole, in summary, and windows of their long parts. */
@NullMarked
package stratlab.api.report;

import org.jspecify.annotations.NullMarked;
