package stratlab.cli.report;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import stratlab.backtest.BacktestReport;
import stratlab.backtest.BacktestReport.OpenTradeRow;
import stratlab.backtest.BacktestReport.TradeRow;
import stratlab.cli.terminal.Formats;
import stratlab.cli.terminal.Terminal;
import stratlab.cli.terminal.TextTable;
import stratlab.cli.terminal.TextTable.Heading;

/** The trades of a report: the first and the last in a table, all of them as CSV. */
final class TradeLines {
  private static final int WIDE = 96;
  private static final String DOUBT = "?";

  private final Terminal terminal;
  private final BacktestReport report;
  private final boolean intraday;
  private final Map<String, Integer> decimals;

  TradeLines(Terminal terminal, BacktestReport report) {
    this.terminal = terminal;
    this.report = report;
    this.intraday = report.data().stream().anyMatch(data -> data.timeframe().matches("\\d+[smh]"));
    this.decimals =
        report.data().stream()
            .collect(
                Collectors.toMap(
                    BacktestReport.DataFacts::role, BacktestReport.DataFacts::decimals));
  }

  /** Returns the closed trades, those in the middle left out where there are more than shown. */
  List<String> closed(int shown) {
    List<TradeRow> trades = report.trades();
    int first = trades.size() <= shown ? trades.size() : (shown + 1) / 2;
    int last = trades.size() <= shown ? 0 : shown / 2;
    boolean wide = terminal.width() >= WIDE;
    TextTable table =
        new TextTable(columns(wide).stream().map(Column::heading).toArray(Heading[]::new));
    trades.subList(0, first).forEach(trade -> table.row(row(trade, wide)));
    if (first + last < trades.size()) {
      String[] gap = new String[columns(wide).size()];
      Arrays.fill(gap, "");
      gap[0] = "…";
      table.row(gap);
    }
    trades.subList(trades.size() - last, trades.size()).forEach(it -> table.row(row(it, wide)));
    return table.lines(terminal);
  }

  /** A column of the table; a narrow screen shows only the essential ones. */
  private record Column(Heading heading, boolean essential, Function<TradeRow, String> cell) {}

  private List<Column> columns(boolean wide) {
    List<Column> all =
        List.of(
            new Column(Heading.number("#"), true, TradeLines::number),
            new Column(Heading.text("Side"), true, TradeRow::direction),
            new Column(Heading.number("Size"), false, trade -> Formats.exact(trade.size())),
            new Column(Heading.text("Entry (UTC)"), true, trade -> time(trade.entryTime())),
            new Column(
                Heading.number("Price"), false, trade -> price(trade.role(), trade.entryPrice())),
            new Column(Heading.text("Exit (UTC)"), true, trade -> time(trade.exitTime())),
            new Column(
                Heading.number("Price"), false, trade -> price(trade.role(), trade.exitPrice())),
            new Column(Heading.number("Bars"), false, trade -> Formats.count(trade.bars())),
            new Column(Heading.number("Net profit"), true, trade -> Formats.money(trade.pnlNet())),
            new Column(
                Heading.number("Return"), true, trade -> Formats.percent(trade.returnFraction())));
    return all.stream().filter(column -> wide || column.essential()).toList();
  }

  private static String number(TradeRow trade) {
    return (trade.ambiguous() ? DOUBT + " " : "") + trade.id();
  }

  /** Returns what the marks in the table mean, where there are any. */
  List<String> notes() {
    if (report.trades().stream().noneMatch(TradeRow::ambiguous)) {
      return List.of();
    }
    return TextTable.wrap(
        DOUBT
            + " The bar of a fill reached a stop and a target and cannot tell which came first: the"
            + " trade may have ended otherwise.",
        terminal.width());
  }

  private String[] row(TradeRow trade, boolean wide) {
    return columns(wide).stream().map(column -> column.cell().apply(trade)).toArray(String[]::new);
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
          Formats.exact(trade.size()),
          time(trade.entryTime()),
          price(trade.role(), trade.entryPrice()),
          price(trade.role(), trade.lastPrice()),
          Formats.money(trade.pnl()));
    }
    return table.lines(terminal);
  }

  /** Returns how the list of closed trades is headed. */
  String title(int shown) {
    int count = report.trades().size();
    List<String> parts = new ArrayList<>(List.of("Trades"));
    if (count > shown) {
      parts.add("(%s of %s)".formatted(shown, Formats.count(count)));
    }
    return String.join(" ", parts);
  }

  private String price(String role, double price) {
    return Formats.price(price, decimals.getOrDefault(role, 0));
  }

  private String time(long millis) {
    return intraday ? Formats.minute(millis) : Formats.day(millis);
  }
}
