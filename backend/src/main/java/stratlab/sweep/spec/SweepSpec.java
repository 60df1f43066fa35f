package stratlab.sweep.spec;

import java.util.List;
import org.jspecify.annotations.Nullable;
import stratlab.backtest.BacktestSpec;
import stratlab.sweep.Sweeps;

/**
 * A checked sweep with every default filled in; made by {@link Sweeps#check}.
 *
 * @param base with the values of the first place at which the rules hold; of a walk forward, with
 *     the dates that its folds lie within
 * @param axes those of other things than parameters first; of a walk forward the first are the
 *     dates of its training
 * @param where between parameters, the strategy's own constraints first
 * @param keep on metrics
 * @param rankBy one of {@link stratlab.analytics.SweepFigures#KEYS}
 * @param walkForward null for a plain sweep
 */
public record SweepSpec(
    BacktestSpec base,
    List<Axis> axes,
    List<Rule> where,
    List<Rule> keep,
    Sampling sampling,
    String rankBy,
    double outOfSample,
    @Nullable WalkForward walkForward) {
  public SweepSpec {
    axes = List.copyOf(axes);
    where = List.copyOf(where);
    keep = List.copyOf(keep);
  }
}
