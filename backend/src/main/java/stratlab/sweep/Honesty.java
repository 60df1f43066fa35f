package stratlab.sweep;

import java.util.List;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/**
 * How much the best of many trials is worth.
 *
 * @param trials cells with a Sharpe ratio
 * @param effectiveTrials as many independent ones
 * @param best the cell with the best Sharpe ratio among those ranked; the figures below are of it
 * @param sharpe of a day, not of a year
 * @param expectedMaximum the Sharpe ratio of a day that the best of so many worthless trials would
 *     be expected to have
 * @param probabilistic chance that its true Sharpe ratio is above 0
 * @param deflated chance that it is above the expected maximum
 * @param minimumDays of track record that would tell it from 0 at 95 %; null when it cannot be
 * @param days it has
 * @param overfitting share of splits in which the best in sample is below the median out of sample
 * @param overfittingTrials how many cells that was found over
 * @param logits a histogram
 * @param slope of the out-of-sample on the in-sample Sharpe ratio of the chosen cells
 * @param probabilityOfLoss share of splits in which the chosen cell loses out of sample
 * @param points in- and out-of-sample Sharpe ratio and rank of cells, for a plot; at most 2,000
 * @param undefined why figures above are null, by name
 * @param verdict of all of it
 * @param sentence the verdict in plain words
 */
public record Honesty(
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
    java.util.Map<String, String> undefined,
    Verdict verdict,
    String sentence) {
  /** How far the best can be believed. */
  public enum Verdict {
    GOOD,
    DOUBTFUL,
    BAD,
    UNKNOWN
  }

  /** How many splits have a logit from one value up to another. */
  public record Bin(double from, double to, int count) {}

  /** A cell in and out of sample. */
  public record Point(int cell, double inSample, double outOfSample) {}

  /**
   * Judges the best cell of a table.
   *
   * @param returns the daily returns of a cell, asked for the best one only
   * @param perYear days a year, by which Sharpe ratios of the table are scaled
   * @param goOn false stops
   * @throws stratlab.backtest.Cancelled when it was told to stop
   */
  public static Honesty of(
      ResultTable table,
      java.util.function.IntFunction<double[]> returns,
      double perYear,
      BooleanSupplier goOn) {
    throw new UnsupportedOperationException("not there yet");
  }
}
