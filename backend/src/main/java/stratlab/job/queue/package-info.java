/**
 * Jobs as rows of a table: what a job is, who has claimed it, and what happens when its process
 * dies ({@link stratlab.job.queue.Recovery}).
 */
@NullMarked
package stratlab.job.queue;

import org.jspecify.annotations.NullMarked;
