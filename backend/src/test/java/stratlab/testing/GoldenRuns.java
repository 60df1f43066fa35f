package stratlab.testing;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import stratlab.engine.Engine;
import stratlab.engine.RunLog;
import stratlab.engine.RunSetup;
import stratlab.indicator.Columns;
import stratlab.market.Panel;
import stratlab.strategy.Market;
import stratlab.strategy.ParamDefinition;
import stratlab.strategy.Plan;
import stratlab.strategy.Strategy;
import stratlab.strategy.StrategyCatalog;
import stratlab.strategy.Trader;
import stratlab.trading.Costs;
import stratlab.trading.Sizing;

/** The recorded cases, each run again by this engine. */
public final class GoldenRuns {
  private static final List<String> ONE = List.of("price");
  private static final List<String> TWO = List.of("price", "reference");

  private GoldenRuns() {}

  /** A recorded case beside the same run of this engine. */
  public record GoldenRun(String name, Golden recorded, Panel panel, RunLog log) {
    @Override
    public String toString() {
      return name;
    }
  }

  /**
   * Runs all cases. What a case records as {@code params} are a class's defaults, so the periods
   * stand here.
   */
  public static Stream<GoldenRun> all() {
    return Stream.of(
        run("01_sma_cross_long", ONE, strategy("SmaCross", 10, 30)),
        run("09_correlated_sma_defaults", TWO, strategy("CorrelatedSMACross", 20, 50, 20, 50)),
        run("10_correlated_sma_short_periods", TWO, strategy("CorrelatedSMACross", 5, 15, 5, 15)),
        run("11_correlated_sma_misaligned", TWO, strategy("CorrelatedSMACross", 5, 15, 6, 14)),
        run("59_no_trades", ONE, new Never()));
  }

  private static GoldenRun run(String name, List<String> roles, Strategy strategy) {
    Golden recorded = Golden.load(name);
    Panel panel = recorded.panel();
    RunSetup setup =
        new RunSetup(
            new Columns(panel),
            strategy,
            roles,
            recorded.cash(),
            new Costs.Percent(recorded.commission()),
            new Sizing.Fixed(recorded.stake()),
            Long.MIN_VALUE);
    return new GoldenRun(name, recorded, panel, Engine.run(setup, _ -> true));
  }

  private static Strategy strategy(String name, int... values) {
    StrategyCatalog catalog = StrategyCatalog.discover();
    List<ParamDefinition> params = catalog.find(name).orElseThrow().params();
    Map<String, Object> checked = new LinkedHashMap<>();
    for (int i = 0; i < values.length; i++) {
      checked.put(params.get(i).name(), (long) values[i]);
    }
    return catalog.create(name, checked);
  }

  /** Case 59: looks at an average and never trades. */
  private record Never() implements Strategy {
    @Override
    public Plan plan(Market market) {
      market.close().sma(20);
      return (Trader) _ -> {};
    }
  }
}
