package stratlab.analytics;

import java.util.function.IntPredicate;
import stratlab.market.Timeframe;
import stratlab.trading.EquityCurve;
import stratlab.trading.Trades;
import stratlab.trading.Transactions;

/**
 * What Backtrader's analyzers are made of.
 *
 * @param equity one point a strategy bar, at least one
 * @param openTrades how many trades were open at the end
 * @param timeframe of the first data set
 * @param firstMoves whether the first data set has a bar of its own at a bar of the equity curve
 */
public record AnalyzerInput(
    EquityCurve equity,
    Trades trades,
    int openTrades,
    Transactions transactions,
    Timeframe timeframe,
    IntPredicate firstMoves) {
  public AnalyzerInput {
    if (equity.size() == 0) {
      throw new IllegalArgumentException("a run without a bar has no figures");
    }
  }

  /** Takes a run in which the first data set has a bar of its own at every strategy bar. */
  public AnalyzerInput(
      EquityCurve equity,
      Trades trades,
      int openTrades,
      Transactions transactions,
      Timeframe timeframe) {
    this(equity, trades, openTrades, transactions, timeframe, _ -> true);
  }
}
