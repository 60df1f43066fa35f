package stratlab.job;

import org.jspecify.annotations.Nullable;
import stratlab.sweep.Honesty;
import stratlab.sweep.SweepSpec;
import stratlab.sweep.WalkForwardResult;

/**
 * A sweep as it stands in the store.
 *
 * @param planned cells; of a guided sweep that has not completed, at most
 * @param done cells that are finished, those that failed included
 * @param failed cells without a result
 * @param reused cells whose results were known from other sweeps
 * @param cellsPerSecond lately while it is not completed, otherwise on the whole; null before the
 *     first are there
 * @param honesty of a completed sweep that is no walk forward; null when it could not be found out
 * @param walkForward of a completed walk forward; null when it could not be made
 * @param fault why a completed sweep has neither; null otherwise
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
    @Nullable Honesty honesty,
    @Nullable WalkForwardResult walkForward,
    @Nullable String fault) {}
