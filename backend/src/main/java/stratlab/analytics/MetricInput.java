package stratlab.analytics;

import java.util.List;
import stratlab.market.Bars;
import stratlab.trading.EquityCurve;
import stratlab.trading.OpenTrade;
import stratlab.trading.Trades;

/**
 * What metrics are made of.
 *
 * @param equity one point a strategy bar of the window, at least one
 * @param traded the bars of the data set that is traded: the benchmark of buy and hold
 * @param commission a fraction a side, for the benchmark
 */
public record MetricInput(
    EquityCurve equity, Trades trades, List<OpenTrade> open, Bars traded, double commission) {
  public MetricInput {
    if (equity.size() == 0) {
      throw new IllegalArgumentException("a run without a bar has no figures");
    }
    open = List.copyOf(open);
  }
}
