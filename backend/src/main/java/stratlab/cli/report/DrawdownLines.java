package stratlab.cli.report;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import stratlab.analytics.series.Drawdown;
import stratlab.cli.terminal.Formats;
import stratlab.cli.terminal.Terminal;
import stratlab.cli.terminal.TextTable;
import stratlab.cli.terminal.TextTable.Heading;

/** The deepest drawdowns, a line each. */
final class DrawdownLines {
  private static final int WIDE = 96;
  private static final String UNDER_WATER = "under water";

  private final Terminal terminal;
  private final List<Drawdown> drawdowns;

  DrawdownLines(Terminal terminal, List<Drawdown> drawdowns) {
    this.terminal = terminal;
    this.drawdowns = drawdowns;
  }

  /** A column of the table; a narrow screen shows only the essential ones. */
  private record Column(Heading heading, boolean essential, Function<Drawdown, String> cell) {}

  private static final List<Column> COLUMNS =
      List.of(
          new Column(Heading.number("Depth"), true, each -> Formats.percent(each.depth())),
          new Column(Heading.number("Money"), false, each -> Formats.money(each.money())),
          new Column(Heading.text("Peak (UTC)"), true, each -> Formats.day(each.peakTime())),
          new Column(Heading.text("Trough"), false, each -> Formats.day(each.troughTime())),
          new Column(Heading.text("Recovered"), true, DrawdownLines::recovery),
          new Column(Heading.number("Days down"), true, each -> days(each.daysDown())),
          new Column(Heading.number("up"), true, each -> days(each.daysToRecover())),
          new Column(Heading.number("Bars down"), false, each -> bars(each.barsDown())),
          new Column(Heading.number("up"), false, each -> bars(each.barsToRecover())));

  /** Returns so many of them, the deepest first. */
  List<String> lines(int shown) {
    if (drawdowns.isEmpty()) {
      return List.of();
    }
    boolean wide = terminal.width() >= WIDE;
    List<Column> columns = COLUMNS.stream().filter(column -> wide || column.essential()).toList();
    TextTable table = new TextTable(columns.stream().map(Column::heading).toArray(Heading[]::new));
    for (Drawdown each : drawdowns.subList(0, Math.min(shown, drawdowns.size()))) {
      table.row(columns.stream().map(column -> column.cell().apply(each)).toArray(String[]::new));
    }
    return table.lines(terminal);
  }

  private static String recovery(Drawdown drawdown) {
    Long time = drawdown.recoveryTime();
    return time == null ? UNDER_WATER : Formats.day(time);
  }

  private static String days(@Nullable Double days) {
    return days == null ? Formats.ABSENT : Formats.number(days, 1);
  }

  private static String bars(@Nullable Integer bars) {
    return bars == null ? Formats.ABSENT : Formats.count(bars);
  }
}
