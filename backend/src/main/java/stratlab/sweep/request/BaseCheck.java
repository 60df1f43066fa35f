package stratlab.sweep.request;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import stratlab.backtest.BacktestRequest;
import stratlab.backtest.BacktestSpec;
import stratlab.backtest.Backtests;
import stratlab.backtest.Fault;
import stratlab.backtest.InvalidRequest;
import stratlab.strategy.RecordParams;
import stratlab.strategy.StrategyDefinition;
import stratlab.sweep.spec.Axis;
import stratlab.sweep.spec.AxisTargets;
import stratlab.sweep.spec.RequestBuilder;

/**
 * Checks what all cells have in common, with the first value of each axis put in, and with it each
 * other value of an axis alone. What must hold between parameters is left to the rules of the
 * lattice where an axis has a say in it.
 */
final class BaseCheck {
  private static final List<String> DATE_FIELDS = List.of("from", "to");

  private final Backtests backtests;
  private final BacktestRequest base;
  private final @Nullable StrategyDefinition strategy;
  private final List<ParsedAxis> asked;
  private final BiConsumer<String, String> fault;

  /**
   * Takes what to check.
   *
   * @param asked the axes without a fault
   * @param fault told each fault: the field and what is wrong with it
   */
  BaseCheck(
      Backtests backtests,
      BacktestRequest base,
      @Nullable StrategyDefinition strategy,
      List<ParsedAxis> asked,
      BiConsumer<String, String> fault) {
    this.backtests = backtests;
    this.base = base;
    this.strategy = strategy;
    this.asked = asked;
    this.fault = fault;
  }

  /** Returns the run with the first value of each axis, null when there is none without fault. */
  @Nullable BacktestSpec spec() {
    List<Fault> found = faults(draft().request());
    Set<String> ofAxes =
        asked.stream().map(axis -> axis.subject().field()).collect(Collectors.toSet());
    // What a pair of dates gives is told of the axis, not of fields that nobody filled in.
    if (asked.stream().anyMatch(axis -> axis.subject().kind() == Axis.Kind.DATES)) {
      ofAxes = Stream.concat(ofAxes.stream(), DATE_FIELDS.stream()).collect(Collectors.toSet());
    }
    Set<String> told = ofAxes;
    List<Fault> others = found.stream().filter(each -> !told.contains(each.field())).toList();
    others.forEach(each -> fault.accept(each.field(), each.message()));
    ValueCheck values = new ValueCheck(this::faultsWith, found, fault);
    ValueCheck dates = new ValueCheck(this::faultsWith, others, fault);
    asked.stream()
        .filter(axis -> axis.subject().kind() != Axis.Kind.PARAM)
        .forEach(axis -> (axis.subject().kind() == Axis.Kind.DATES ? dates : values).check(axis));
    Map<String, Object> params = strategy == null ? Map.of() : params(strategy);
    if (strategy == null || !found.isEmpty() || params.size() < strategy.params().size()) {
      return null;
    }
    RequestBuilder whole = new RequestBuilder(backtests.check(draft().request()));
    params.forEach((name, value) -> whole.put(Axis.Kind.PARAM, name, value));
    return whole.spec();
  }

  /** The base with first values, parameters aside: a run with their defaults has no fault there. */
  private RequestBuilder draft() {
    RequestBuilder draft = new RequestBuilder(base).clearParams();
    for (ParsedAxis axis : asked) {
      if (axis.subject().kind() != Axis.Kind.PARAM) {
        draft.put(axis.subject().kind(), axis.subject().key(), axis.first());
      }
    }
    return draft;
  }

  private List<Fault> faultsWith(ParsedAxis axis, Object value) {
    return faults(draft().put(axis.subject().kind(), axis.subject().key(), value).request());
  }

  private List<Fault> faults(BacktestRequest request) {
    try {
      backtests.check(request);
      return List.of();
    } catch (InvalidRequest refused) {
      return refused.faults();
    }
  }

  private Map<String, Object> params(StrategyDefinition definition) {
    Map<String, @Nullable Object> raw = new LinkedHashMap<>();
    raw.putAll(base.params() == null ? Map.of() : base.params());
    Set<String> ofAxes = new HashSet<>();
    for (ParsedAxis axis : asked) {
      if (axis.subject().kind() == Axis.Kind.PARAM) {
        raw.put(axis.subject().key(), axis.first());
        ofAxes.add(axis.subject().key());
      }
    }
    Map<String, Object> params =
        RecordParams.read(
            definition.name(),
            definition.params(),
            raw,
            (name, message) -> fault.accept(AxisTargets.PARAMS + name, message));
    definition.constraints().stream()
        .filter(each -> each.params().stream().noneMatch(ofAxes::contains))
        .filter(each -> params.keySet().containsAll(each.params()))
        .forEach(
            each ->
                each.fault(params)
                    .ifPresent(text -> fault.accept(AxisTargets.PARAMS + each.field(), text)));
    return params;
  }
}
