package stratlab.analytics.series;

import java.util.Arrays;
import java.util.function.IntToDoubleFunction;
import org.jspecify.annotations.Nullable;
import stratlab.analytics.statistics.Figure;
import stratlab.analytics.statistics.Statistics;
import stratlab.trading.Direction;

/**
 * The closed trades of one side, or of both, as columns in the order of closing. A profit of
 * exactly 0 counts as won.
 */
public final class TradeTally {
  public static final String NONE = "no closed trade";
  public static final String FEW = "fewer than 2 closed trades";
  public static final String STEADY = "the profits do not vary";
  public static final String NO_WIN = "no trade was won";
  public static final String NO_LOSS = "no trade was lost";

  private static final double DAY = 86_400_000;

  public final double[] profits;
  public final double[] wins;
  public final double[] losses;

  /** Profits as fractions of the value held, of the trades that held one. */
  public final double[] returns;

  private final TradeColumns trades;
  private final int[] places;
  private @Nullable Lengths bars;
  private @Nullable Lengths days;
  private final double grossProfit;
  private final double grossLoss;

  private TradeTally(TradeColumns trades, int[] picked) {
    this.trades = trades;
    this.places = picked;
    this.profits = new double[picked.length];
    double[] fractions = new double[picked.length];
    int held = 0;
    for (int i = 0; i < picked.length; i++) {
      int trade = picked[i];
      profits[i] = trades.net[trade];
      double value = trades.entryValue(trade);
      if (value != 0) {
        fractions[held++] = profits[i] / value;
      }
    }
    this.returns = Arrays.copyOf(fractions, held);
    this.wins = ofOutcome(profits, true);
    this.losses = ofOutcome(profits, false);
    this.grossProfit = Statistics.sum(wins);
    this.grossLoss = Statistics.sum(losses);
  }

  /** Takes the trades of a side; of both for null. */
  public static TradeTally of(TradeColumns trades, @Nullable Direction side) {
    int[] picked = new int[trades.count];
    int count = 0;
    for (int trade = 0; trade < picked.length; trade++) {
      if (side == null || trades.isLong[trade] == (side == Direction.LONG)) {
        picked[count++] = trade;
      }
    }
    return new TradeTally(trades, Arrays.copyOf(picked, count));
  }

  /** Returns the values of the trades that were won, or of those that were lost. */
  private double[] ofOutcome(double[] values, boolean won) {
    double[] picked = new double[values.length];
    int count = 0;
    for (int i = 0; i < values.length; i++) {
      if (profits[i] >= 0 == won) {
        picked[count++] = values[i];
      }
    }
    return Arrays.copyOf(picked, count);
  }

  /** Returns how long trades were held, in bars of their data set. */
  public Lengths bars() {
    Lengths known = bars;
    if (known == null) {
      known = lengths(trades::bars);
      bars = known;
    }
    return known;
  }

  /** Returns how long trades were held, in calendar days. */
  public Lengths days() {
    Lengths known = days;
    if (known == null) {
      long[] entries = trades.entryTimes();
      long[] exits = trades.exitTimes();
      known = lengths(trade -> (exits[trade] - entries[trade]) / DAY);
      days = known;
    }
    return known;
  }

  private Lengths lengths(IntToDoubleFunction length) {
    double[] all = new double[places.length];
    for (int i = 0; i < all.length; i++) {
      all[i] = length.applyAsDouble(places[i]);
    }
    return new Lengths(all);
  }

  /** Returns where one of its trades stands among all. */
  public int place(int trade) {
    return places[trade];
  }

  public int count() {
    return profits.length;
  }

  public int breakEven() {
    int count = 0;
    for (double win : wins) {
      count += win == 0 ? 1 : 0;
    }
    return count;
  }

  public double grossProfit() {
    return grossProfit;
  }

  public double grossLoss() {
    return grossLoss;
  }

  public Figure winRate() {
    return Figure.ratio(wins.length, count(), NONE);
  }

  public Figure averageTrade() {
    return Figure.ratio(Statistics.sum(profits), count(), NONE);
  }

  public Figure averageWin() {
    return Figure.ratio(grossProfit(), wins.length, NO_WIN);
  }

  public Figure averageLoss() {
    return Figure.ratio(grossLoss(), losses.length, NO_LOSS);
  }

  public Figure profitFactor() {
    return count() == 0
        ? Figure.none(NONE)
        : Figure.ratio(grossProfit(), Math.abs(grossLoss()), NO_LOSS);
  }

  public Figure payoffRatio() {
    Figure win = averageWin();
    Figure loss = averageLoss();
    if (win.value() == null || loss.value() == null) {
      return Figure.none(count() == 0 ? NONE : win.value() == null ? NO_WIN : NO_LOSS);
    }
    return Figure.of(win.value() / Math.abs(loss.value()));
  }

  /** Returns the longest row of trades of one outcome. */
  public int longestStreak(boolean won) {
    int longest = 0;
    int current = 0;
    for (double profit : profits) {
      current = (profit >= 0) == won ? current + 1 : 0;
      longest = Math.max(longest, current);
    }
    return longest;
  }

  /** Returns how many trades up to the last one had its outcome; negative when lost. */
  public int currentStreak() {
    int streak = 0;
    for (double profit : profits) {
      int step = profit >= 0 ? 1 : -1;
      streak = Integer.signum(streak) == step ? streak + step : step;
    }
    return streak;
  }

  /** A column for all, the winning and the losing trades. */
  public final class Lengths {
    public final double[] all;
    public final double[] won;
    public final double[] lost;

    private Lengths(double[] all) {
      this.all = all;
      this.won = ofOutcome(all, true);
      this.lost = ofOutcome(all, false);
    }
  }
}
