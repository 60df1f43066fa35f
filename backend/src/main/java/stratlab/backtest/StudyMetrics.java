package stratlab.backtest;

import java.util.List;
import stratlab.analytics.StudyFigures;

/** The columns that a study keeps of each cell. */
public final class StudyMetrics {
  /** The Sharpe ratio of the days before the split; see {@link Study}. */
  public static final String IN_SAMPLE = StudyFigures.IN_SAMPLE;

  /** The Sharpe ratio of the days after the split. */
  public static final String OUT_OF_SAMPLE = StudyFigures.OUT_OF_SAMPLE;

  /** Keys of the catalogue of metrics, the two Sharpe ratios of the halves aside. */
  public static final List<String> KEYS = StudyFigures.KEYS;

  /** How many blocks of consecutive days the returns are summed by. */
  public static final int BLOCKS = 16;

  /** How many numbers the sums by block are: count, sum and sum of squares of each. */
  public static final int BLOCK_SUMS = 3 * BLOCKS;

  private StudyMetrics() {}
}
