package stratlab.sweep.result;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import stratlab.sweep.result.Overfitting.Verdict;
import stratlab.sweep.spec.SweepMetrics;

/** Says in plain words how much the best of many trials is worth; Sharpe ratios are of a year. */
final class OverfittingSentence {
  private final Overfitting figures;
  private final String rankBy;
  private final double root;

  OverfittingSentence(Overfitting figures, String rankBy, double perYear) {
    this.figures = figures;
    this.rankBy = rankBy;
    this.root = Math.sqrt(perYear);
  }

  String of(Verdict verdict) {
    List<String> sentences = new ArrayList<>();
    sentences.add(headline(verdict));
    if (figures.best() < 0) {
      sentences.add("No cell is ranked, so there is no best one to judge.");
    } else {
      sentences.add(best());
      // The test that decides stands first.
      if (decider(verdict) == Decider.OVERFITTING) {
        addOverfitting(sentences);
        addLuck(sentences);
      } else {
        addLuck(sentences);
        addOverfitting(sentences);
      }
      addTime(sentences);
    }
    return String.join(" ", sentences);
  }

  /** Which of the two tests a verdict is by. */
  private enum Decider {
    LUCK,
    OVERFITTING,
    BOTH
  }

  private Decider decider(Verdict verdict) {
    Double deflated = figures.deflated();
    Double overfitting = figures.overfitting();
    boolean unlucky = verdict == Verdict.BAD && !(deflated == null || deflated >= Verdict.LIKELY);
    boolean unsure = verdict == Verdict.DOUBTFUL && !(deflated != null && deflated >= Verdict.SURE);
    boolean byLot =
        verdict == Verdict.BAD && !(overfitting == null || overfitting < Verdict.BY_LOT);
    boolean often =
        verdict == Verdict.DOUBTFUL
            && !(overfitting != null && overfitting <= Verdict.SELDOM_OVERFIT);
    boolean luck = unlucky || unsure;
    boolean overfit = byLot || often;
    return luck == overfit ? Decider.BOTH : luck ? Decider.LUCK : Decider.OVERFITTING;
  }

  private String headline(Verdict verdict) {
    Decider decider = decider(verdict);
    String by =
        switch (decider) {
          case LUCK ->
              figures.deflated() == null ? "untested for luck" : "by its deflated Sharpe ratio";
          case OVERFITTING ->
              figures.overfitting() == null
                  ? "untested for overfitting"
                  : "by the splits of its days";
          case BOTH -> "by both tests";
        };
    return switch (verdict) {
      case GOOD -> "The best can be believed, " + by + ".";
      case DOUBTFUL -> "The best is doubtful, " + by + ".";
      case BAD ->
          decider == Decider.OVERFITTING
              ? "The best is likely to be overfitted, " + by + "."
              : "The best is likely to be luck, " + by + ".";
      case UNKNOWN -> "How far the best can be believed cannot be said.";
    };
  }

  private String best() {
    String by = rankBy.equals("sharpe") ? "" : " by " + SweepMetrics.of(rankBy).label();
    String cells = figures.trials() == 1 ? "The one combination" : "The best of " + trials() + by;
    return figures.sharpe() == null
        ? "%s has no Sharpe ratio: %s.".formatted(cells, reason("sharpe"))
        : "%s has a Sharpe ratio of %s.".formatted(cells, yearly(figures.sharpe()));
  }

  private String trials() {
    return String.format(Locale.ROOT, "%,d combinations", figures.trials());
  }

  private void addLuck(List<String> sentences) {
    if (figures.deflated() == null || figures.expectedMaximum() == null) {
      return;
    }
    sentences.add(
        "The best of as many worthless ones would be expected to have %s; the chance that its true ratio is above that (deflated Sharpe ratio) is %s."
            .formatted(yearly(figures.expectedMaximum()), percent(figures.deflated())));
  }

  private void addOverfitting(List<String> sentences) {
    sentences.add(
        figures.overfitting() == null
            ? "Whether the best of the past stays ahead could not be tested: %s."
                .formatted(reason("overfitting"))
            : "In %s of the splits of its days the best in one half was not above the middle in the other half (probability of overfitting)."
                .formatted(percent(figures.overfitting())));
  }

  private void addTime(List<String> sentences) {
    Double minimum = figures.minimumDays();
    if (minimum != null && minimum > figures.days()) {
      sentences.add(
          String.format(
              Locale.ROOT,
              "Its %,d days are too few to tell it from nothing: that takes %,.0f.",
              figures.days(),
              Math.ceil(minimum)));
    }
  }

  private String reason(String name) {
    @Nullable String reason = figures.undefined().get(name);
    return reason == null ? "it is not known" : reason;
  }

  private String yearly(double daily) {
    return String.format(Locale.ROOT, "%.2f", daily * root + 0.0);
  }

  /** Never says that something is certain which is not. */
  private static String percent(double share) {
    if (share > 0 && share < 0.005) {
      return "less than 1 %";
    }
    if (share < 1 && share >= 0.995) {
      return "more than 99 %";
    }
    return String.format(Locale.ROOT, "%.0f %%", 100 * share);
  }
}
