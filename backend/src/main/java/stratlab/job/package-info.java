/**
 * Backtests as jobs: the queue, which is a table, the workers that empty it, and the store of
 * reports; and the presets, which are requests kept as files. The one place that touches the
 * database.
 *
 * <p>A job goes {@code queued → running → completed | failed | cancelled}. Every step is one
 * guarded {@code UPDATE} that names the state it leaves and checks its row count, so that two
 * claimants, two processes or a late heart-beat can never both win. A running row carries its
 * worker (host, process and start time) and a lease; rows of dead processes and rows whose lease
 * ran out go back to the queue. A report is stored in the same transaction that completes its job.
 */
@NullMarked
package stratlab.job;

import org.jspecify.annotations.NullMarked;
