package stratlab.analytics;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import stratlab.trading.Direction;
import stratlab.trading.OpenTrade;

/** The closed trades: how many, how good, how long; for all, the long and the short ones. */
final class TradeMetrics {
  private final Measures measures;
  private final TradeSides trades;

  private TradeMetrics(Measures measures, TradeSides trades) {
    this.measures = measures;
    this.trades = trades;
  }

  static void addTo(Measures measures, MetricInput input, TradeSides trades, double years) {
    TradeMetrics metrics = new TradeMetrics(measures, trades);
    metrics.addCounts();
    metrics.addProfits();
    metrics.addMedians();
    metrics.addStreaks();
    metrics.addLengths();
    metrics.addEvidence();
    metrics.addTimes(input, years);
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

  /** Measures the sides that have at least one of the values. */
  private void sides(
      String key, Function<TradeTally, double[]> values, String whenNone, Reduction reduction) {
    sides(
        key,
        tally -> {
          double[] column = values.apply(tally);
          return column.length == 0
              ? Figure.none(tally.count() == 0 ? TradeTally.NONE : whenNone)
              : Figure.of(reduction.apply(column));
        });
  }

  private interface Reduction {
    double apply(double[] column);
  }

  private void addCounts() {
    sides("trades", tally -> Figure.of(tally.count()));
    sides("winning_trades", tally -> Figure.of(tally.wins.length));
    sides("losing_trades", tally -> Figure.of(tally.losses.length));
    sides("break_even_trades", tally -> Figure.of(tally.breakEven()));
    sides("win_rate", TradeTally::winRate);
  }

  private void addTimes(MetricInput input, double years) {
    measures.sides("open_trades", side -> Figure.of(open(input, side)));
    sides("trades_per_month", tally -> Figure.of(tally.count() / (12 * years)));
    Exposure exposure = Exposure.of(input);
    measures.sides("exposure", side -> Figure.of(exposure.share(side)));
  }

  private static int open(MetricInput input, @Nullable Direction side) {
    int count = 0;
    for (OpenTrade trade : input.open()) {
      count += side == null || trade.direction() == side ? 1 : 0;
    }
    return count;
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

  private void addLengths() {
    sides("average_bars", tally -> tally.bars.all, TradeTally.NONE, Statistics::mean);
    sides("median_bars", tally -> tally.bars.all, TradeTally.NONE, Statistics::median);
    sides("shortest_bars", tally -> tally.bars.all, TradeTally.NONE, Statistics::least);
    sides("longest_bars", tally -> tally.bars.all, TradeTally.NONE, Statistics::greatest);
    sides("average_bars_won", tally -> tally.bars.won, TradeTally.NO_WIN, Statistics::mean);
    sides("average_bars_lost", tally -> tally.bars.lost, TradeTally.NO_LOSS, Statistics::mean);
    sides("average_days", tally -> tally.days.all, TradeTally.NONE, Statistics::mean);
    sides("longest_days", tally -> tally.days.all, TradeTally.NONE, Statistics::greatest);
  }

  private void addEvidence() {
    sides("best_five_share", TradeMetrics::bestFiveShare);
    sides("t_statistic", TradeMetrics::studentsT);
  }

  private static Figure bestFiveShare(TradeTally tally) {
    if (tally.count() == 0) {
      return Figure.none(TradeTally.NONE);
    }
    double total = Statistics.sum(tally.profits);
    if (!(total > 0)) {
      return Figure.none("the trades earned nothing in sum");
    }
    return Figure.of(Statistics.sum(Selection.greatest(tally.profits, 5)) / total);
  }

  private static Figure studentsT(TradeTally tally) {
    if (tally.count() < 2) {
      return Figure.none("fewer than 2 closed trades");
    }
    double error = Statistics.sampleDeviation(tally.profits) / Math.sqrt(tally.count());
    return Figure.ratio(Statistics.mean(tally.profits), error, "the profits do not vary");
  }
}
