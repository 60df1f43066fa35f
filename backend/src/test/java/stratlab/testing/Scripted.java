package stratlab.testing;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import stratlab.engine.Engine;
import stratlab.engine.RunLog;
import stratlab.engine.RunSetup;
import stratlab.indicator.Columns;
import stratlab.market.Bars;
import stratlab.market.Instrument;
import stratlab.market.Panel;
import stratlab.market.Timeframe;
import stratlab.strategy.Desk;
import stratlab.strategy.Strategy;
import stratlab.strategy.Trader;
import stratlab.trading.BrokerRules;
import stratlab.trading.Costs;
import stratlab.trading.PlacedOrder;
import stratlab.trading.Sizing;

/** A run of a few written-out daily bars on which given things are done on given bars. */
public final class Scripted {
  private static final long START = 1_577_836_800_000L;
  private static final long DAY = 86_400_000;

  private final Map<Integer, Consumer<Desk>> script = new LinkedHashMap<>();
  private Costs costs = Costs.NONE;
  private BrokerRules rules = BrokerRules.DEFAULT;
  private double cash = 100_000;
  private @Nullable Consumer<PlacedOrder> listener;

  /** Does something on a bar, from 0, after it has ended. */
  public Scripted on(int bar, Consumer<Desk> action) {
    script.merge(bar, action, Consumer::andThen);
    return this;
  }

  public Scripted costs(Costs given) {
    costs = given;
    return this;
  }

  public Scripted rules(BrokerRules given) {
    rules = given;
    return this;
  }

  public Scripted cash(double money) {
    cash = money;
    return this;
  }

  /** Hears each change of the orders. */
  public Scripted hearing(Consumer<PlacedOrder> given) {
    listener = given;
    return this;
  }

  /** Runs over bars written as {@code open high low close}, one a line. */
  public RunLog over(String bars) {
    return run(market -> trader(), List.of(bars(bars)));
  }

  /** Runs over data sets. */
  public RunLog over(List<Bars> sets) {
    return run(market -> trader(), sets);
  }

  /** Runs a strategy of its own instead of the script. */
  public RunLog run(Strategy strategy, List<Bars> sets) {
    Panel panel = Panel.of(sets);
    return Engine.run(
        new RunSetup(
            new Columns(panel),
            strategy,
            Collections.nCopies(sets.size(), "price"),
            cash,
            Collections.nCopies(sets.size(), costs),
            rules,
            new Sizing.Fixed(1),
            Long.MIN_VALUE),
        _ -> true);
  }

  private Trader trader() {
    return new Trader() {
      @Override
      public void next(Desk desk) {
        Consumer<Desk> action = script.get(desk.bar());
        if (action != null) {
          action.accept(desk);
        }
      }

      @Override
      public void onOrder(PlacedOrder order, Desk desk) {
        if (listener != null) {
          listener.accept(order);
        }
      }
    };
  }

  /** Reads bars of consecutive days: {@code open high low close [volume]}, one a line. */
  public static Bars bars(String text) {
    Bars.Builder builder = new Bars.Builder();
    for (String line : text.strip().lines().toList()) {
      String[] cells = line.strip().split(" +");
      double volume = cells.length > 4 ? Double.parseDouble(cells[4]) : 1_000;
      builder.add(
          START + builder.size() * DAY,
          Double.parseDouble(cells[0]),
          Double.parseDouble(cells[1]),
          Double.parseDouble(cells[2]),
          Double.parseDouble(cells[3]),
          volume);
    }
    return builder.build(new Instrument("SCRIPT"), Timeframe.days(1));
  }
}
