/** The stored reports, whole and by part, and their look-ahead checks. */
@NullMarked
package stratlab.job.report;

import org.jspecify.annotations.NullMarked;
