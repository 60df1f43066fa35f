package stratlab.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;
import stratlab.indicator.Scope;
import stratlab.market.Bars;
import stratlab.market.Panel;
import stratlab.strategy.Market;
import stratlab.strategy.Plan;
import stratlab.strategy.Signals;
import stratlab.strategy.Trader;
import stratlab.trading.Account;
import stratlab.trading.EquityCurve;
import stratlab.trading.OpenTrade;

/**
 * The bar loop; the package says what a bar is. Every run owns its objects and shares only columns.
 */
public final class Engine {
  /** Changes whenever the same run could give other numbers than before. */
  public static final String VERSION = "1";

  private static final int BARS_BETWEEN_QUESTIONS = 4096;

  private final RunSetup setup;
  private final Panel panel;
  private final Scope scope;
  private final Broker broker;

  private Engine(RunSetup setup) {
    this.setup = setup;
    this.panel = setup.columns().panel();
    this.scope = new Scope(setup.columns());
    this.broker = new Broker(panel, new Account(setup.cash(), panel.sets(), setup.costs()));
  }

  /**
   * Simulates a run from its first bar to its last.
   *
   * @param goOn asked every few thousand bars with the number of bars done; false stops the run
   * @throws Stopped when it was told to stop
   */
  public static RunLog run(RunSetup setup, IntPredicate goOn) {
    return new Engine(setup).run(goOn);
  }

  private RunLog run(IntPredicate goOn) {
    Asking asking = asking(setup.strategy().plan(new Market(scope, setup.roles())));
    int first = panel.barAtOrAfter(setup.from());
    int firstDecision = Math.max(first, firstReady());
    int size = panel.size() - first;
    long[] times = new long[size];
    double[] values = new double[size];
    double[] cash = new double[size];
    for (int bar = first; bar < panel.size(); bar++) {
      int done = bar - first;
      if (done % BARS_BETWEEN_QUESTIONS == 0 && !goOn.test(done)) {
        throw new Stopped(done);
      }
      scope.moveTo(bar);
      broker.turn(bar);
      times[done] = panel.time(bar);
      values[done] = value(panel, broker.account(), bar);
      cash[done] = broker.account().cash();
      if (bar >= firstDecision) {
        asking.ask(bar);
      }
    }
    return new RunLog(
        first,
        firstDecision,
        broker.orders(),
        broker.book().closed(),
        openTrades(),
        broker.transactions(),
        new EquityCurve(setup.cash(), times, values, cash),
        scope.lines());
  }

  private Asking asking(Plan plan) {
    return switch (plan) {
      case Signals signals -> new SignalsAsking(signals, broker, setup.sizing());
      case Trader trader -> new TraderAsking(trader, broker, panel, setup.sizing());
    };
  }

  /** Returns the first bar at which every data set has the bars that its lines need. */
  private int firstReady() {
    int bar = 0;
    for (int set = 0; set < panel.sets(); set++) {
      int row = scope.barsNeeded(set) - 1;
      while (bar < panel.size() && panel.row(set, bar) < row) {
        bar++;
      }
    }
    return bar;
  }

  static double value(Panel panel, Account account, int bar) {
    double value = account.cash();
    for (int set = 0; set < panel.sets(); set++) {
      if (!account.position(set).isFlat()) {
        value += account.value(set, panel.bars(set).close().at(panel.row(set, bar)));
      }
    }
    return value;
  }

  private List<OpenTrade> openTrades() {
    List<OpenTrade> open = new ArrayList<>();
    for (int set = 0; set < panel.sets(); set++) {
      Bars bars = panel.bars(set);
      if (bars.size() > 0) {
        broker.book().open(set, bars.close().at(bars.size() - 1)).ifPresent(open::add);
      }
    }
    return open;
  }
}
