package stratlab.analytics;

import java.util.Arrays;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;
import stratlab.trading.Direction;
import stratlab.trading.Trade;

/** The closed trades: how many, how good, how long; for all, the long and the short ones. */
final class TradeMetrics {
  private static final double DAY = 86_400_000;

  private final Measures measures;
  private final TradeSides trades;

  private TradeMetrics(Measures measures, TradeSides trades) {
    this.measures = measures;
    this.trades = trades;
  }

  static void addTo(Measures measures, MetricInput input, TradeSides trades, double years) {
    TradeMetrics metrics = new TradeMetrics(measures, trades);
    metrics.addCounts(input, years);
    metrics.addProfits();
    metrics.addStreaks();
    metrics.addLengths();
    metrics.addEvidence();
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

  private void addCounts(MetricInput input, double years) {
    sides("trades", tally -> Figure.of(tally.count()));
    measures.sides("open_trades", side -> Figure.of(open(input, side)));
    sides("winning_trades", tally -> Figure.of(tally.wins.length));
    sides("losing_trades", tally -> Figure.of(tally.losses.length));
    sides("break_even_trades", tally -> Figure.of(tally.breakEven()));
    sides("win_rate", TradeTally::winRate);
    sides("trades_per_month", tally -> Figure.of(tally.count() / (12 * years)));
    Exposure exposure = Exposure.of(input);
    measures.sides("exposure", side -> Figure.of(exposure.share(side)));
  }

  private static int open(MetricInput input, @Nullable Direction side) {
    return (int)
        input.open().stream().filter(trade -> side == null || trade.direction() == side).count();
  }

  private void addProfits() {
    sides("average_trade", TradeTally::averageTrade);
    sides("median_trade", tally -> tally.profits, TradeTally.NONE, Statistics::median);
    sides(
        "average_trade_return",
        tally -> column(tally, Trade::returnFraction),
        TradeTally.NONE,
        Statistics::mean);
    sides("gross_profit", tally -> Figure.of(tally.grossProfit()));
    sides("gross_loss", tally -> Figure.of(tally.grossLoss()));
    sides("average_win", TradeTally::averageWin);
    sides("average_loss", TradeTally::averageLoss);
    sides("median_win", tally -> tally.wins, TradeTally.NO_WIN, Statistics::median);
    sides("median_loss", tally -> tally.losses, TradeTally.NO_LOSS, Statistics::median);
    sides("largest_win", tally -> tally.wins, TradeTally.NO_WIN, TradeMetrics::greatest);
    sides("largest_loss", tally -> tally.losses, TradeTally.NO_LOSS, TradeMetrics::least);
  }

  private void addStreaks() {
    sides("longest_winning_streak", tally -> Figure.of(tally.longestStreak(true)));
    sides("longest_losing_streak", tally -> Figure.of(tally.longestStreak(false)));
    sides("current_streak", tally -> Figure.of(tally.currentStreak()));
  }

  private void addLengths() {
    sides("average_bars", tally -> tally.bars, TradeTally.NONE, Statistics::mean);
    sides("median_bars", tally -> tally.bars, TradeTally.NONE, Statistics::median);
    sides("shortest_bars", tally -> tally.bars, TradeTally.NONE, TradeMetrics::least);
    sides("longest_bars", tally -> tally.bars, TradeTally.NONE, TradeMetrics::greatest);
    sides("average_bars_won", tally -> bars(tally, true), TradeTally.NO_WIN, Statistics::mean);
    sides("average_bars_lost", tally -> bars(tally, false), TradeTally.NO_LOSS, Statistics::mean);
    sides("average_days", TradeMetrics::days, TradeTally.NONE, Statistics::mean);
    sides("longest_days", TradeMetrics::days, TradeTally.NONE, TradeMetrics::greatest);
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
    double[] sorted = tally.profits.clone();
    Arrays.sort(sorted);
    int from = Math.max(0, sorted.length - 5);
    return Figure.of(Statistics.sum(Arrays.copyOfRange(sorted, from, sorted.length)) / total);
  }

  private static Figure studentsT(TradeTally tally) {
    if (tally.count() < 2) {
      return Figure.none("fewer than 2 closed trades");
    }
    double error = Statistics.sampleDeviation(tally.profits) / Math.sqrt(tally.count());
    return Figure.ratio(Statistics.mean(tally.profits), error, "the profits do not vary");
  }

  private static double[] days(TradeTally tally) {
    return column(tally, trade -> (trade.exitTime() - trade.entryTime()) / DAY);
  }

  private static double[] bars(TradeTally tally, boolean won) {
    return tally.trades.stream()
        .filter(trade -> trade.won() == won)
        .mapToDouble(Trade::bars)
        .toArray();
  }

  private static double[] column(TradeTally tally, ToDoubleFunction<Trade> value) {
    return tally.trades.stream().mapToDouble(value).filter(each -> !Double.isNaN(each)).toArray();
  }

  private static double greatest(double[] values) {
    return Arrays.stream(values).max().orElseThrow();
  }

  private static double least(double[] values) {
    return Arrays.stream(values).min().orElseThrow();
  }
}
