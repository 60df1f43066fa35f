package stratlab.document;

/** Requests that the document shows; each can be sent as it stands. */
public final class Examples {
  public static final String BACKTEST =
      """
      {"name": "First try", "strategy": "SmaCross", "params": {"fast": 20, "slow": 60},
       "data": {"price": "sp500-daily"}, "from": "2010-01-01", "to": "2019-12-31",
       "cash": 100000, "commission": 0.001, "size": 10, "settings": {"slippage": 0.0005}}""";

  public static final String SWEEP =
      """
      {"name": "First sweep", "strategy": "SmaCross", "data": {"price": "sp500-daily"},
       "axes": [{"name": "fast", "from": 5, "to": 25, "step": 5},
                {"name": "slow", "values": [60, 120, 240]}],
       "where": ["fast < slow"], "keep": ["trades >= 3"], "rankBy": "sharpe",
       "outOfSample": 0.3}""";

  public static final String WALK_FORWARD =
      """
      {"name": "First walk", "strategy": "SmaCross", "data": {"price": "sp500-daily"},
       "axes": [{"name": "fast", "values": [10, 20]}, {"name": "slow", "values": [60, 120]}],
       "walkForward": {"mode": "rolling", "train": "4y", "test": "2y"}}""";

  private Examples() {}
}
