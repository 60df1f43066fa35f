package stratlab.engine;

import stratlab.strategy.Trader;
import stratlab.trading.Trades;

/** Calls a {@link Trader} at each bar. */
final class TraderDriver implements PlanDriver {
  private final Trader trader;
  private final Broker broker;
  private final TraderDesk desk;
  private int tradesTold;

  TraderDriver(Trader trader, Broker broker, TraderDesk desk) {
    this.trader = trader;
    this.broker = broker;
    this.desk = desk;
  }

  @Override
  public void beforeOpen(int bar) {
    desk.openBefore(bar);
    trader.beforeOpen(desk);
  }

  @Override
  public void tell(int bar) {
    desk.openAfter(bar);
    if (broker.hasEvents()) {
      for (Broker.Event event : broker.takeEvents()) {
        if (event.placed().state().isFinal()) {
          broker.told(event.ticket(), bar);
        }
        trader.onOrder(event.placed(), desk);
      }
    }
    if (tradesTold < broker.ledger().book().count()) {
      Trades closed = broker.ledger().book().closed();
      for (; tradesTold < closed.size(); tradesTold++) {
        trader.onTrade(closed.get(tradesTold), desk);
      }
    }
  }

  @Override
  public void ask(int bar) {
    trader.next(desk);
  }

  @Override
  public int nextBar(int bar) {
    return bar + 1;
  }
}
