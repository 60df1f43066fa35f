package stratlab.analytics;

import stratlab.analytics.series.AccountExtremes;
import stratlab.analytics.series.DailyReturns;
import stratlab.analytics.series.Drawdowns;
import stratlab.analytics.series.Leverage;
import stratlab.analytics.series.TradeColumns;
import stratlab.analytics.series.Ulcer;

/** What more than one part of the findings is made of, read once. */
record Basis(
    DailyReturns daily,
    TradeColumns trades,
    AccountExtremes levels,
    Leverage leverage,
    Ulcer ulcer,
    Drawdowns drawdowns) {
  static Basis of(MetricInput input) {
    AccountExtremes levels = AccountExtremes.of(input.equity());
    Leverage leverage = Leverage.of(input.equity());
    Ulcer ulcer = Ulcer.of(input.equity());
    return new Basis(
        DailyReturns.of(input.equity(), input.traded().timeframe()),
        TradeColumns.of(input.trades()),
        levels,
        leverage,
        ulcer,
        Drawdowns.with(input.equity(), levels, leverage, ulcer));
  }
}
