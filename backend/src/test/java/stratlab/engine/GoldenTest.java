package stratlab.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static stratlab.testing.Golden.day;
import static stratlab.testing.Golden.number;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.assertj.core.data.Offset;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import stratlab.analytics.AnalyzerInput;
import stratlab.analytics.Analyzers;
import stratlab.indicator.Columns;
import stratlab.market.Panel;
import stratlab.strategy.Market;
import stratlab.strategy.ParamDefinition;
import stratlab.strategy.Plan;
import stratlab.strategy.Strategy;
import stratlab.strategy.StrategyCatalog;
import stratlab.strategy.Trader;
import stratlab.testing.Golden;
import stratlab.trading.Costs;
import stratlab.trading.Fill;
import stratlab.trading.OpenTrade;
import stratlab.trading.OrderState;
import stratlab.trading.PlacedOrder;
import stratlab.trading.Sizing;
import stratlab.trading.Trade;

/** Runs recorded by Backtrader: order by order, trade by trade, bar by bar of equity. */
final class GoldenTest {
  private static final List<String> OF_YEARS = List.of("annualreturn", "sharpe_legacyannual");

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          01_sma_cross_long              | SmaCross           | price           | 10 30
          09_correlated_sma_defaults     | CorrelatedSMACross | price reference | 20 50 20 50
          10_correlated_sma_short_periods| CorrelatedSMACross | price reference |  5 15  5 15
          11_correlated_sma_misaligned   | CorrelatedSMACross | price reference |  5 15  6 14
          59_no_trades                   |                    | price           |
          """)
  void theRunEqualsTheRecordedOne(String name, String strategy, String roles, String periods) {
    Golden recorded = Golden.load(name);
    RunLog log =
        Engine.run(
            new RunSetup(
                new Columns(recorded.panel()),
                strategy == null ? new Never() : strategy(strategy, periods),
                List.of(roles.split(" ")),
                recorded.cash(),
                new Costs.Percent(recorded.commission()),
                new Sizing.Fixed(recorded.stake()),
                Long.MIN_VALUE),
            _ -> true);

    assertThat(log.firstDecision()).isEqualTo(recorded.summary().get("first_next_bar"));
    ordersAreEqual(log.orders(), recorded);
    tradesAreEqual(log.trades(), recorded);
    openTradesAreEqual(log.openTrades(), recorded);
    equityIsEqual(log, recorded);
    analyzersAreEqual(log, recorded);
  }

  /** The recorded {@code params} show a class's defaults, so the periods stand in the table. */
  private static Strategy strategy(String name, String periods) {
    StrategyCatalog catalog = StrategyCatalog.discover();
    List<ParamDefinition> params = catalog.find(name).orElseThrow().params();
    List<String> values = List.of(periods.strip().split(" +"));
    Map<String, Object> checked = new LinkedHashMap<>();
    for (int i = 0; i < values.size(); i++) {
      checked.put(params.get(i).name(), Long.valueOf(values.get(i)));
    }
    return catalog.create(name, checked);
  }

  private static void ordersAreEqual(List<PlacedOrder> orders, Golden recorded) {
    assertThat(orders).hasSameSizeAs(recorded.orders());
    for (int i = 0; i < orders.size(); i++) {
      PlacedOrder order = orders.get(i);
      Map<String, Object> expected = recorded.orders().get(i);
      assertThat(order.id()).isEqualTo(expected.get("id"));
      assertThat(recorded.feeds().get(order.data())).isEqualTo(expected.get("data"));
      assertThat(order.order().side().name().toLowerCase(Locale.ROOT))
          .isEqualTo(expected.get("side"));
      assertThat(order.order().signedQuantity()).isEqualTo(number(expected, "size"));
      assertThat(order.createdBar()).isEqualTo(expected.get("created_bar"));
      assertThat(order.createdTime()).isEqualTo(day(expected.get("created")));
      assertThat(order.state().getClass().getSimpleName()).isEqualTo(expected.get("status"));
      if (order.state() instanceof OrderState.Completed(Fill fill)) {
        assertThat(fill.bar()).isEqualTo(expected.get("fill_bar"));
        assertThat(fill.time()).isEqualTo(day(expected.get("executed")));
        assertThat(fill.size()).isEqualTo(number(expected, "executed_size"));
        near(fill.price(), expected, "executed_price");
        near(fill.commission(), expected, "commission");
        near(fill.pnl(), expected, "pnl");
      }
    }
  }

  private static void tradesAreEqual(List<Trade> trades, Golden recorded) {
    assertThat(trades).hasSameSizeAs(recorded.trades());
    for (int i = 0; i < trades.size(); i++) {
      Trade trade = trades.get(i);
      Map<String, Object> expected = recorded.trades().get(i);
      assertThat(trade.id()).isEqualTo(expected.get("id"));
      assertThat(trade.direction().name().toLowerCase(Locale.ROOT)).isEqualTo(expected.get("side"));
      assertThat(trade.size()).isEqualTo(number(expected, "max_size"));
      assertThat(trade.entryTime()).isEqualTo(day(expected.get("entry")));
      assertThat(trade.entryBar()).isEqualTo(expected.get("entry_bar"));
      assertThat(trade.exitTime()).isEqualTo(day(expected.get("exit")));
      assertThat(trade.exitBar()).isEqualTo(expected.get("exit_bar"));
      assertThat(trade.bars()).isEqualTo(expected.get("bars"));
      near(trade.entryPrice(), expected, "entry_price");
      near(trade.exitPrice(), expected, "exit_price");
      near(trade.pnl(), expected, "pnl");
      near(trade.pnlNet(), expected, "pnlcomm");
      near(trade.commission(), expected, "commission");
    }
  }

  private static void openTradesAreEqual(List<OpenTrade> open, Golden recorded) {
    assertThat(open).hasSameSizeAs(recorded.openTrades());
    for (int i = 0; i < open.size(); i++) {
      Map<String, Object> expected = recorded.openTrades().get(i);
      assertThat(open.get(i).size()).isEqualTo(number(expected, "size"));
      assertThat(open.get(i).entryBar()).isEqualTo(expected.get("entry_bar"));
      near(open.get(i).entryPrice(), expected, "entry_price");
      near(open.get(i).commission(), expected, "commission");
    }
  }

  private static void equityIsEqual(RunLog log, Golden recorded) {
    assertThat(log.equity().size()).isEqualTo(recorded.equity().size());
    for (int bar = 0; bar < log.equity().size(); bar++) {
      double[] expected = recorded.equity().get(bar);
      assertThat(log.equity().time(bar)).isEqualTo((long) expected[0]);
      assertThat(log.equity().value(bar))
          .as("value of bar %s", bar)
          .isCloseTo(expected[1], relative(expected[1]));
      assertThat(log.equity().cash(bar))
          .as("cash of bar %s", bar)
          .isCloseTo(expected[2], relative(expected[2]));
    }
    near(log.equity().end(), recorded.summary(), "final_value");
  }

  private static void analyzersAreEqual(RunLog log, Golden recorded) {
    Panel panel = recorded.panel();
    Map<String, Object> figures =
        Analyzers.of(
            new AnalyzerInput(
                log.equity(),
                log.trades(),
                log.openTrades().size(),
                log.transactions(),
                panel.bars(0).timeframe(),
                bar -> panel.isNew(0, bar)));
    // Over data sets of different dates Backtrader pairs the years with the wrong rows.
    boolean oneClock = panel.size() == panel.bars(0).size();
    recorded
        .analyzers()
        .forEach(
            (name, expected) -> {
              if (oneClock || !OF_YEARS.contains(name)) {
                figureIsEqual(name, figures.get(name), expected);
              }
            });
  }

  private static void figureIsEqual(String name, Object figure, Object expected) {
    switch (expected) {
      case null -> assertThat(figure).as(name).isNull();
      case Map<?, ?> members -> {
        assertThat(figure).as(name).isInstanceOf(Map.class);
        members.forEach(
            (key, value) -> figureIsEqual(name + "." + key, ((Map<?, ?>) figure).get(key), value));
      }
      case Number number -> {
        assertThat(figure).as(name).isInstanceOf(Number.class);
        double wanted = number.doubleValue();
        // A figure near 0 is a difference of numbers near 1, which have rounded before.
        assertThat(((Number) figure).doubleValue())
            .as(name)
            .isCloseTo(wanted, within(Math.max(1e-9 * Math.abs(wanted), 1e-15)));
      }
      default -> assertThat(figure).as(name).isEqualTo(expected);
    }
  }

  private static void near(double actual, Map<String, Object> expected, String key) {
    double wanted = number(expected, key);
    assertThat(actual).as(key).isCloseTo(wanted, relative(wanted));
  }

  private static Offset<Double> relative(double wanted) {
    return within(1e-9 * Math.max(1, Math.abs(wanted)));
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
