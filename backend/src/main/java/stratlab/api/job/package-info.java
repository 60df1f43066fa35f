/** Submits jobs and says how far they are. */
@NullMarked
package stratlab.api.job;

import org.jspecify.annotations.NullMarked;
