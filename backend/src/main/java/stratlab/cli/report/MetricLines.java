package stratlab.cli.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import stratlab.analytics.Metric;
import stratlab.cli.terminal.Formats;
import stratlab.cli.terminal.Terminal;
import stratlab.cli.terminal.TextTable;
import stratlab.cli.terminal.TextTable.Heading;

/** The headline figures in panels, two side by side where there is room, and the trade figures. */
final class MetricLines {
  private static final int PANEL = 46;
  private static final int GAP = 4;

  /** What fits on a screen of the figures that a report holds. */
  private static final Set<String> HEADLINES =
      Set.of(
          "total_return",
          "net_profit",
          "final_value",
          "cagr",
          "buy_and_hold_return",
          "volatility",
          "max_drawdown",
          "max_drawdown_money",
          "longest_drawdown_days",
          "sharpe",
          "sortino",
          "calmar",
          "sqn",
          "profit_factor",
          "trades",
          "win_rate",
          "average_trade",
          "exposure",
          "open_trades",
          "average_win",
          "average_loss",
          "largest_win",
          "largest_loss",
          "longest_losing_streak",
          "average_bars",
          "commission_paid",
          "commission_share",
          "traded_value",
          "turnover");

  private final Terminal terminal;
  private final List<Metric> metrics;
  private final boolean all;

  /** For each reason the figures that it makes undefined; the number of a note is its place. */
  private final Map<String, List<String>> notes = new LinkedHashMap<>();

  /**
   * Takes the figures of a report.
   *
   * @param all whether every figure is shown, or only the headlines
   */
  MetricLines(Terminal terminal, List<Metric> metrics, boolean all) {
    this.terminal = terminal;
    this.metrics = metrics;
    this.all = all;
  }

  /** Returns the panels of all groups but the trades. */
  List<String> panels() {
    List<List<String>> panels = new ArrayList<>();
    for (String group : List.of("return", "risk", "ratio", "costs")) {
      List<Metric> chosen = of(group);
      if (!chosen.isEmpty()) {
        panels.add(panel(title(group), chosen));
      }
    }
    return terminal.width() >= 2 * PANEL + GAP ? pairs(panels) : stacked(panels);
  }

  private List<Metric> of(String group) {
    return metrics.stream()
        .filter(metric -> metric.group().equals(group))
        .filter(metric -> all || HEADLINES.contains(metric.key()))
        .toList();
  }

  private static String title(String group) {
    return switch (group) {
      case "return" -> "Return";
      case "risk" -> "Risk";
      case "ratio" -> "Ratios";
      default -> "Costs";
    };
  }

  private List<String> panel(String title, List<Metric> chosen) {
    List<String> lines = new ArrayList<>();
    lines.add(title);
    for (Metric metric : chosen) {
      String label = "  " + metric.label();
      String value = value(metric.all(), metric);
      lines.add(
          label + TextTable.right(value, Math.max(value.length() + 1, PANEL - label.length())));
    }
    return lines;
  }

  private List<String> pairs(List<List<String>> panels) {
    List<String> lines = new ArrayList<>();
    for (int left = 0; left < panels.size(); left += 2) {
      List<String> one = panels.get(left);
      List<String> two = left + 1 < panels.size() ? panels.get(left + 1) : List.of();
      if (left > 0) {
        lines.add("");
      }
      for (int i = 0; i < Math.max(one.size(), two.size()); i++) {
        String cell = i < one.size() ? one.get(i) : "";
        String other = i < two.size() ? two.get(i) : "";
        lines.add((TextTable.left(cell, PANEL + GAP) + other).stripTrailing());
      }
    }
    return lines;
  }

  private static List<String> stacked(List<List<String>> panels) {
    List<String> lines = new ArrayList<>();
    for (List<String> panel : panels) {
      if (!lines.isEmpty()) {
        lines.add("");
      }
      lines.addAll(panel);
    }
    return lines;
  }

  /** Returns the trade figures for all, long and short trades. */
  List<String> trades() {
    TextTable table =
        new TextTable(
            Heading.text(""),
            Heading.number("All"),
            Heading.number("Long"),
            Heading.number("Short"));
    for (Metric metric : of("trades")) {
      table.row(
          metric.label(),
          value(metric.all(), metric),
          split(metric.longs(), metric),
          split(metric.shorts(), metric));
    }
    return table.isEmpty() ? List.of() : table.lines(terminal);
  }

  private static String split(@Nullable Double value, Metric metric) {
    return value == null ? Formats.ABSENT : Formats.figure(value, metric.unit());
  }

  private String value(@Nullable Double value, Metric metric) {
    if (value != null) {
      return Formats.figure(value, metric.unit());
    }
    String reason = metric.reason();
    if (reason == null) {
      return Formats.ABSENT;
    }
    List<String> figures = notes.computeIfAbsent(reason, _ -> new ArrayList<>());
    figures.add(metric.label());
    return "- [" + (List.copyOf(notes.keySet()).indexOf(reason) + 1) + "]";
  }

  /** Returns why figures are absent; complete once the others were asked for. */
  List<String> notes() {
    List<String> lines = new ArrayList<>();
    notes.forEach(
        (reason, figures) -> {
          String number = "[" + (lines.size() + 1) + "] ";
          lines.add(number + String.join(", ", figures) + ": " + reason);
        });
    return lines.stream().flatMap(line -> TextTable.wrap(line, terminal.width()).stream()).toList();
  }
}
