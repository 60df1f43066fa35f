package stratlab.analytics;

import java.util.Arrays;
import java.util.List;
import stratlab.analytics.evidence.TrialBlocks;
import stratlab.analytics.series.Drawdowns;
import stratlab.analytics.series.Exposure;
import stratlab.analytics.series.TradeColumns;
import stratlab.analytics.statistics.Sum;
import stratlab.trading.EquityCurve;
import stratlab.trading.OpenTrade;
import stratlab.trading.Trades;

/**
 * The figures that a sweep keeps of each run, made without an object for any of them; equal to
 * those of {@link Metrics#of} up to rounding. What is undefined is NaN. For one thread, which takes
 * in one run after the other.
 */
public final class SweepFigures {
  /** The Sharpe ratio of the days before the split. */
  public static final String IN_SAMPLE = "sharpe_in_sample";

  /** The Sharpe ratio of the days after the split. */
  public static final String OUT_OF_SAMPLE = "sharpe_out_of_sample";

  /** Keys of the catalogue, the Sharpe ratios of the halves aside. */
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

  /** How many numbers the sums by block of a run are; see {@link TrialBlocks}. */
  public static final int BLOCK_SUMS = TrialBlocks.NUMBERS * BLOCKS;

  private final SweepDays days;
  private final double root;
  private final boolean tellYear;
  private final double[] returns;
  private final double[] row = new double[KEYS.size()];
  private boolean solvent;
  private double end;
  private double fall;
  private int held;
  private double commission;
  private double[] profits = new double[64];
  private int trades;

  public SweepFigures(SweepDays days) {
    this.days = days;
    this.root = Math.sqrt(days.perYear());
    this.tellYear = days.tellYear();
    this.returns = new double[days.size()];
  }

  /**
   * Begins with a run.
   *
   * @param daily the value at the end of each day
   * @param greatestFall below the running peak, as a fraction of it, over all bars
   * @param heldBars at how many bars a position was held at the close
   * @param paid commission of all trades, open ones included
   */
  public void begin(double[] daily, double greatestFall, int heldBars, double paid) {
    double before = days.start();
    solvent = before > 0;
    for (int day = 0; day < returns.length; day++) {
      returns[day] = daily[day] / before - 1;
      before = daily[day];
      solvent &= before > 0;
    }
    end = before;
    fall = greatestFall;
    held = heldBars;
    commission = paid;
    trades = 0;
  }

  /**
   * Begins with a run of which every bar is known, and takes in its closed trades.
   *
   * @param equity of the window, a value at each of its bars
   */
  public void begin(EquityCurve equity, Trades closed, List<OpenTrade> open) {
    double[] daily = new double[days.size()];
    for (int day = 0; day < daily.length; day++) {
      daily[day] = equity.value(days.end(day));
    }
    double paid = 0;
    for (int trade = 0; trade < closed.size(); trade++) {
      paid += closed.commission(trade);
    }
    for (OpenTrade trade : open) {
      paid += trade.commission();
    }
    int bars = Exposure.of(equity.times(), TradeColumns.of(closed), open).held();
    begin(daily, Drawdowns.of(equity).greatest(), bars, paid);
    for (int trade = 0; trade < closed.size(); trade++) {
      add(closed.pnlNet(trade));
    }
  }

  /** Takes in the next closed trade of the run: its profit after commission. */
  public void add(double profit) {
    if (trades == profits.length) {
      profits = Arrays.copyOf(profits, 2 * trades);
    }
    profits[trades++] = profit;
  }

  /** Returns the daily returns; written to by the next run. */
  public double[] returns() {
    return returns;
  }

  /** Returns the figures of the run in the order of {@link #KEYS}; written to by the next run. */
  public double[] figures() {
    double start = days.start();
    boolean grows = tellYear && end > 0 && start > 0;
    double cagr = grows ? Math.pow(end / start, 1 / days.years()) - 1 : Double.NaN;
    row[0] = end / start - 1;
    row[1] = end;
    row[2] = cagr;
    row[4] = fall;
    row[7] = ratio(cagr, fall);
    row[14] = (double) held / days.bars();
    row[15] = commission;
    addReturns();
    addTrades();
    return row;
  }

  private static double ratio(double numerator, double denominator) {
    return denominator == 0 ? Double.NaN : numerator / denominator;
  }

  private void addReturns() {
    int size = returns.length;
    boolean known = solvent && size > 1;
    row[3] = known ? deviation(0, size) * root : Double.NaN;
    row[5] = sharpe(0, size);
    row[6] = known ? ratio(mean(0, size) * days.perYear(), downside() * root) : Double.NaN;
    row[16] = sharpe(0, days.split());
    row[17] = sharpe(days.split(), size);
  }

  private double sharpe(int from, int to) {
    if (!solvent || to - from < 2) {
      return Double.NaN;
    }
    double deviation = deviation(from, to);
    return deviation == 0 ? Double.NaN : mean(from, to) / deviation * root;
  }

  private double mean(int from, int to) {
    return sum(returns, from, to) / (to - from);
  }

  /** Returns the sum of values that may cancel each other out; see {@link Sum}. */
  private static double sum(double[] values, int from, int to) {
    Sum sum = new Sum();
    for (int i = from; i < to; i++) {
      sum.add(values[i]);
    }
    return sum.value();
  }

  private double deviation(int from, int to) {
    return isConstant(returns, from, to)
        ? 0
        : Math.sqrt(squares(returns, from, to, mean(from, to)) / (to - from - 1));
  }

  private static boolean isConstant(double[] values, int from, int to) {
    for (int i = from; i < to; i++) {
      if (values[i] != values[from]) {
        return false;
      }
    }
    return true;
  }

  private static double squares(double[] values, int from, int to, double mean) {
    double squares = 0;
    for (int i = from; i < to; i++) {
      double distance = values[i] - mean;
      squares += distance * distance;
    }
    return squares;
  }

  private double downside() {
    double squares = 0;
    for (double each : returns) {
      double loss = Math.min(each, 0);
      squares += loss * loss;
    }
    return Math.sqrt(squares / returns.length);
  }

  private void addTrades() {
    int won = 0;
    double profit = 0;
    double loss = 0;
    for (int trade = 0; trade < trades; trade++) {
      double each = profits[trade];
      won += each >= 0 ? 1 : 0;
      profit += Math.max(each, 0);
      loss += Math.min(each, 0);
    }
    double mean = ratio(sum(profits, 0, trades), trades);
    row[8] = trades;
    row[9] = ratio(won, trades);
    row[10] = trades == won ? Double.NaN : profit / Math.abs(loss);
    row[11] = mean;
    row[12] = ratio(ratio(profit, won), Math.abs(ratio(loss, trades - won)));
    row[13] =
        trades < 2 || isConstant(profits, 0, trades)
            ? Double.NaN
            : Math.sqrt(trades) * mean / Math.sqrt(squares(profits, 0, trades, mean) / trades);
  }

  /** Writes the sums of the returns by block into an array, from a place on. */
  public void writeBlocks(double[] into, int at) {
    TrialBlocks.write(returns, BLOCKS, into, at);
  }
}
