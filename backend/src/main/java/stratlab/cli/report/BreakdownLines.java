package stratlab.cli.report;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import stratlab.analytics.breakdown.Breakdown;
import stratlab.cli.terminal.Formats;
import stratlab.cli.terminal.Terminal;
import stratlab.cli.terminal.TextTable;
import stratlab.cli.terminal.TextTable.Heading;

/** The closed trades by one of their traits, a line a group. */
final class BreakdownLines {
  private static final int WIDE = 96;

  private final Terminal terminal;
  private final Breakdown breakdown;

  BreakdownLines(Terminal terminal, Breakdown breakdown) {
    this.terminal = terminal;
    this.breakdown = breakdown;
  }

  /** A column of the table. */
  private record Column(Heading heading, Function<Breakdown.Row, String> cell) {}

  List<String> lines() {
    if (breakdown.rows().isEmpty()) {
      return List.of();
    }
    List<Column> columns = columns();
    TextTable table = new TextTable(columns.stream().map(Column::heading).toArray(Heading[]::new));
    for (Breakdown.Row row : breakdown.rows()) {
      table.row(columns.stream().map(column -> column.cell().apply(row)).toArray(String[]::new));
    }
    return table.lines(terminal);
  }

  /** Returns what there is room for; what the account earned only of periods. */
  private List<Column> columns() {
    List<Column> columns = new ArrayList<>();
    columns.add(new Column(Heading.text(breakdown.name()), Breakdown.Row::label));
    columns.add(new Column(Heading.number("Trades"), row -> Formats.count(row.trades())));
    columns.add(new Column(Heading.number("Won"), row -> Formats.percent(row.winRate())));
    columns.add(new Column(Heading.number("Net profit"), row -> Formats.money(row.netProfit())));
    if (terminal.width() >= WIDE) {
      columns.add(new Column(Heading.number("Average"), row -> figure(row.average(), "money")));
      columns.add(new Column(Heading.number("Share"), row -> Formats.percent(row.share())));
    }
    columns.add(new Column(Heading.number("Factor"), row -> figure(row.profitFactor(), "ratio")));
    if (breakdown.rows().stream().anyMatch(row -> row.accountReturn() != null)) {
      columns.add(
          new Column(Heading.number("Account"), row -> Formats.percent(row.accountReturn())));
    }
    return columns;
  }

  private static String figure(@Nullable Double value, String unit) {
    return value == null ? Formats.ABSENT : Formats.figure(value, unit);
  }
}
