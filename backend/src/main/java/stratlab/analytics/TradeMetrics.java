package stratlab.analytics;

import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import stratlab.analytics.breakdown.GroupSums;
import stratlab.analytics.series.TradeTally;
import stratlab.analytics.statistics.Figure;
import stratlab.analytics.statistics.Selection;
import stratlab.analytics.statistics.Statistics;
import stratlab.analytics.statistics.StudentDistribution;

/** The closed trades: how many and how good; for all, the long and the short ones. */
final class TradeMetrics {
  private final Measures measures;
  private final TradeSides trades;

  private TradeMetrics(Measures measures, TradeSides trades) {
    this.measures = measures;
    this.trades = trades;
  }

  static void addTo(Measures measures, TradeSides trades) {
    TradeMetrics metrics = new TradeMetrics(measures, trades);
    addHeadlines(measures, trades);
    metrics.addMedians();
    metrics.addStreaks();
    metrics.addEvidence();
  }

  /** Adds what costs next to nothing. */
  static void addHeadlines(Measures measures, TradeSides trades) {
    TradeMetrics metrics = new TradeMetrics(measures, trades);
    metrics.addCounts();
    metrics.addProfits();
  }

  private void sides(String key, Function<TradeTally, Figure> measure) {
    trades.put(measures, key, measure);
  }

  private void sides(
      String key,
      Function<TradeTally, double[]> values,
      String whenNone,
      ToDoubleFunction<double[]> measure) {
    trades.put(measures, key, values, whenNone, measure);
  }

  private void addCounts() {
    sides("trades", tally -> Figure.of(tally.count()));
    sides("winning_trades", tally -> Figure.of(tally.wins.length));
    sides("losing_trades", tally -> Figure.of(tally.losses.length));
    sides("break_even_trades", tally -> Figure.of(tally.breakEven()));
    sides("win_rate", TradeTally::winRate);
  }

  private void addProfits() {
    sides("average_trade", TradeTally::averageTrade);
    sides("gross_profit", tally -> Figure.of(tally.grossProfit()));
    sides("gross_loss", tally -> Figure.of(tally.grossLoss()));
    sides("average_win", TradeTally::averageWin);
    sides("average_loss", TradeTally::averageLoss);
    sides("largest_win", tally -> tally.wins, TradeTally.NO_WIN, Statistics::greatest);
    sides("largest_loss", tally -> tally.losses, TradeTally.NO_LOSS, Statistics::least);
    sides("average_trade_return", tally -> tally.returns, TradeTally.NONE, Statistics::mean);
  }

  private void addMedians() {
    sides("median_trade", tally -> tally.profits, TradeTally.NONE, Statistics::median);
    sides("median_win", tally -> tally.wins, TradeTally.NO_WIN, Statistics::median);
    sides("median_loss", tally -> tally.losses, TradeTally.NO_LOSS, Statistics::median);
  }

  private void addStreaks() {
    sides("longest_winning_streak", tally -> Figure.of(tally.longestStreak(true)));
    sides("longest_losing_streak", tally -> Figure.of(tally.longestStreak(false)));
    sides("current_streak", tally -> Figure.of(tally.currentStreak()));
  }

  private void addEvidence() {
    sides("best_five_share", TradeMetrics::bestFiveShare);
    sides("t_statistic", TradeMetrics::studentsT);
    sides("p_value", TradeMetrics::chance);
  }

  private static Figure bestFiveShare(TradeTally tally) {
    if (tally.count() == 0) {
      return Figure.none(TradeTally.NONE);
    }
    double total = Statistics.sum(tally.profits);
    if (!(total > 0)) {
      return Figure.none(GroupSums.NOTHING_EARNED);
    }
    return Figure.of(Statistics.sum(Selection.greatest(tally.profits, 5)) / total);
  }

  private static Figure studentsT(TradeTally tally) {
    if (tally.count() < 2) {
      return Figure.none(TradeTally.FEW);
    }
    double error = Statistics.sampleDeviation(tally.profits) / Math.sqrt(tally.count());
    return Figure.ratio(Statistics.mean(tally.profits), error, TradeTally.STEADY);
  }

  private static Figure chance(TradeTally tally) {
    Figure t = studentsT(tally);
    return t.value() == null
        ? t
        : Figure.of(StudentDistribution.above(t.value(), tally.count() - 1));
  }
}
