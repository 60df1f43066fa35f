package stratlab.analytics;

/** What more than one part of the findings is made of, read once. */
record Basis(
    DailyReturns daily,
    TradeColumns trades,
    Levels levels,
    Leverage leverage,
    Ulcer ulcer,
    Drawdowns drawdowns) {
  static Basis of(MetricInput input) {
    Levels levels = Levels.of(input.equity());
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
