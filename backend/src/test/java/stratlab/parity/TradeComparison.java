package stratlab.parity;

import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import stratlab.parity.Comparison.Allowance;
import stratlab.trading.Direction;
import stratlab.trading.OpenTrade;
import stratlab.trading.Trade;
import stratlab.trading.Trades;

/** Compares closed trades, and those that were open at the end. */
final class TradeComparison {
  private static final Allowance MONEY = new Allowance(Comparison.TOLERANCE, 1);

  private final ParityRun run;
  private final Comparison comparison;

  TradeComparison(ParityRun run, Comparison comparison) {
    this.run = run;
    this.comparison = comparison;
  }

  void compare() {
    Trades trades = run.log().trades();
    List<RecordedTrade> expected = run.recorded().trades();
    for (int i = 0; i < Math.min(expected.size(), trades.size()); i++) {
      closed(expected.get(i), trades.get(i));
    }
    comparison.same(() -> "number of closed trades", expected.size(), trades.size());
    List<OpenTrade> open = run.log().openTrades();
    List<RecordedTrade.Open> expectedOpen = run.recorded().openTrades();
    comparison.same(() -> "number of open trades", expectedOpen.size(), open.size());
    for (RecordedTrade.Open trade : expectedOpen) {
      open.stream()
          .filter(each -> feed(each.data()).equals(trade.data()))
          .forEach(each -> open(trade, each));
    }
  }

  private String feed(int set) {
    return run.recorded().feeds().get(set).name();
  }

  private boolean isDaily(int set) {
    return run.recorded().feeds().get(set).isDaily();
  }

  private void closed(RecordedTrade expected, Trade trade) {
    At at = new At("trade " + expected.id() + " (" + expected.data() + "), ");
    comparison.same(at.what("data"), expected.data(), feed(trade.data()));
    comparison.same(at.what("side"), expected.side(), side(trade.direction()));
    comparison.near("sizes", at.what("largest size"), expected.maxSize(), trade.size());
    moment(at, "entry", expected.entry(), trade.entryTime(), trade.data());
    comparison.same(at.what("entry bar"), expected.entryBar(), trade.entryBar());
    comparison.near("prices", at.what("entry price"), expected.entryPrice(), trade.entryPrice());
    moment(at, "exit", expected.exit(), trade.exitTime(), trade.data());
    comparison.same(at.what("exit bar"), expected.exitBar(), trade.exitBar());
    comparison.near("prices", at.what("exit price"), expected.exitPrice(), trade.exitPrice());
    comparison.same(at.what("bars"), expected.bars(), trade.bars());
    money(at, "profit", expected.pnl(), trade.pnl());
    money(at, "net profit", expected.pnlNet(), trade.pnlNet());
    // Backtrader counts the interest of a position as commission.
    money(at, "commission", expected.commission(), trade.commission() + trade.interest());
  }

  private void open(RecordedTrade.Open expected, OpenTrade trade) {
    At at = new At("open trade of " + expected.data() + ", ");
    double sign = trade.direction() == Direction.LONG ? 1 : -1;
    double multiplier = run.recorded().broker().costs().get(trade.data()).contract().multiplier();
    double unrealized = sign * trade.size() * (trade.lastPrice() - trade.entryPrice()) * multiplier;
    comparison.same(at.what("side"), expected.side(), side(trade.direction()));
    comparison.near("sizes", at.what("size"), expected.size(), sign * trade.size());
    moment(at, "entry", expected.entry(), trade.entryTime(), trade.data());
    comparison.same(at.what("entry bar"), expected.entryBar(), trade.entryBar());
    comparison.near("prices", at.what("entry price"), expected.entryPrice(), trade.entryPrice());
    money(at, "profit so far", expected.pnl(), trade.pnl() - unrealized);
    double costs = trade.commission() + trade.interest();
    money(at, "net profit so far", expected.pnlNet(), trade.pnl() - unrealized - costs);
    money(at, "commission", expected.commission(), costs);
  }

  private static String side(Direction direction) {
    return direction.name().toLowerCase(Locale.ROOT);
  }

  private void moment(At at, String what, Moment expected, long got, int set) {
    if (!expected.names(got, isDaily(set))) {
      comparison.differs(
          at.what(what).get(),
          Moment.show(expected.millis(), isDaily(set)),
          Moment.show(got, isDaily(set)));
    }
  }

  private void money(At at, String what, double expected, double got) {
    comparison.near("money", at.what(what), expected, got, MONEY);
  }

  private record At(String trade) {
    Supplier<String> what(String what) {
      return () -> trade + what;
    }
  }
}
