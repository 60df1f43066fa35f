package stratlab.job;

import org.jspecify.annotations.Nullable;
import stratlab.sweep.Honesty;
import stratlab.sweep.SweepSpec;
import stratlab.sweep.WalkForwardResult;

/** A sweep as it is stored. */
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
    @Nullable WalkForwardResult walkForward) {}
