package stratlab.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import stratlab.backtest.BacktestRequest;
import stratlab.backtest.Defaults;
import stratlab.backtest.Fault;
import stratlab.backtest.InvalidRequest;
import stratlab.backtest.RunSettings;
import stratlab.bounds.Nearest;
import stratlab.strategy.ParamDefinition;
import stratlab.strategy.StrategyCatalog;
import stratlab.strategy.StrategyDefinition;

/** The faults of a request as lines that name the option to change. */
final class FaultLines {
  private final StrategyCatalog strategies;
  private final BacktestRequest request;

  FaultLines(StrategyCatalog strategies, BacktestRequest request) {
    this.strategies = strategies;
    this.request = request;
  }

  List<String> of(InvalidRequest refused) {
    return refused.faults().stream().map(this::line).toList();
  }

  /** Returns a fault under the name of its option. */
  String line(Fault fault) {
    String field = fault.field();
    int dot = field.indexOf('.');
    String inner = field.substring(dot + 1);
    return switch (dot < 0 ? field : field.substring(0, dot)) {
      case "params" -> "--param " + inner + ": " + fault.message() + paramHint(inner);
      case "settings" -> "--set " + inner + ": " + fault.message() + settingHint(inner);
      case "data" -> "--data " + inner + ": " + fault.message() + roleHint(inner);
      case "strategy" -> "--strategy: " + fault.message() + strategyHint();
      default -> "--" + field + ": " + fault.message();
    };
  }

  private Optional<StrategyDefinition> strategy() {
    String given = request.strategy();
    return strategies.find(given == null ? Defaults.STRATEGY : given);
  }

  private String strategyHint() {
    List<String> names = strategies.list().stream().map(StrategyDefinition::name).toList();
    String given = request.strategy();
    return given == null ? "" : Nearest.hint(given, names);
  }

  private String paramHint(String name) {
    List<String> known = new ArrayList<>();
    strategy().ifPresent(it -> it.params().stream().map(ParamDefinition::name).forEach(known::add));
    return known.contains(name) ? "" : Nearest.hint(name, known);
  }

  private static String settingHint(String name) {
    Set<String> known = RunSettings.params().defaults().keySet();
    return known.contains(name) ? "" : Nearest.hint(name, known);
  }

  private String roleHint(String role) {
    Map<String, String> given = request.data() == null ? Map.of() : request.data();
    List<String> roles =
        strategy().map(StrategyDefinition::data).map(it -> it.of(given.keySet())).orElse(List.of());
    return roles.contains(role) ? "" : Nearest.hint(role, roles);
  }
}
