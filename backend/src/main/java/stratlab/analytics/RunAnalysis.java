package stratlab.analytics;

import java.util.ArrayList;
import java.util.List;
import stratlab.analytics.breakdown.Breakdown;
import stratlab.analytics.breakdown.Grouping;
import stratlab.analytics.breakdown.RegimeGroupings;
import stratlab.analytics.breakdown.TimeGroupings;
import stratlab.analytics.evidence.Evidence;
import stratlab.analytics.evidence.ReturnBootstrap;
import stratlab.analytics.evidence.TradeResamples;
import stratlab.analytics.series.CalendarPeriods;
import stratlab.analytics.series.Drawdown;
import stratlab.analytics.series.MonthlyReturns;
import stratlab.analytics.series.TradeColumns;
import stratlab.market.Bars;

/**
 * All that is found out about a run.
 *
 * @param metrics in the order of the catalogue
 * @param monthlyReturns in the order of time
 * @param drawdowns the ten deepest, the deepest first
 * @param breakdowns of the closed trades
 */
public record RunAnalysis(
    List<Metric> metrics,
    List<MonthlyReturns> monthlyReturns,
    List<Drawdown> drawdowns,
    List<Breakdown> breakdowns,
    Evidence evidence) {

  /**
   * Looks into a run.
   *
   * @param sets the bars of all data sets; a trade says of which it is, and its rows
   * @param given how else to sort the trades, before the ways that this package knows
   */
  public static RunAnalysis of(MetricInput input, List<Bars> sets, List<Grouping> given) {
    Basis basis = Basis.of(input);
    return new RunAnalysis(
        Metrics.of(input, basis),
        MonthlyReturns.of(basis.daily().days()),
        basis.drawdowns().deepest(),
        breakdowns(basis, input.traded().timeframe().intraday(), sets, given),
        evidence(basis, input.equity().start()));
  }

  private static List<Breakdown> breakdowns(
      Basis basis, boolean intraday, List<Bars> sets, List<Grouping> given) {
    TradeColumns trades = basis.trades();
    CalendarPeriods days = basis.daily().days();
    TimeGroupings times = new TimeGroupings(trades);
    RegimeGroupings regimes = new RegimeGroupings(trades, sets);
    List<Grouping> groupings = new ArrayList<>(given);
    groupings.add(times.years(days));
    groupings.add(times.quarters(days));
    if (basis.daily().isOfDays()) {
      groupings.add(times.weekdays());
    }
    if (intraday) {
      groupings.add(times.hours());
    }
    groupings.add(times.lengths());
    groupings.add(regimes.volatilities());
    groupings.add(regimes.trends());
    return groupings.stream().map(grouping -> Breakdown.of(grouping, trades.net)).toList();
  }

  private static Evidence evidence(Basis basis, double start) {
    List<Evidence.Simulation> simulations = new ArrayList<>();
    simulations.add(ReturnBootstrap.of(basis.daily()));
    simulations.addAll(TradeResamples.of(basis.trades().net, start));
    return new Evidence(Evidence.SEED, Evidence.GENERATOR, simulations);
  }
}
