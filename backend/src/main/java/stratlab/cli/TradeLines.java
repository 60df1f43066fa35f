package stratlab.cli;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import stratlab.backtest.BacktestReport;
import stratlab.backtest.BacktestReport.OpenTradeRow;
import stratlab.backtest.BacktestReport.TradeRow;
import stratlab.cli.TextTable.Heading;

/** The trades of a report: the first and the last in a table, all of them as CSV. */
final class TradeLines {
  static final List<String> HEADING =
      List.of(
          "id",
          "role",
          "direction",
          "size",
          "entryTime",
          "entryBar",
          "entryPrice",
          "exitTime",
          "exitBar",
          "exitPrice",
          "pnl",
          "pnlNet",
          "commission",
          "bars",
          "returnFraction");

  private final Terminal terminal;
  private final BacktestReport report;
  private final boolean intraday;

  TradeLines(Terminal terminal, BacktestReport report) {
    this.terminal = terminal;
    this.report = report;
    this.intraday = report.data().stream().anyMatch(data -> data.timeframe().matches("\\d+[smh]"));
  }

  /** Returns a trade as the cells of {@link #HEADING}; times in ISO form. */
  static List<@Nullable Object> cells(TradeRow trade) {
    return Arrays.asList(
        trade.id(),
        trade.role(),
        trade.direction(),
        trade.size(),
        Instant.ofEpochMilli(trade.entryTime()),
        trade.entryBar(),
        trade.entryPrice(),
        Instant.ofEpochMilli(trade.exitTime()),
        trade.exitBar(),
        trade.exitPrice(),
        trade.pnl(),
        trade.pnlNet(),
        trade.commission(),
        trade.bars(),
        trade.returnFraction());
  }

  /** Returns the closed trades, those in the middle left out where there are more than shown. */
  List<String> closed(int shown) {
    List<TradeRow> trades = report.trades();
    TextTable table =
        new TextTable(
            Heading.number("#"),
            Heading.text("Side"),
            Heading.number("Size"),
            Heading.text("Entry (UTC)"),
            Heading.number("Price"),
            Heading.text("Exit (UTC)"),
            Heading.number("Price"),
            Heading.number("Bars"),
            Heading.number("Net profit"),
            Heading.number("Return"));
    int first = trades.size() <= shown ? trades.size() : (shown + 1) / 2;
    int last = trades.size() <= shown ? 0 : shown / 2;
    trades.subList(0, first).forEach(trade -> table.row(row(trade)));
    if (first + last < trades.size()) {
      table.row("…", "", "", "", "", "", "", "", "", "");
    }
    trades.subList(trades.size() - last, trades.size()).forEach(trade -> table.row(row(trade)));
    return table.lines(terminal);
  }

  private String[] row(TradeRow trade) {
    return new String[] {
      String.valueOf(trade.id()),
      trade.direction(),
      Shown.exact(trade.size()),
      time(trade.entryTime()),
      Shown.price(trade.entryPrice()),
      time(trade.exitTime()),
      Shown.price(trade.exitPrice()),
      Shown.count(trade.bars()),
      Shown.money(trade.pnlNet()),
      Shown.percent(trade.returnFraction())
    };
  }

  /** Returns the positions held at the end. */
  List<String> open() {
    TextTable table =
        new TextTable(
            Heading.text("Role"),
            Heading.text("Side"),
            Heading.number("Size"),
            Heading.text("Entry (UTC)"),
            Heading.number("Price"),
            Heading.number("Last close"),
            Heading.number("Profit so far"));
    for (OpenTradeRow trade : report.openTrades()) {
      table.row(
          trade.role(),
          trade.direction(),
          Shown.exact(trade.size()),
          time(trade.entryTime()),
          Shown.price(trade.entryPrice()),
          Shown.price(trade.lastPrice()),
          Shown.money(trade.pnl()));
    }
    return table.lines(terminal);
  }

  /** Returns how the list of closed trades is headed. */
  String title(int shown) {
    int count = report.trades().size();
    List<String> parts = new ArrayList<>(List.of("Trades"));
    if (count > shown) {
      parts.add("(%s of %s)".formatted(shown, Shown.count(count)));
    }
    return String.join(" ", parts);
  }

  private String time(long millis) {
    return intraday ? Shown.minute(millis) : Shown.day(millis);
  }
}
