package stratlab.analytics;

import stratlab.analytics.backtrader.SqnAnalyzer;
import stratlab.analytics.series.TradeTally;
import stratlab.analytics.statistics.Figure;
import stratlab.analytics.statistics.Statistics;

/** Ratios of the closed trades: for all, the long and the short ones. */
final class TradeRatioMetrics {
  private static final int ENOUGH = 100;

  private TradeRatioMetrics() {}

  static void addTo(Measures measures, TradeSides trades, double start) {
    addHeadlines(measures, trades);
    trades.put(measures, "sqn_100", tally -> sqn(tally, ENOUGH));
    trades.put(measures, "expectancy_r", TradeRatioMetrics::expectancy);
    trades.put(measures, "risk_of_ruin", tally -> ruin(tally, start));
    trades.put(measures, "kelly", TradeRatioMetrics::kelly);
    trades.put(
        measures,
        "cpc_index",
        tally -> tally.profitFactor().times(tally.winRate()).times(tally.payoffRatio()));
    measures.put(
        "common_sense_ratio", measures.all("profit_factor").times(measures.all("tail_ratio")));
  }

  /** Adds what costs next to nothing. */
  static void addHeadlines(Measures measures, TradeSides trades) {
    trades.put(measures, "sqn", tally -> sqn(tally, Integer.MAX_VALUE));
    trades.put(measures, "profit_factor", TradeTally::profitFactor);
    trades.put(measures, "payoff_ratio", TradeTally::payoffRatio);
  }

  private static Figure sqn(TradeTally tally, int most) {
    if (tally.count() < 2) {
      return Figure.none(TradeTally.FEW);
    }
    double sqn = SqnAnalyzer.sqn(tally.profits);
    double capped = Math.sqrt((double) Math.min(tally.count(), most) / tally.count());
    return Double.isNaN(sqn) ? Figure.none(TradeTally.STEADY) : Figure.of(sqn * capped);
  }

  private static Figure expectancy(TradeTally tally) {
    Double mean = tally.averageTrade().value();
    Double loss = tally.averageLoss().value();
    if (mean == null || loss == null) {
      return Figure.none(mean == null ? TradeTally.NONE : TradeTally.NO_LOSS);
    }
    return Figure.of(mean / Math.abs(loss));
  }

  /** The chance that Brownian motion with this drift ever reaches a loss of all the money. */
  private static Figure ruin(TradeTally tally, double start) {
    if (tally.count() < 2) {
      return Figure.none(TradeTally.FEW);
    }
    double deviation = Statistics.sampleDeviation(tally.profits);
    double drift = Math.max(0, Statistics.mean(tally.profits));
    return deviation == 0
        ? Figure.none(TradeTally.STEADY)
        : Figure.of(Math.exp(-2 * drift * start / (deviation * deviation)));
  }

  private static Figure kelly(TradeTally tally) {
    Figure payoff = tally.payoffRatio();
    Double won = tally.winRate().value();
    if (payoff.value() == null || won == null) {
      return payoff;
    }
    return payoff.value() == 0
        ? Figure.none("the winning trades earned nothing")
        : Figure.of(won - (1 - won) / payoff.value());
  }
}
