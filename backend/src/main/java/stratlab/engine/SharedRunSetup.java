package stratlab.engine;

import java.util.List;
import stratlab.indicator.Columns;
import stratlab.indicator.Scope;
import stratlab.market.Panel;
import stratlab.strategy.Market;
import stratlab.strategy.Strategy;
import stratlab.trading.BrokerRules;
import stratlab.trading.Contract;
import stratlab.trading.Costs;
import stratlab.trading.Sizing;
import stratlab.trading.VolumeLimit;

/**
 * All that many runs have in common: everything but the strategy. Immutable, shared between
 * threads.
 */
public final class SharedRunSetup {
  final Columns columns;
  final List<String> roles;
  final double cash;
  final List<Costs> costs;
  final BrokerRules rules;
  final Sizing sizing;
  final long from;
  final int first;

  /** The last bar of each day of the window. */
  final int[] dayEnds;

  private final boolean skips;
  private final TradedBars traded;

  /**
   * Collects it.
   *
   * @param common a run of any strategy with this setup
   * @param traded the bars of its first data set, which other setups may share
   * @param dayEnds the last strategy bar of each day of the window, ascending; the last of them is
   *     the panel's last
   */
  public SharedRunSetup(RunSetup common, TradedBars traded, int... dayEnds) {
    this.columns = common.columns();
    this.roles = common.roles();
    this.cash = common.cash();
    this.costs = common.costs();
    this.rules = common.rules();
    this.sizing = common.sizing();
    this.from = common.from();
    this.first = columns.panel().barAtOrAfter(from);
    this.dayEnds = dayEnds.clone();
    this.skips = canSkip(columns.panel(), costs.getFirst(), rules);
    this.traded = traded;
  }

  /**
   * Whether what happens between two fills follows from the closes alone: what is traded is paid in
   * full and has a bar at every strategy bar, and orders at the market fill at the next open.
   */
  private static boolean canSkip(Panel panel, Costs costs, BrokerRules rules) {
    return panel.rows(0).isEach()
        && costs.contract() instanceof Contract.Stock
        && costs.leverage() == 1
        && costs.interest() == 0
        && rules.creditsShorts()
        && !rules.fillsAtClose()
        && !rules.asksBeforeOpen()
        && (rules.slippage().isNone() || rules.slippage().match())
        && rules.volumeLimit() instanceof VolumeLimit.Unlimited;
  }

  /** Whether plans of signals can be run without looking at each bar. */
  public boolean skips() {
    return skips;
  }

  /** Returns the market of another run with this setup. */
  public Market market() {
    return new Market(new Scope(columns), roles);
  }

  TradedBars traded() {
    return traded;
  }

  /** Returns the setup of one run. */
  RunSetup setup(Strategy strategy) {
    return new RunSetup(columns, strategy, roles, cash, costs, rules, sizing, from);
  }
}
