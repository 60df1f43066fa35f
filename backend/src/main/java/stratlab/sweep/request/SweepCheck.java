package stratlab.sweep.request;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import stratlab.analytics.SweepFigures;
import stratlab.backtest.BacktestSpec;
import stratlab.backtest.Backtests;
import stratlab.backtest.Defaults;
import stratlab.backtest.Fault;
import stratlab.backtest.InvalidRequest;
import stratlab.bounds.Limits;
import stratlab.bounds.Measure;
import stratlab.strategy.StrategyDefinition;
import stratlab.sweep.grid.CellChoice;
import stratlab.sweep.grid.FeasiblePoints;
import stratlab.sweep.spec.Axis;
import stratlab.sweep.spec.AxisRequest;
import stratlab.sweep.spec.AxisTargets;
import stratlab.sweep.spec.RequestBuilder;
import stratlab.sweep.spec.Rule;
import stratlab.sweep.spec.Sampling;
import stratlab.sweep.spec.SweepMetrics;
import stratlab.sweep.spec.SweepRequest;
import stratlab.sweep.spec.SweepSpec;
import stratlab.sweep.spec.WalkForward;

/**
 * Turns a request into a spec. First everything is looked at for itself, and all faults of that
 * come back at once; the number of cells can only be counted when there are none.
 */
public final class SweepCheck {
  private static final String RANK_BY = "sharpe";
  private static final double OUT_OF_SAMPLE = 0.3;
  private static final double MOST_OUT_OF_SAMPLE = 0.9;

  private final Backtests backtests;
  private final SweepRequest request;
  private final List<Fault> faults = new ArrayList<>();
  private final @Nullable StrategyDefinition strategy;
  private final AxisTargets subjects;

  /** Takes a request and strategies that stay the same. */
  public SweepCheck(Backtests pinned, SweepRequest request) {
    this.backtests = pinned;
    this.request = request;
    String asked = request.base().strategy();
    this.strategy =
        pinned.strategies().find(asked == null ? Defaults.STRATEGY : asked).orElse(null);
    this.subjects = new AxisTargets(strategy);
  }

  private void fault(String field, String message) {
    faults.add(new Fault(field, message));
  }

  private void refuse() {
    if (!faults.isEmpty()) {
      throw new InvalidRequest(faults.stream().distinct().toList());
    }
  }

  /** Nothing that is too long is parsed, so what is said of it is all that is said. */
  private void measure() {
    Measure measure =
        new Measure(this::fault)
            .texts("where", request.where(), Limits.RULES)
            .texts("keep", request.keep(), Limits.RULES)
            .name("rankBy", request.rankBy());
    if (request.sampling() != null) {
      measure.name("sampling.method", request.sampling().method());
    }
    if (request.walkForward() != null) {
      measure
          .name("walkForward.mode", request.walkForward().mode())
          .name("walkForward.train", request.walkForward().train())
          .name("walkForward.test", request.walkForward().test());
    }
    List<AxisRequest> axes = request.axes() == null ? List.of() : request.axes();
    for (int i = 0; i < Math.min(axes.size(), Limits.AXES); i++) {
      measure
          .name(ParsedAxis.field(i, "name"), axes.get(i).name())
          .texts(ParsedAxis.field(i, "values"), axes.get(i).values(), Limits.AXIS_VALUES);
    }
    refuse();
  }

  public SweepSpec spec() {
    measure();
    List<ParsedAxis> asked = new AxesCheck(subjects, request, this::fault).read();
    BacktestSpec base =
        new BaseCheck(backtests, request.base(), strategy, asked, this::fault).spec();
    RuleCheck rules = new RuleCheck(subjects, this::fault);
    List<Rule> where = rules.where(strategy, request.where());
    List<Rule> keep = rules.keep(request.keep());
    Sampling sampling = new SamplingCheck(this::fault).read(request);
    String rankBy = rankBy();
    double outOfSample = outOfSample();
    WalkForward walkForward =
        request.walkForward() == null
            ? null
            : new WalkForwardCheck(backtests.data(), this::fault).read(request.walkForward(), base);
    refuse();
    if (base == null) {
      throw new IllegalStateException("a base that cannot be run has a fault");
    }
    List<Axis> axes = axes(asked, walkForward);
    BacktestSpec first = checked(base, axes, where, sampling, walkForward);
    return new SweepSpec(first, axes, where, keep, sampling, rankBy, outOfSample, walkForward);
  }

  /** The axes in the order of a lattice, so that cells of the same prices lie together. */
  private static List<Axis> axes(List<ParsedAxis> asked, @Nullable WalkForward walkForward) {
    Stream<Axis> folds =
        walkForward == null
            ? Stream.empty()
            : Stream.of(new Axis(AxisTargets.DATES, Axis.Kind.DATES, walkForward.trainings()));
    return Stream.concat(folds, asked.stream().map(ParsedAxis::axis))
        .sorted(Comparator.comparing(Axis::kind))
        .toList();
  }

  /** Counts the cells, and returns the run of the first place at which the rules hold. */
  private BacktestSpec checked(
      BacktestSpec base,
      List<Axis> axes,
      List<Rule> where,
      Sampling sampling,
      @Nullable WalkForward walkForward) {
    LatticeCheck check = new LatticeCheck(this::fault);
    if (!check.isBounded(axes)) {
      refuse();
    }
    FeasiblePoints allowed = CellChoice.allowed(axes, where, base);
    check.check(allowed, where, sampling, walkForward == null ? 0 : walkForward.folds().size());
    refuse();
    RequestBuilder first = new RequestBuilder(base);
    int[] at = allowed.lattice().indices(allowed.first().orElseThrow());
    for (int axis = 0; axis < at.length; axis++) {
      if (walkForward == null || axes.get(axis).kind() != Axis.Kind.DATES) {
        first.put(axes.get(axis), at[axis]);
      }
    }
    return first.spec();
  }

  private String rankBy() {
    String key = request.rankBy() == null ? RANK_BY : request.rankBy().strip();
    if (!SweepFigures.KEYS.contains(key)) {
      fault("rankBy", Rule.unknownMetric(key));
    } else if (!SweepMetrics.of(key).hasDirection()) {
      fault("rankBy", "%s is neither better high nor low".formatted(key));
    }
    return key;
  }

  private double outOfSample() {
    double share = request.outOfSample() == null ? OUT_OF_SAMPLE : request.outOfSample();
    if (!(share >= 0 && share <= MOST_OUT_OF_SAMPLE)) {
      fault(
          "outOfSample", share + " is not a share from 0 to 0.9; 0.3 is the last 30 % of the days");
    }
    return share == 0 ? 0.0 : share;
  }
}
