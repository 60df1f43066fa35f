package stratlab.strategy.library;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import stratlab.engine.Engine;
import stratlab.engine.RunLog;
import stratlab.engine.RunSetup;
import stratlab.indicator.Columns;
import stratlab.market.Bars;
import stratlab.market.Instrument;
import stratlab.market.Panel;
import stratlab.market.Timeframe;
import stratlab.strategy.Strategy;
import stratlab.strategy.StrategyCatalog;
import stratlab.strategy.StrategyDefinition;
import stratlab.strategy.builtin.BuiltIn;
import stratlab.trading.BrokerRules;
import stratlab.trading.Costs;
import stratlab.trading.Order;
import stratlab.trading.PlacedOrder;
import stratlab.trading.Side;
import stratlab.trading.Sizing;

/** Built-in strategies played over a few bars, and what they decided. */
final class Played {
  static final StrategyCatalog CATALOG = StrategyCatalog.of(new BuiltIn());

  private Played() {}

  /** Runs a strategy over data sets, one for each of its first roles; each order is of one unit. */
  static RunLog run(String name, String params, List<Bars> sets) {
    StrategyDefinition definition = CATALOG.find(name).orElseThrow();
    Map<String, String> given = new LinkedHashMap<>();
    for (String param : params.isBlank() ? new String[0] : params.strip().split(" +")) {
      given.put(param.substring(0, param.indexOf('=')), param.substring(param.indexOf('=') + 1));
    }
    Map<String, Object> values =
        definition.read(
            given,
            (param, fault) -> {
              throw new IllegalArgumentException(param + ": " + fault);
            });
    List<String> roles = new ArrayList<>();
    for (int set = 0; set < sets.size(); set++) {
      roles.add(definition.data().at(set).orElseThrow());
    }
    Strategy strategy = CATALOG.create(name, values);
    Panel panel = Panel.of(sets);
    return Engine.run(
        new RunSetup(
            new Columns(panel),
            strategy,
            roles,
            100_000,
            Collections.nCopies(sets.size(), Costs.NONE),
            BrokerRules.DEFAULT,
            new Sizing.Fixed(1),
            Long.MIN_VALUE),
        _ -> true);
  }

  /**
   * Returns the market orders by the bar on which they were sent, {@code .} for none: B and S for
   * the first data set, b and s for the second.
   */
  static String decisions(RunLog log, int bars) {
    List<StringBuilder> sent = new ArrayList<>();
    for (int bar = 0; bar < bars; bar++) {
      sent.add(new StringBuilder());
    }
    for (PlacedOrder order : log.orders()) {
      if (order.order() instanceof Order.Market) {
        String letter = order.order().side() == Side.BUY ? "b" : "s";
        sent.get(order.createdBar())
            .append(order.data() == 0 ? letter.toUpperCase(Locale.ROOT) : letter);
      }
    }
    return String.join(" ", sent.stream().map(it -> it.isEmpty() ? "." : it.toString()).toList());
  }

  /** Reads daily bars from a day on; see {@link #bars(String, String, Timeframe)}. */
  static Bars daily(String from, String prices) {
    return bars(from + "T00:00Z", prices, Timeframe.days(1));
  }

  /**
   * Reads bars: {@code 10} is one at a single price, {@code 10/12/9/11} one of open, high, low and
   * close. No bar opens on a weekend.
   */
  static Bars bars(String from, String prices, Timeframe timeframe) {
    Bars.Builder builder = new Bars.Builder();
    ZonedDateTime moment = ZonedDateTime.parse(from).withZoneSameInstant(ZoneOffset.UTC);
    Duration step = Duration.ofMillis(timeframe.nominalMillis());
    for (String token : prices.strip().split(" +")) {
      String[] cells =
          token.contains("/") ? token.split("/") : new String[] {token, token, token, token};
      while (moment.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) >= 0) {
        moment = moment.plus(step);
      }
      builder.add(
          moment.toInstant().toEpochMilli(),
          Double.parseDouble(cells[0]),
          Double.parseDouble(cells[1]),
          Double.parseDouble(cells[2]),
          Double.parseDouble(cells[3]),
          1_000);
      moment = moment.plus(step);
    }
    return builder.build(new Instrument("PLAYED"), timeframe);
  }
}
