package stratlab.cli.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import stratlab.backtest.GuardVerdict;
import stratlab.backtest.WarmUpEffect;
import stratlab.cli.terminal.Formats;

/** What a check for knowledge of the future found, in sentences. */
public final class GuardLines {
  private GuardLines() {}

  /** Returns the verdict in one sentence, then its violations. */
  public static List<String> verdict(GuardVerdict verdict) {
    List<String> lines = new ArrayList<>();
    int cuts = verdict.cuts().size();
    if (verdict.isClean()) {
      lines.add(
          cuts == 0
              ? "guarded; there was no bar to repeat the run up to"
              : "guarded; repeated on data cut at %s, it did the same"
                  .formatted(cuts == 1 ? "1 bar" : cuts + " bars"));
    } else {
      lines.add("THIS RESULT IS NOT TO BE TRUSTED: the run may know the future");
      lines.addAll(verdict.violations());
    }
    return lines;
  }

  /** Returns what twice the warm-up changes. */
  public static String warmUp(WarmUpEffect effect) {
    String bars = Formats.count(effect.bars()) + (effect.bars() == 1 ? " bar" : " bars");
    String over = Formats.count(effect.over()) + (effect.over() == 1 ? " bar" : " bars");
    String reason = effect.reason();
    if (reason != null) {
      return bars + "; twice of it was not tried: " + reason;
    }
    if (effect.isNone()) {
      return bars + "; twice of it changes nothing in the " + over + " after it";
    }
    List<String> changes = new ArrayList<>();
    if (effect.line() != null) {
      changes.add(
          String.format(
              Locale.ROOT,
              "%s by %.3g %% at the first decision",
              effect.line(),
              100 * effect.difference()));
    }
    if (effect.orders().once() != effect.orders().twice()) {
      changes.add(
          "the orders from %s to %s"
              .formatted(
                  Formats.count((long) effect.orders().once()),
                  Formats.count((long) effect.orders().twice())));
    }
    if (effect.end().once() != effect.end().twice()) {
      changes.add(
          String.format(
              Locale.ROOT,
              "the value after them from %.2f to %.2f",
              effect.end().once(),
              effect.end().twice()));
    }
    return "%s; twice of it changes %s, in the %s after it"
        .formatted(bars, String.join(", ", changes), over);
  }
}
