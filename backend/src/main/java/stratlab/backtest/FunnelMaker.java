package stratlab.backtest;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import stratlab.backtest.Funnel.Basis;
import stratlab.backtest.Funnel.Part;
import stratlab.engine.RunLog;
import stratlab.market.Panel;
import stratlab.strategy.Signals;
import stratlab.strategy.Trader;

/** Makes the funnel of a run from what it left behind. */
final class FunnelMaker {
  private final Panel panel;
  private final RunLog log;
  private final boolean binds;

  /**
   * Prepares to make it.
   *
   * @param binds whether positions bind a margin instead of their value
   */
  FunnelMaker(Panel panel, RunLog log, boolean binds) {
    this.panel = panel;
    this.log = log;
    this.binds = binds;
  }

  Funnel funnel() {
    return switch (log.plan()) {
      case Signals signals ->
          funnel(
              Basis.CONDITIONS,
              new SignalBars(panel, log, binds).tally(signals),
              new ConditionParts(log.scope(), log.firstBar()).of(signals));
      case Trader _ ->
          funnel(Basis.ORDERS, new OrderSignals(log, panel.sets(), binds).tally(), List.of());
    };
  }

  private Funnel funnel(Basis basis, OutcomeTally tally, List<Part> parts) {
    return new Funnel(
        basis,
        tally.total(),
        tally.signals(SignalOutcome.FILLED),
        tally.rows(panel, log.firstBar()),
        hasNoFill() ? explanation(basis, tally, parts) : null,
        parts);
  }

  /** Fills of one bar that cancel each other out leave a trade, but no transaction. */
  private boolean hasNoFill() {
    return log.transactions().isEmpty() && log.trades().isEmpty() && log.openTrades().isEmpty();
  }

  private @Nullable String explanation(Basis basis, OutcomeTally tally, List<Part> parts) {
    if (log.firstDecision() >= panel.size()) {
      return "The strategy was never asked: the data ends before its indicators are warm.";
    }
    List<String> sentences = new ArrayList<>();
    int raw = tally.total();
    if (raw > 0) {
      sentences.add(lost(tally, raw));
    } else if (basis == Basis.ORDERS) {
      sentences.add(
          "The strategy asked for no order. It decides bar by bar in its own code, so there are no"
              + " conditions to look at.");
    }
    for (int at = 0; at < parts.size(); at++) {
      Part part = parts.get(at);
      if (part.depth() == 0 && part.step().startsWith("enter") && part.bars() == 0) {
        sentences.add(neverTrue(parts, at));
      }
    }
    return String.join(" ", sentences);
  }

  private static String lost(OutcomeTally tally, int raw) {
    String why =
        SignalOutcome.all().stream()
            .filter(outcome -> tally.signals(outcome) > 0)
            .map(outcome -> tally.signals(outcome) + " " + Funnel.lower(outcome.label()))
            .collect(Collectors.joining(", "));
    return (raw == 1 ? "The one raw signal was not filled: " : raw + " raw signals, none filled: ")
        + why
        + ".";
  }

  /** Names the condition, and of its parts those which never held and say how close they came. */
  private String neverTrue(List<Part> parts, int whole) {
    Part condition = parts.get(whole);
    StringBuilder text = new StringBuilder();
    text.append(condition.step().equals("enter_long") ? "The long" : "The short")
        .append(" entry condition never held on the ")
        .append(panel.size() - log.firstBar())
        .append(" bars of the window: ")
        .append(condition.condition());
    if (condition.note() != null) {
      return text.append(' ').append(condition.note()).append('.').toString();
    }
    List<String> causes = new ArrayList<>();
    for (int at = whole + 1; at < parts.size() && parts.get(at).depth() > 0; at++) {
      Part part = parts.get(at);
      if (part.bars() == 0 && part.note() != null) {
        causes.add(part.condition() + " " + part.note());
      }
    }
    return text.append(causes.isEmpty() ? "" : "; ")
        .append(String.join("; ", causes))
        .append('.')
        .toString();
  }
}
