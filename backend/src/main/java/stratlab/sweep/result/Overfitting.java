package stratlab.sweep.result;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;
import stratlab.analytics.evidence.BacktestOverfitting;

/**
 * How much the best of many trials is worth. The best is the ranked cell that is the best by the
 * metric that the sweep ranks by; all cells were tried, whether they are ranked or not. Sharpe
 * ratios are of a day, not of a year, but for those of the points, which are as the table has them.
 *
 * @param trials cells with a Sharpe ratio
 * @param effectiveTrials as many independent ones, told for itself: the figures below count each
 *     trial, since the variance of trials that are alike is small already
 * @param best the cell that the figures are of; -1 when none is ranked
 * @param sharpe of the best cell
 * @param expectedMaximum the Sharpe ratio that the best of so many worthless trials would be
 *     expected to have
 * @param probabilistic chance that its true Sharpe ratio is above 0
 * @param deflated chance that it is above the expected maximum
 * @param minimumDays of track record that would tell it from 0 at 95 %
 * @param days it has
 * @param overfitting share of splits in which the best by its Sharpe ratio in sample is no better
 *     than the median out of sample
 * @param overfittingTrials how many cells that was found over: those whose returns are known by
 *     block, which ran over the same dates and data as the best cell, and whose account was always
 *     worth more than 0
 * @param logits a histogram
 * @param slope of the out-of-sample on the in-sample Sharpe ratio of the chosen cells
 * @param probabilityOfLoss share of splits in which the chosen cell loses out of sample
 * @param rankCorrelation from -1 to 1: whether cells that are good before the split of the days are
 *     good after it
 * @param points cells on both sides of that split, for a plot, in their order: the best one, others
 *     evenly by their rank in sample, at most 2,000
 * @param undefined why figures above are null, by name
 * @param verdict of the deflated Sharpe ratio and of the overfitting
 * @param sentence the verdict in plain words
 */
public record Overfitting(
    int trials,
    @Nullable Double effectiveTrials,
    int best,
    @Nullable Double sharpe,
    @Nullable Double expectedMaximum,
    @Nullable Double probabilistic,
    @Nullable Double deflated,
    @Nullable Double minimumDays,
    int days,
    @Nullable Double overfitting,
    int overfittingTrials,
    List<Bin> logits,
    @Nullable Double slope,
    @Nullable Double probabilityOfLoss,
    @Nullable Double rankCorrelation,
    List<Point> points,
    Map<String, String> undefined,
    Verdict verdict,
    String sentence) {
  public Overfitting {
    logits = List.copyOf(logits);
    points = List.copyOf(points);
    undefined = Collections.unmodifiableMap(new LinkedHashMap<>(undefined));
  }

  /** How far the best can be believed. */
  public enum Verdict {
    GOOD,
    DOUBTFUL,
    BAD,
    UNKNOWN;

    /** The usual confidence of a test: a chance of 5 % that the best is luck. */
    static final double SURE = 0.95;

    /** Below it, luck is the likelier explanation. */
    static final double LIKELY = 0.5;

    /** Up to it, choosing the best was right in four of five splits at least. */
    static final double SELDOM_OVERFIT = 0.2;

    /** From it on, choosing the best did no better than drawing a cell by lot. */
    static final double BY_LOT = 0.5;

    static Verdict of(@Nullable Double deflated, @Nullable Double overfitting) {
      if (deflated == null && overfitting == null) {
        return UNKNOWN;
      }
      if ((deflated != null && deflated < LIKELY)
          || (overfitting != null && overfitting >= BY_LOT)) {
        return BAD;
      }
      boolean sure = deflated != null && deflated >= SURE;
      return sure && overfitting != null && overfitting <= SELDOM_OVERFIT ? GOOD : DOUBTFUL;
    }
  }

  /**
   * How many splits have a logit above one value and up to another.
   *
   * @param count a whole number unless cells were the best in sample together
   */
  public record Bin(double from, double to, double count) {
    static Bin of(BacktestOverfitting.Bin bin) {
      return new Bin(bin.above(), bin.upTo(), bin.splits());
    }
  }

  /** A cell in and out of sample: its Sharpe ratios, of a year. */
  public record Point(int cell, double inSample, double outOfSample) {}

  /**
   * Judges the best cell of a table.
   *
   * @param table of a plain sweep: in a walk forward each training has trials and a best cell of
   *     its own, and the tests are what judges them
   * @param returns the daily returns of a cell, asked for the best one only
   * @param perYear days a year, by which Sharpe ratios of the table are scaled
   * @param goOn false stops
   * @throws IllegalArgumentException when the table is of a walk forward
   * @throws stratlab.backtest.Cancelled when it was told to stop
   */
  public static Overfitting of(
      ResultTable table, IntFunction<double[]> returns, double perYear, BooleanSupplier goOn) {
    if (table.spec().walkForward() != null) {
      throw new IllegalArgumentException(
          "a walk forward is judged by its tests, not by the trials of its trainings");
    }
    Overfitting figures = new OverfittingMaker(table, returns, perYear, goOn).honesty();
    return figures.judged(new OverfittingSentence(figures, table.spec().rankBy(), perYear));
  }

  private Overfitting judged(OverfittingSentence words) {
    Verdict judgement = Verdict.of(deflated, overfitting);
    return new Overfitting(
        trials,
        effectiveTrials,
        best,
        sharpe,
        expectedMaximum,
        probabilistic,
        deflated,
        minimumDays,
        days,
        overfitting,
        overfittingTrials,
        logits,
        slope,
        probabilityOfLoss,
        rankCorrelation,
        points,
        undefined,
        judgement,
        words.of(judgement));
  }
}
