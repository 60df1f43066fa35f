package stratlab.backtest;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import stratlab.bounds.Measure;
import stratlab.bounds.Nearest;
import stratlab.bounds.Quoted;
import stratlab.market.catalog.DataCatalog;
import stratlab.market.catalog.DataSet;
import stratlab.strategy.RecordParams;
import stratlab.strategy.StrategyCatalog;
import stratlab.strategy.StrategyDefinition;

/** Turns a request into a spec and collects every fault on the way. */
final class RequestCheck {
  private static final int LONGEST_NAME = 120;
  private static final double LARGEST = 1e15;

  private final StrategyCatalog strategies;
  private final DataCatalog catalog;
  private final BacktestRequest request;
  private final List<Fault> faults = new ArrayList<>();

  RequestCheck(StrategyCatalog strategies, DataCatalog catalog, BacktestRequest request) {
    this.strategies = strategies;
    this.catalog = catalog;
    this.request = request;
  }

  /** Nothing that is too long is parsed, so what is said of it is all that is said. */
  private void measure() {
    new Measure((field, message) -> faults.add(new Fault(field, message)))
        .name("strategy", request.strategy())
        .text("name", request.name())
        .members("params", request.params())
        .members("data", request.data())
        .name("from", request.from())
        .name("to", request.to())
        .members("settings", request.settings());
    if (!faults.isEmpty()) {
      throw new InvalidRequest(faults);
    }
  }

  BacktestSpec spec() {
    measure();
    String wanted = request.strategy() == null ? Defaults.STRATEGY : request.strategy();
    Optional<StrategyDefinition> found = strategies.find(wanted);
    if (found.isEmpty()) {
      faults.add(new Fault("strategy", strategies.unknown(wanted)));
    }
    String name = name(found.map(StrategyDefinition::title).orElse(wanted));
    Map<String, Object> params = found.map(this::params).orElse(Map.of());
    Map<String, String> data = found.map(this::data).orElseGet(this::namedData);
    String from = bound("from", request.from());
    String to = bound("to", request.to());
    if (from != null && to != null && TimeWindow.from(from) > TimeWindow.to(to)) {
      faults.add(new Fault("from", from + " is after the end, " + to));
    } else {
      new WindowCheck(catalog, from, to).check(data.values()).ifPresent(faults::add);
    }
    double cash = money("cash", request.cash(), Defaults.CASH);
    Map<String, Object> settings = settings();
    double commission = commission(settings);
    double size = money("size", request.size(), Defaults.SIZE);
    if (!faults.isEmpty()) {
      throw new InvalidRequest(faults);
    }
    String strategy = found.map(StrategyDefinition::name).orElseThrow();
    return new BacktestSpec(
        name, strategy, params, data, from, to, cash, commission, size, settings);
  }

  private Map<String, Object> settings() {
    Map<String, ?> given = request.settings() == null ? Map.of() : request.settings();
    Map<String, @Nullable Object> known = new LinkedHashMap<>(given);
    known.keySet().retainAll(RunSettings.params().defaults().keySet());
    List<Fault> found = new ArrayList<>();
    given.keySet().stream()
        .filter(name -> !known.containsKey(name))
        .forEach(
            name ->
                found.add(
                    new Fault(
                        "settings." + name,
                        "there is no such setting; there are: "
                            + Quoted.list(RunSettings.params().defaults().keySet())
                            + Nearest.hint(name, RunSettings.params().defaults().keySet()))));
    Map<String, Object> values =
        RecordParams.read(
            "a run",
            RunSettings.params().definitions(),
            known,
            (name, message) -> found.add(new Fault("settings." + name, message)));
    if (found.isEmpty()) {
      RunSettings.of(values)
          .check((name, message) -> found.add(new Fault("settings." + name, message)));
    }
    faults.addAll(found);
    return values;
  }

  private String name(String otherwise) {
    String given = request.name();
    if (given == null || given.isBlank()) {
      return otherwise;
    }
    if (given.length() > LONGEST_NAME || Quoted.movesCursor(given)) {
      faults.add(
          new Fault(
              "name",
              "a name has one line of at most %d characters, without control characters and marks of direction"
                  .formatted(LONGEST_NAME)));
    }
    return given.strip();
  }

