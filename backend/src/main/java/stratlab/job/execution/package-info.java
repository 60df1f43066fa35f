/**
 * One job while threads compute it: its deadline, its cancellation, the threads that run the code
 * of strategies, and those that had to be left behind.
 */
@NullMarked
package stratlab.job.execution;

import org.jspecify.annotations.NullMarked;
