package stratlab.backtest;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import stratlab.engine.RunLog;
import stratlab.market.Bars;
import stratlab.market.Panel;
import stratlab.trading.OrderState;

/** What the reader of a report should know before the numbers. */
final class Warnings {
  private final BacktestSpec spec;
  private final List<Bars> sets;
  private final Panel panel;
  private final RunLog log;
  private final List<String> sentences = new ArrayList<>();

  Warnings(BacktestSpec spec, List<Bars> sets, Panel panel, RunLog log) {
    this.spec = spec;
    this.sets = sets;
    this.panel = panel;
    this.log = log;
  }

  /**
   * Returns the sentences.
   *
   * @param noFill why there was no fill; null where there was one
   */
  List<String> sentences(int ambiguousFills, @Nullable String noFill) {
    neverAsked();
    uncovered();
    refusals();
    ambiguous(ambiguousFills);
    if (noFill != null && log.firstDecision() < panel.size()) {
      sentences.add(noFill);
    }
    if (!log.openTrades().isEmpty()) {
      sentences.add(
          "A position is still open at the end. It counts at the last close and is in no figure of"
              + " closed trades.");
    }
    if (spec.commission() == 0) {
      sentences.add("The run paid no commission; real fills do.");
    }
    return List.copyOf(sentences);
  }

  private void neverAsked() {
    if (log.firstDecision() >= panel.size()) {
      sentences.add(
          "The data ends before the indicators are warm, so the strategy was never asked. Choose"
              + " shorter periods or more data.");
    }
  }

  /** Data sets that start late or end early beside the others. */
  private void uncovered() {
    if (sets.size() < 2) {
      return;
    }
    long first = panel.time(log.firstBar());
    long last = panel.time(panel.size() - 1);
    int set = 0;
    for (String name : spec.data().values()) {
      Bars bars = sets.get(set++);
      long length = 7 * Math.max(86_400_000L, bars.timeframe().nominalMillis());
      if (bars.time(0) > first + length) {
        sentences.add(
            "%s begins on %s only; before it the strategy was not asked."
                .formatted(name, TimeWindow.shown(bars.time(0))));
      }
      long end = bars.time(bars.size() - 1);
      if (end < last - length) {
        sentences.add(
            "%s ends on %s; after it its last values were kept."
                .formatted(name, TimeWindow.shown(end)));
      }
    }
  }

  private void ambiguous(int fills) {
    if (fills > 0) {
      sentences.add(
          (fills == 1
                  ? "One fill is ambiguous: its bar"
                  : fills + " fills are ambiguous: their bars")
              + " reached a stop and a target and cannot tell which came first; orders and trades"
              + " are marked.");
    }
  }

  private void refusals() {
    long refused =
        log.orders().stream().filter(order -> order.state() instanceof OrderState.Margin).count();
    if (refused > 0) {
      sentences.add(
          (refused == 1
                  ? "One order was refused because the cash did not suffice."
                  : refused + " orders were refused because the cash did not suffice.")
              + remedy());
    }
  }

  /** What lets the orders fit, named by the settings that page, API and command line share. */
  private String remedy() {
    RunSettings settings = RunSettings.of(spec.settings());
    return switch (settings.sizing()) {
      case ALL_IN ->
          " An order for all the cash is sized at the close and has no room for a higher fill or for"
              + " costs: use 95 % of the cash (settings sizing = cash-share and size_percent = 95).";
      case CASH_SHARE, VALUE_SHARE ->
          settings.sizePercent() > 95
              ? " An order for nearly all the cash has no room for a higher fill or for costs: use"
                  + " 95 % (setting size_percent = 95)."
              : " Use a smaller share (setting size_percent), more cash, or leverage.";
      case FIXED, REVERSER, RISK -> " Use smaller orders (size), more cash, or leverage.";
    };
  }
}
