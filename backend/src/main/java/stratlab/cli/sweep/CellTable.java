package stratlab.cli.sweep;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import stratlab.cli.job.CellCommand;
import stratlab.cli.terminal.Formats;
import stratlab.cli.terminal.Terminal;
import stratlab.cli.terminal.TextTable;
import stratlab.cli.terminal.TextTable.Heading;
import stratlab.sweep.result.ResultRow;
import stratlab.sweep.spec.Axis;
import stratlab.sweep.spec.SweepMetrics;

/** The best cells of a sweep, a row each; what does not fit on the screen is left out or joined. */
final class CellTable {
  /** What is shown of each cell, the most important first. */
  private static final List<Figure> USUAL =
      List.of(
          new Figure("total_return", "RETURN"),
          new Figure("sharpe", "SHARPE"),
          new Figure("max_drawdown", "DRAWDOWN"),
          new Figure("trades", "TRADES"),
          new Figure("win_rate", "WIN RATE"),
          new Figure("profit_factor", "PROFIT FACTOR"));

  /** Values are joined before fewer figures than these are shown. */
  private static final int FEWEST = 4;

  /** A metric and what stands above it. */
  private record Figure(String key, String heading) {}

  private final Terminal terminal;
  private final List<Axis> axes;
  private final List<ResultRow> rows;
  private final String metric;

  CellTable(Terminal terminal, SweepResults results) {
    this.terminal = terminal;
    this.axes = results.table().spec().axes();
    this.rows = results.ranking().rows();
    this.metric = results.metric();
  }

  /** Returns the lines of the first table that fits: with fewer figures, or with joined values. */
  List<String> lines() {
    List<String> lines = List.of();
    for (int figures = USUAL.size(); figures >= FEWEST; figures--) {
      lines = table(figures, true).lines(terminal);
      if (fits(lines)) {
        return lines;
      }
    }
    for (int figures = USUAL.size(); figures > 0; figures--) {
      lines = table(figures, false).lines(terminal);
      if (fits(lines)) {
        return lines;
      }
    }
    return lines;
  }

  private boolean fits(List<String> lines) {
    // The last column is a number, so that all rows are as wide as the heading, which has colour.
    return lines.stream().skip(1).allMatch(line -> line.length() <= terminal.width());
  }

  private TextTable table(int usual, boolean apart) {
    List<Figure> figures = figures(usual);
    List<Heading> headings = new ArrayList<>();
    headings.add(Heading.number("RANK"));
    if (apart) {
      axes.forEach(axis -> headings.add(new Heading(axis.name(), axis.isNumeric())));
    } else {
      headings.add(Heading.text("CELL"));
    }
    figures.forEach(figure -> headings.add(Heading.number(figure.heading())));
    TextTable table = new TextTable(headings.toArray(Heading[]::new));
    for (int rank = 0; rank < rows.size(); rank++) {
      table.row(cells(rank, figures, apart));
    }
    return table;
  }

  /** Returns the metric that decides, unless it is a usual one, and so many of those. */
  private List<Figure> figures(int usual) {
    List<Figure> figures = new ArrayList<>(USUAL.subList(0, usual));
    if (figures.stream().noneMatch(figure -> figure.key().equals(metric))) {
      figures.addFirst(
          new Figure(metric, SweepMetrics.of(metric).label().toUpperCase(Locale.ROOT)));
    }
    return figures;
  }

  private String[] cells(int rank, List<Figure> figures, boolean apart) {
    ResultRow row = rows.get(rank);
    List<String> cells = new ArrayList<>();
    cells.add(Formats.count(rank + 1L));
    if (apart) {
      row.values().values().forEach(value -> cells.add(Formats.plain(value)));
    } else {
      cells.add(CellCommand.values(row.values()));
    }
    figures.forEach(
        figure -> cells.add(Formats.metric(figure.key(), row.metrics().get(figure.key()))));
    return cells.toArray(String[]::new);
  }
}
