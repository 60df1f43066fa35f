package stratlab.cli.report;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import stratlab.analytics.series.MonthlyReturns;
import stratlab.cli.terminal.Formats;
import stratlab.cli.terminal.Terminal;
import stratlab.cli.terminal.TextTable;

/** The monthly returns, a line a year; two blocks of half a year where the screen is narrow. */
final class MonthLines {
  private static final List<String> NAMES =
      List.of("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec");

  private static final int CELL = 6;
  private static final int YEAR = 4;
  private static final int TOTAL = 9;
  private static final int WHOLE = YEAR + 12 * CELL + TOTAL;

  private final Terminal terminal;
  private final List<MonthlyReturns> years;

  MonthLines(Terminal terminal, List<MonthlyReturns> years) {
    this.terminal = terminal;
    this.years = years;
  }

  List<String> lines() {
    List<String> lines = new ArrayList<>();
    if (years.isEmpty()) {
      return lines;
    }
    if (terminal.width() >= WHOLE) {
      block(lines, 0, 12);
    } else {
      block(lines, 0, 6);
      lines.add("");
      block(lines, 6, 12);
    }
    return lines;
  }

  private void block(List<String> lines, int from, int to) {
    StringBuilder heading = new StringBuilder("Year");
    NAMES.subList(from, to).forEach(name -> heading.append(TextTable.right(name, CELL)));
    lines.add(terminal.faint(heading + (to == 12 ? TextTable.right("Year", TOTAL) : "")));
    for (MonthlyReturns year : years) {
      StringBuilder line = new StringBuilder(TextTable.left(String.valueOf(year.year()), YEAR));
      for (@Nullable Double month : year.months().subList(from, to)) {
        line.append(TextTable.right(cell(month), CELL));
      }
      lines.add(line + (to == 12 ? TextTable.right(cell(year.total()), TOTAL) : ""));
    }
  }

  private static String cell(@Nullable Double fraction) {
    return fraction == null ? Formats.ABSENT : Formats.number(fraction * 100, 1);
  }
}
