package stratlab.bench;

import stratlab.engine.RunLog;
import stratlab.trading.EquityCurve;
import stratlab.trading.Trade;

/**
 * The figures that W1 asks for, as the C reference computes them: drawdown and Sharpe over the
 * values at every bar's close.
 *
 * @param gain the final value over the first, minus 1
 * @param drawdown the deepest, a fraction of the peak before it
 * @param sharpe of the returns from bar to bar, times the root of the minutes of a year
 * @param trades closed ones
 * @param won the fraction of them that won
 * @param profitFactor profits over losses
 */
record W1Figures(
    double gain, double drawdown, double sharpe, int trades, double won, double profitFactor) {
  private static final double MINUTES_A_YEAR = 525_600;

  static W1Figures of(RunLog log) {
    EquityCurve equity = log.equity();
    double before = equity.start();
    double peak = before;
    double drawdown = 0;
    double sum = 0;
    double squares = 0;
    for (int bar = 0; bar < equity.size(); bar++) {
      double value = equity.value(bar);
      double change = (value - before) / before;
      sum += change;
      squares += change * change;
      peak = Math.max(peak, value);
      drawdown = Math.max(drawdown, (peak - value) / peak);
      before = value;
    }
    double mean = sum / (equity.size() - 1);
    double variance = squares / (equity.size() - 1) - mean * mean;
    int won = 0;
    double profit = 0;
    double loss = 0;
    for (Trade trade : log.trades()) {
      won += trade.won() ? 1 : 0;
      profit += Math.max(0, trade.pnlNet());
      loss -= Math.min(0, trade.pnlNet());
    }
    return new W1Figures(
        equity.end() / equity.start() - 1,
        drawdown,
        mean / Math.sqrt(variance) * Math.sqrt(MINUTES_A_YEAR),
        log.trades().size(),
        (double) won / log.trades().size(),
        profit / loss);
  }
}
