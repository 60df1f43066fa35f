package stratlab.cli.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import stratlab.backtest.BacktestReport;
import stratlab.backtest.BacktestReport.OrderRow;
import stratlab.backtest.BacktestReport.Request;
import stratlab.backtest.RunSettings;
import stratlab.cli.terminal.Formats;

/** How a run was traded and what became of its orders, in a line each. */
final class TradingFacts {
  private TradingFacts() {}

  /** Returns cash, commission and size of a run. */
  static String account(Request request) {
    return "%s cash, %s, %s"
        .formatted(Formats.money(request.cash()), commission(request), size(request));
  }

  private static String commission(Request request) {
    double rate = request.commission();
    return switch (String.valueOf(request.settings().get("commission_kind"))) {
      case "per-unit" -> Formats.exact(rate) + " commission a unit";
      case "per-fill" -> Formats.exact(rate) + " commission a fill";
      default -> Formats.exact(rate * 100) + " % commission a side";
    };
  }

  private static String size(Request request) {
    Object share = request.settings().getOrDefault("size_percent", 0.0);
    return switch (String.valueOf(request.settings().get("sizing"))) {
      case "cash-share" -> Formats.value(share) + " % of the cash an order";
      case "all-in" -> "all the cash an order";
      case "value-share" -> Formats.value(share) + " % of the value an order";
      case "risk" -> Formats.value(share) + " % of the value at risk an order";
      case "reverser" -> Formats.exact(request.size()) + " units an order, twice to turn around";
      default -> Formats.exact(request.size()) + " units an order";
    };
  }

  /** Returns the settings that differ from their defaults, as they are given; may be empty. */
  static String settings(Request request) {
    Map<String, Object> defaults = RunSettings.params().defaults();
    List<String> words = new ArrayList<>();
    request
        .settings()
        .forEach(
            (name, value) -> {
              if (!value.equals(defaults.get(name))) {
                words.add(name + "=" + Formats.value(value));
              }
            });
    return String.join(" ", words);
  }

  /** Returns how many orders ended in which way, and how many of their fills are in doubt. */
  static String orders(BacktestReport report) {
    Map<String, Integer> counts = new LinkedHashMap<>();
    for (String status : List.of("completed", "canceled", "expired", "margin", "rejected")) {
      counts.put(status, 0);
    }
    report.orders().forEach(order -> counts.merge(order.status(), 1, Integer::sum));
    List<String> words = new ArrayList<>();
    counts.forEach(
        (status, count) -> {
          if (count > 0) {
            words.add(Formats.count(count) + " " + status);
          }
        });
    long ambiguous = report.orders().stream().filter(OrderRow::ambiguous).count();
    String doubt = ambiguous == 0 ? "" : "; " + Formats.count(ambiguous) + " with ambiguous fills";
    return words.isEmpty() ? "none" : String.join(", ", words) + doubt;
  }
}
