package stratlab.testing;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import stratlab.engine.Engine;
import stratlab.engine.RunLog;
import stratlab.engine.RunSetup;
import stratlab.indicator.Columns;
import stratlab.market.Panel;
import stratlab.strategy.Desk;
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

  /**
   * Sends the recorded orders of cases whose strategies are not here, each on its recorded bar, so
   * that the broker's part of the run can be compared all the same.
   */
  public static Stream<GoldenRun> replays() {
    return Stream.of(
            "02_ema_cross_reverse",
            "05_macd_allin",
            "08_donchian_both",
            "31_margin_rejections",
            "45_target_size_value_percent",
            "47_rebalance_misaligned",
            "51_pyramid_partial_exits",
            "55_flat_and_zero_volume")
        .map(
            name -> {
              Golden recorded = Golden.load(name);
              return run(name, recorded.feeds(), new Replay(recorded));
            });
  }

  private static GoldenRun run(String name, List<String> roles, Strategy strategy) {
    Golden recorded = Golden.load(name);
    Panel panel = recorded.panel();
    RunSetup setup =
        RunSetup.of(
            new Columns(panel),
            strategy,
            roles,
            recorded.cash(),
            Costs.percent(recorded.commission()),
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

  private static int firstBarOfAll(Panel panel) {
    int bar = 0;
    for (int set = 0; set < panel.sets(); set++) {
      while (panel.row(set, bar) < 0) {
        bar++;
      }
    }
    return bar;
  }

  /** Sends each recorded order on the bar on which it was created. */
  private record Replay(Golden recorded) implements Strategy {
    @Override
    public Plan plan(Market market) {
      Iterator<Map<String, Object>> orders = recorded.orders().iterator();
      return new Trader() {
        // A trader is first asked when every data set has a bar.
        private int bar = firstBarOfAll(recorded.panel()) - 1;
        private @Nullable Map<String, Object> next = orders.hasNext() ? orders.next() : null;

        @Override
        public void next(Desk desk) {
          bar++;
          while (next != null && next.get("created_bar").equals(bar)) {
            int set = recorded.feeds().indexOf(String.valueOf(next.get("data")));
            double size = Golden.number(next, "size");
            if (size > 0) {
              desk.buy(set, size);
            } else {
              desk.sell(set, -size);
            }
            next = orders.hasNext() ? orders.next() : null;
          }
        }
      };
    }
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
