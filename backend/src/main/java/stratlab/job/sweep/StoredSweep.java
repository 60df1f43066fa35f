package stratlab.job.sweep;

import org.jspecify.annotations.Nullable;
import stratlab.job.SweepJobs;
import stratlab.job.queue.Job;
import stratlab.sweep.spec.SweepSpec;

/**
 * A sweep as it stands in the store.
 *
 * @param planned cells; of a guided sweep that has not completed, at most
 * @param done cells that are finished, those that failed included
 * @param failed cells without a result
 * @param reused cells whose results were known from other sweeps
 * @param cellsPerSecond lately while it is not completed, otherwise on the whole; null before the
 *     first are there
 * @param fault why there is no verdict on a completed sweep; null otherwise. The verdict is large:
 *     ask {@link SweepJobs#honesty} or {@link SweepJobs#walkForward} for it
 */
public record StoredSweep(
    Job job,
    SweepSpec spec,
    int planned,
    int done,
    int failed,
    int reused,
    boolean paused,
    @Nullable Double cellsPerSecond,
    @Nullable String fault) {}
