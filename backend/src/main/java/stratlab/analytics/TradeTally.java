package stratlab.analytics;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import stratlab.trading.Direction;
import stratlab.trading.Trade;

/** The closed trades of one side, or of both, added up. A profit of exactly 0 counts as won. */
final class TradeTally {
  static final String NONE = "no closed trade";
  static final String NO_WIN = "no trade was won";
  static final String NO_LOSS = "no trade was lost";

  final List<Trade> trades;
  final double[] profits;
  final double[] wins;
  final double[] losses;
  final double[] bars;

  private TradeTally(List<Trade> trades) {
    this.trades = trades;
    this.profits = trades.stream().mapToDouble(Trade::pnlNet).toArray();
    this.wins = Arrays.stream(profits).filter(profit -> profit >= 0).toArray();
    this.losses = Arrays.stream(profits).filter(profit -> profit < 0).toArray();
    this.bars = trades.stream().mapToDouble(Trade::bars).toArray();
  }

  /** Takes the trades of a side; of both for null. */
  static TradeTally of(List<Trade> trades, @Nullable Direction side) {
    return new TradeTally(
        side == null
            ? trades
            : trades.stream().filter(trade -> trade.direction() == side).toList());
  }

  int count() {
    return profits.length;
  }

  int breakEven() {
    return (int) Arrays.stream(wins).filter(profit -> profit == 0).count();
  }

  double grossProfit() {
    return Statistics.sum(wins);
  }

  double grossLoss() {
    return Statistics.sum(losses);
  }

  Figure winRate() {
    return Figure.ratio(wins.length, count(), NONE);
  }

  Figure averageTrade() {
    return Figure.ratio(Statistics.sum(profits), count(), NONE);
  }

  Figure averageWin() {
    return Figure.ratio(grossProfit(), wins.length, NO_WIN);
  }

  Figure averageLoss() {
    return Figure.ratio(grossLoss(), losses.length, NO_LOSS);
  }

  Figure profitFactor() {
    return count() == 0
        ? Figure.none(NONE)
        : Figure.ratio(grossProfit(), Math.abs(grossLoss()), NO_LOSS);
  }

  Figure payoffRatio() {
    Figure win = averageWin();
    Figure loss = averageLoss();
    if (win.value() == null || loss.value() == null) {
      return Figure.none(count() == 0 ? NONE : win.value() == null ? NO_WIN : NO_LOSS);
    }
    return Figure.of(win.value() / Math.abs(loss.value()));
  }

  /** Returns the longest row of trades of one outcome. */
  int longestStreak(boolean won) {
    int longest = 0;
    int current = 0;
    for (double profit : profits) {
      current = (profit >= 0) == won ? current + 1 : 0;
      longest = Math.max(longest, current);
    }
    return longest;
  }

  /** Returns how many trades up to the last one had its outcome; negative when lost. */
  int currentStreak() {
    int streak = 0;
    for (double profit : profits) {
      int step = profit >= 0 ? 1 : -1;
      streak = Integer.signum(streak) == step ? streak + step : step;
    }
    return streak;
  }
}
