/**
 * Backtests and sweeps as jobs: the queue, which is a table, the workers that empty it, and the
 * store of reports and of the results of sweeps; and the presets, which are requests kept as files.
 * The one place that touches the database.
 *
 * <p>A job goes {@code queued → running → completed | failed | cancelled}. Every step is one
 * guarded {@code UPDATE} that names the state it leaves and checks its row count, so that two
 * claimants, two processes or a late heart-beat can never both win. A running row carries its
 * worker (host, process and start time) and a lease; rows of dead processes and rows of other hosts
 * whose lease ran out go back to the queue, to run with nothing beside them from the second death
 * on ({@link stratlab.job.queue.Recovery}). A report is stored in the same transaction that
 * completes its job.
 *
 * <p>What is wrong with the store is not wrong with the job. {@link stratlab.store.StoreTrouble}
 * says what it is, {@link stratlab.store.StoreHealth} holds it, {@link stratlab.store.StoreWatch}
 * finds out, and {@link stratlab.store.StoreRetry} keeps what is to be written until it can be.
 *
 * <p>A sweep is stored in chunks of cells while it runs, each in one transaction with the progress
 * and under the same guard, always in their order. So a sweep that stopped for whatever reason goes
 * on after its last chunk; one that is paused waits in the queue until it is resumed. Chunks
 * outlive a bad end, and are taken over by any sweep that has the same cells.
 */
@NullMarked
package stratlab.job;

import org.jspecify.annotations.NullMarked;
