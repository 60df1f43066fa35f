package stratlab.sweep.request;

import java.util.List;
import stratlab.backtest.BacktestRequest;
import stratlab.sweep.spec.Axis;
import stratlab.sweep.spec.AxisRequest;
import stratlab.sweep.spec.RequestBuilder;
import stratlab.sweep.spec.Rule;
import stratlab.sweep.spec.Sampling;
import stratlab.sweep.spec.SamplingRequest;
import stratlab.sweep.spec.SweepRequest;
import stratlab.sweep.spec.SweepSpec;
import stratlab.sweep.spec.WalkForward;
import stratlab.sweep.spec.WalkForwardRequest;

/** Turns a checked sweep back into a request. */
public final class SweepRequests {
  private SweepRequests() {}

  /** Returns the request that says everything about a sweep and is checked to the same spec. */
  public static SweepRequest of(SweepSpec spec) {
    WalkForward walk = spec.walkForward();
    List<Axis> axes =
        spec.axes().stream()
            .filter(axis -> walk == null || axis.kind() != Axis.Kind.DATES)
            .toList();
    return new SweepRequest(
        base(spec, axes),
        axes.stream().map(SweepRequests::axis).toList(),
        spec.where().stream().map(Rule::text).toList(),
        spec.keep().stream().map(Rule::text).toList(),
        sampling(spec.sampling()),
        spec.rankBy(),
        spec.outOfSample(),
        walk == null ? null : new WalkForwardRequest(walk.mode().key(), walk.train(), walk.test()));
  }

  private static BacktestRequest base(SweepSpec spec, List<Axis> axes) {
    RequestBuilder draft = new RequestBuilder(spec.base());
    axes.forEach(axis -> draft.clear(axis.kind(), axis.key()));
    return draft.request();
  }

  private static AxisRequest axis(Axis axis) {
    return new AxisRequest(axis.name(), null, null, null, null, axis.values());
  }

  private static SamplingRequest sampling(Sampling sampling) {
    return switch (sampling) {
      case Sampling.Grid _ -> new SamplingRequest(sampling.key(), null, null);
      case Sampling.Random(int cells, long seed) ->
          new SamplingRequest(sampling.key(), cells, seed);
      case Sampling.Latin(int cells, long seed) -> new SamplingRequest(sampling.key(), cells, seed);
      case Sampling.Guided(int cells, long seed) ->
          new SamplingRequest(sampling.key(), cells, seed);
    };
  }
}
