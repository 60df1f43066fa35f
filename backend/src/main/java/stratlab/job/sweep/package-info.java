/**
 * Sweeps as jobs: their rows, their results as chunks of packed columns, and what of earlier sweeps
 * can be used again.
 */
@NullMarked
package stratlab.job.sweep;

import org.jspecify.annotations.NullMarked;
