package stratlab.analytics.backtrader;

import java.util.List;
import java.util.function.IntPredicate;
import stratlab.market.Timeframe;
import stratlab.trading.EquityCurve;
import stratlab.trading.Trade;
import stratlab.trading.Transaction;

/**
 * What Backtrader's analyzers are made of.
 *
 * @param equity one point a strategy bar, at least one
 * @param trades in the order of closing; a list, like that of the transactions, that nobody changes
 *     any more
 * @param openTrades how many trades were open at the end
 * @param timeframe how the first data set is labelled: it decides what the default periods of some
 *     analyzers are. Backtrader can be told another one than the bars have, such as minutes for
 *     daily bars
 * @param firstMoves whether the first data set has a bar of its own at a bar of the equity curve
 */
public record AnalyzerInput(
    EquityCurve equity,
    List<Trade> trades,
    int openTrades,
    List<Transaction> transactions,
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
      List<Trade> trades,
      int openTrades,
      List<Transaction> transactions,
      Timeframe timeframe) {
    this(equity, trades, openTrades, transactions, timeframe, _ -> true);
  }
}
