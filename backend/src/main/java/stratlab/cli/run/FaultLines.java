package stratlab.cli.run;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import stratlab.backtest.BacktestRequest;
import stratlab.backtest.Defaults;
import stratlab.backtest.Fault;
import stratlab.backtest.InvalidRequest;
import stratlab.bounds.Nearest;
import stratlab.strategy.StrategyCatalog;
import stratlab.strategy.StrategyDefinition;

/** The faults of a request as lines that name the option to change. */
public final class FaultLines {
  private final StrategyCatalog strategies;
  private final BacktestRequest request;

  public FaultLines(StrategyCatalog strategies, BacktestRequest request) {
    this.strategies = strategies;
    this.request = request;
  }

  List<String> of(InvalidRequest refused) {
    return refused.faults().stream().map(this::line).toList();
  }

  /** Returns a fault under the name of its option. */
  public String line(Fault fault) {
    String field = fault.field();
    if (field.isEmpty()) {
      return fault.message();
    }
    int dot = field.indexOf('.');
    String inner = field.substring(dot + 1);
    return switch (dot < 0 ? field : field.substring(0, dot)) {
      case "params" -> "--param " + inner + ": " + fault.message();
      case "settings" -> "--set " + inner + ": " + fault.message();
      case "data" -> "--data " + inner + ": " + fault.message() + dataHint(inner);
      case "strategy" -> "--strategy: " + fault.message();
      default -> "--" + field + ": " + fault.message();
    };
  }

  private Optional<StrategyDefinition> strategy() {
    String given = request.strategy();
    return strategies.find(given == null ? Defaults.STRATEGY : given);
  }

  /** A data set that there is not is told with a suggestion; a role is not. */
  private String dataHint(String role) {
    Map<String, String> given = request.data() == null ? Map.of() : request.data();
    List<String> roles =
        strategy().map(StrategyDefinition::data).map(it -> it.of(given.keySet())).orElse(List.of());
    return roles.contains(role) ? "" : Nearest.hint(role, roles);
  }
}
