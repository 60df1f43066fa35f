package stratlab.engine;

import stratlab.market.Panel;
import stratlab.strategy.Desk;
import stratlab.strategy.Trader;
import stratlab.trading.Order;
import stratlab.trading.Position;
import stratlab.trading.Side;
import stratlab.trading.Sizing;

/** Calls a {@link Trader} at each bar and is its desk. */
final class TraderAsking implements Asking, Desk {
  private final Trader trader;
  private final Broker broker;
  private final Panel panel;
  private final Sizing sizing;
  private int bar = -1;

  TraderAsking(Trader trader, Broker broker, Panel panel, Sizing sizing) {
    this.trader = trader;
    this.broker = broker;
    this.panel = panel;
    this.sizing = sizing;
  }

  @Override
  public void ask(int current) {
    bar = current;
    trader.next(this);
  }

  @Override
  public Position position(int set) {
    return broker.account().position(set);
  }

  @Override
  public double cash() {
    return broker.account().cash();
  }

  @Override
  public double value() {
    return Engine.value(panel, broker.account(), bar);
  }

  @Override
  public boolean hasPending() {
    return broker.hasPending();
  }

  @Override
  public int buy(int set, double units) {
    return broker.submit(set, new Order.Market(Side.BUY, units), bar);
  }

  @Override
  public int sell(int set, double units) {
    return broker.submit(set, new Order.Market(Side.SELL, units), bar);
  }

  @Override
  public double units() {
    return sizing.units();
  }
}
