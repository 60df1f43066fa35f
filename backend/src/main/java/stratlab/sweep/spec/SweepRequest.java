package stratlab.sweep.spec;

import java.util.List;
import org.jspecify.annotations.Nullable;
import stratlab.backtest.BacktestRequest;

/**
 * A sweep that was asked for, unchecked; null is "not given" and takes the default.
 *
 * @param base what all cells have in common; the axes replace parts of it
 * @param where what must hold between parameters: {@code fast < slow}, {@code stop <= 5}
 * @param keep what metrics must fulfil for a cell to be ranked: {@code trades >= 30}
 * @param rankBy the metric that decides which cell is best
 * @param outOfSample share of the days at the end that count as out of sample, 0 to 0.9
 */
public record SweepRequest(
    BacktestRequest base,
    @Nullable List<AxisRequest> axes,
    @Nullable List<String> where,
    @Nullable List<String> keep,
    @Nullable SamplingRequest sampling,
    @Nullable String rankBy,
    @Nullable Double outOfSample,
    @Nullable WalkForwardRequest walkForward) {}
