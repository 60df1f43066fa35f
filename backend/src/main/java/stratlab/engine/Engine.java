package stratlab.engine;

import java.util.function.IntPredicate;
import stratlab.indicator.Scope;
import stratlab.market.Panel;
import stratlab.strategy.Market;
import stratlab.strategy.Plan;
import stratlab.strategy.Signals;
import stratlab.strategy.Trader;

/**
 * The bar loop; the package says what a bar is. Every run owns its objects and shares only columns.
 */
public final class Engine {
  /** Changes whenever the same run could give other numbers than before. */
  public static final String VERSION = "2";

  private static final int BARS_FETCHED_AHEAD = 4096;

  private final RunSetup setup;
  private final Panel panel;
  private final Scope scope;
  private final Plan plan;
  private final Broker broker;
  private final TraderDesk desk;
  private final PlanDriver asking;
  private final UnsentSignals unsent = new UnsentSignals();

  /** Kept so that what is fetched ahead is really read. */
  private double unusedSum;

  private Engine(RunSetup setup) {
    this.setup = setup;
    this.panel = setup.columns().panel();
    this.scope = new Scope(setup.columns());
    this.plan = setup.strategy().plan(new Market(scope, setup.roles()));
    boolean trades = plan instanceof Trader;
    this.broker = new Broker(panel, setup.cash(), setup.costs(), setup.rules(), trades);
    this.desk = new TraderDesk(broker, panel, setup.sizing(), setup.cash(), unsent);
    this.asking =
        switch (plan) {
          case Signals signals -> new SignalsDriver(signals, scope, broker, setup.sizing(), unsent);
          case Trader trader -> new TraderDriver(trader, broker, desk);
        };
  }

  /**
   * Simulates a run from its first bar to its last.
   *
   * @param goOn asked before each bar that is looked at, with the number of bars done, so it has to
   *     answer within nanoseconds; false stops the run
   * @throws Stopped when it was told to stop
   */
  public static RunLog run(RunSetup setup, IntPredicate goOn) {
    return new Engine(setup).run(goOn);
  }

  private RunLog run(IntPredicate goOn) {
    int first = panel.barAtOrAfter(setup.from());
    int firstReady = scope.firstReadyBar();
    int firstDecision = Math.max(first, firstReady);
    EquityRecorder equity = new EquityRecorder(panel, broker.ledger(), setup.cash(), first);
    int nextFetch = first;
    for (int bar = first; bar < panel.size(); ) {
      if (!goOn.test(bar - first)) {
        throw new Stopped(bar - first);
      }
      if (bar >= nextFetch) {
        nextFetch = bar + BARS_FETCHED_AHEAD;
        fetchOpens(bar);
      }
      step(bar, firstDecision, equity);
      int next = nextBusy(bar, firstDecision);
      equity.markQuiet(bar + 1, next);
      bar = next;
    }
    return new RunLog(
        first,
        firstReady,
        firstDecision,
        broker.orders(),
        broker.ledger().book().closed(),
        broker.ledger().openTrades(),
        broker.ledger().transactions(),
        equity.curve(),
        broker.account().interestPaid(),
        scope.lines(),
        plan,
        scope,
        unsent);
  }

  /** Fetches the opens that orders at the market may fill at until the next fetch. */
  private void fetchOpens(int bar) {
    int from = panel.row(0, bar) + 1;
    unusedSum = panel.bars(0).open().fetch(from, from + BARS_FETCHED_AHEAD);
  }

  private void step(int bar, int firstDecision, EquityRecorder equity) {
    if (setup.rules().asksBeforeOpen() && bar > firstDecision) {
      asking.beforeOpen(bar);
    }
    scope.moveTo(bar);
    broker.turn(bar);
    desk.mark(equity.mark(bar));
    asking.tell(bar);
    if (bar >= firstDecision) {
      asking.ask(bar);
    }
  }

  /** Returns the next bar on which an order, the account or the plan can change. */
  private int nextBusy(int bar, int firstDecision) {
    if (!broker.isIdle() || broker.ledger().moves()) {
      return bar + 1;
    }
    int next = bar < firstDecision ? firstDecision : asking.nextBar(bar);
    return Math.min(next, panel.size());
  }
}
