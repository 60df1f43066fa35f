package stratlab.backtest;

import java.util.List;

/** The columns that a study keeps of each cell. */
public final class StudyMetrics {
  /** The Sharpe ratio of the days before the split; see {@link Study}. */
  public static final String IN_SAMPLE = "sharpe_in_sample";

  /** The Sharpe ratio of the days after the split. */
  public static final String OUT_OF_SAMPLE = "sharpe_out_of_sample";

  /** Keys of the catalogue of metrics, the two Sharpe ratios of the halves aside. */
  public static final List<String> KEYS =
      List.of(
          "total_return",
          "final_value",
          "cagr",
          "volatility",
          "max_drawdown",
          "sharpe",
          "sortino",
          "calmar",
          "trades",
          "win_rate",
          "profit_factor",
          "average_trade",
          "payoff_ratio",
          "sqn",
          "exposure",
          "commission_paid",
          IN_SAMPLE,
          OUT_OF_SAMPLE);

  /** How many blocks of consecutive days the returns are summed by. */
  public static final int BLOCKS = 16;

  /** How many numbers the sums by block are: count, sum and sum of squares of each. */
  public static final int BLOCK_SUMS = 3 * BLOCKS;

  private StudyMetrics() {}
}