  private Map<String, Object> params(StrategyDefinition strategy) {
    Map<String, ?> given = request.params() == null ? Map.of() : request.params();
    return strategy.read(
        given, (param, message) -> faults.add(new Fault("params." + param, message)));
  }

  private Map<String, String> data(StrategyDefinition strategy) {
    Map<String, String> given = request.data() == null ? Map.of() : request.data();
    List<String> names = catalog.names();
    List<String> roles = strategy.data().of(given.keySet());
    Map<String, String> otherwise =
        given.keySet().containsAll(roles) ? Map.of() : Defaults.data(strategy, catalog);
    boolean counts = given.keySet().stream().anyMatch(strategy.data()::isOpen);
    Map<String, String> data = new LinkedHashMap<>();
    for (String role : roles) {
      // Who names one of several data sets names them all.
      boolean left = given.get(role) == null && !(counts && strategy.data().isOpen(role));
      String name = left ? otherwise.get(role) : given.get(role);
      if (name != null) {
        data.put(role, name);
        checkReference(strategy, role, name, names);
      } else if (left) {
        faults.add(new Fault("data." + role, "choose a data set; " + has(names)));
      }
    }
    strategy
        .data()
        .check(
            strategy.name(),
            given.keySet(),
            (role, message) -> faults.add(new Fault("data." + role, message)));
    return data;
  }

  /** Of an unknown strategy nobody knows the roles, but whether there is such data. */
  private Map<String, String> namedData() {
    Map<String, String> given = request.data() == null ? Map.of() : request.data();
    List<String> names = catalog.names();
    given.forEach((role, name) -> checkReference(null, role, name, names));
    return given;
  }

  private void checkReference(
      @Nullable StrategyDefinition strategy, String role, String text, List<String> names) {
    try {
      DataReference reference = DataReference.of(text, names);
      Optional<String> broken = catalog.find(reference.dataSet()).flatMap(RequestCheck::faultOf);
      if (!names.contains(reference.dataSet())) {
        faults.add(new Fault("data." + role, catalog.unknown(reference.dataSet())));
      } else if (broken.isPresent()) {
        faults.add(new Fault("data." + role, broken.get()));
      } else if (strategy != null
          && reference.timeframe() != null
          && strategy.data().isTraded(role)) {
        faults.add(
            new Fault(
                "data." + role,
                "what is traded cannot be bars made of shorter ones; choose %s itself"
                    .formatted(reference.dataSet())));
      }
    } catch (IllegalArgumentException noTimeframe) {
      faults.add(new Fault("data." + role, String.valueOf(noTimeframe.getMessage())));
    }
  }

  private static Optional<String> faultOf(DataSet set) {
    return set.content() instanceof DataSet.Content.Broken(String fault)
        ? Optional.of(fault)
        : Optional.empty();
  }

  private static String has(List<String> names) {
    return names.isEmpty()
        ? "the data folder has no .csv file"
        : "the data folder has: " + Quoted.list(names);
  }

  private @Nullable String bound(String field, @Nullable String given) {
    if (given == null || given.isBlank()) {
      return null;
    }
    try {
      return TimeWindow.canonical(given.strip());
    } catch (IllegalArgumentException wrong) {
      faults.add(new Fault(field, String.valueOf(wrong.getMessage())));
      return null;
    }
  }

  private double money(String field, @Nullable Double given, double otherwise) {
    double value = given == null ? otherwise : given;
    if (!(value > 0 && value <= LARGEST)) {
      faults.add(new Fault(field, value + " is not above 0 and at most 1e15"));
    }
    return value;
  }

  private double commission(Map<String, Object> settings) {
    double value = request.commission() == null ? Defaults.COMMISSION : request.commission();
    if (!"percent".equals(settings.get("commission_kind"))) {
      if (!(value >= 0 && value <= LARGEST)) {
        faults.add(new Fault("commission", value + " is not money of 0 or more"));
      }
    } else if (!(value >= 0 && value < 1)) {
      faults.add(
          new Fault("commission", value + " is not a fraction from 0 to below 1; 0.1 % is 0.001"));
    }
    return value == 0 ? 0.0 : value;
  }
}
