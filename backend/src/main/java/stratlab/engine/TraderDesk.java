package stratlab.engine;

import java.util.List;
import stratlab.market.Panel;
import stratlab.strategy.Desk;
import stratlab.trading.Account;
import stratlab.trading.Contract;
import stratlab.trading.Order;
import stratlab.trading.PlacedOrder;
import stratlab.trading.Position;
import stratlab.trading.Side;
import stratlab.trading.Sizing;
import stratlab.trading.Validity;

/** The {@link Desk} of a run: reads the account and writes orders to the broker. */
final class TraderDesk implements Desk {
  private final Broker broker;
  private final Panel panel;
  private final Sizing sizing;
  private final UnsentSignals unsent;
  private double value;

  /** The bar whose closes are known. */
  private int bar = -1;

  private boolean beforeOpen;

  /**
   * Opens it.
   *
   * @param cash what the account is worth before the first bar
   * @param unsent takes what is asked for without becoming an order
   */
  TraderDesk(Broker broker, Panel panel, Sizing sizing, double cash, UnsentSignals unsent) {
    this.broker = broker;
    this.panel = panel;
    this.sizing = sizing;
    this.value = cash;
    this.unsent = unsent;
  }

  /** Moves to the time before a bar: its open is known, and else the bar before. */
  void openBefore(int next) {
    bar = next - 1;
    beforeOpen = true;
  }

  /** Moves to the time after a bar. */
  void openAfter(int ended) {
    bar = ended;
    beforeOpen = false;
  }

  /** Takes the value of the account at the closes of the bar. */
  void mark(double worth) {
    value = worth;
  }

  @Override
  public int bar() {
    return bar;
  }

  @Override
  public long time() {
    return panel.time(bar);
  }

  @Override
  public int bars(int set) {
    return panel.row(set, bar) + 1;
  }

  @Override
  public double lastClose(int set) {
    int row = panel.row(set, bar);
    return row < 0 ? Double.NaN : panel.bars(set).close().at(row);
  }

  @Override
  public double nextOpen(int set) {
    if (!beforeOpen) {
      throw new IllegalStateException(
          "the next open lies in the future; it is known in beforeOpen alone");
    }
    return panel.bars(set).open().at(panel.row(set, bar + 1));
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
    return value;
  }

  @Override
  public double positionValue(int set) {
    return broker.account().grossValue(set, lastClose(set));
  }

  @Override
  public boolean hasPending() {
    return broker.hasPending();
  }

  @Override
  public boolean isPending(int id) {
    return id != 0 && !broker.ticket(id).isTold();
  }

  @Override
  public PlacedOrder order(int id) {
    return broker.placed(broker.ticket(id));
  }

  @Override
  public int send(int set, Order order, Validity validity, int rivalId) {
    Ticket ticket = write(set, order, validity);
    if (rivalId != 0) {
      joinRivals(ticket, broker.ticket(rivalId));
    }
    broker.send(ticket);
    return ticket.id();
  }

  private static void joinRivals(Ticket ticket, Ticket rival) {
    OcoGroup rivals = rival.rivals();
    if (rivals == null) {
      rivals = new OcoGroup(null);
      rivals.add(rival, 0);
    }
    rivals.add(ticket, rival.id());
  }

  private Ticket write(int set, Order order, Validity validity) {
    return broker.write(set, order, validity, bar, beforeOpen ? bar + 1 : bar);
  }

  @Override
  public Bracket bracket(int set, Order main, Order stop, Order limit, Validity validity) {
    Ticket entry = write(set, main, validity);
    List<Ticket> exits = List.of(write(set, stop, validity), write(set, limit, validity));
    stratlab.engine.Bracket bracket = new stratlab.engine.Bracket(entry, exits);
    entry.join(bracket);
    broker.send(entry);
    for (Ticket exit : exits) {
      exit.join(bracket);
      exit.setActive(false);
      broker.send(exit);
    }
    return new Bracket(entry.id(), exits.getFirst().id(), exits.getLast().id());
  }

  @Override
  public boolean cancel(int id) {
    return broker.cancel(broker.ticket(id));
  }

  @Override
  public double units(int set, double stopDistance) {
    return sizing.units(situation(broker.account(), set, lastClose(set), value, stopDistance));
  }

  static Sizing.Situation situation(
      Account account, int set, double price, double value, double stopDistance) {
    Contract contract = account.costs(set).contract();
    return new Sizing.Situation(
        account.cash(),
        value,
        price,
        contract.bound(price),
        contract.multiplier(),
        account.size(set),
        stopDistance);
  }

  @Override
  public int buy(int set) {
    return sized(set, Side.BUY);
  }

  @Override
  public int sell(int set) {
    return sized(set, Side.SELL);
  }

  private int sized(int set, Side side) {
    double units = units(set, Double.NaN);
    if (units == 0) {
      if (broker.account().size(set) * side.sign() >= 0) {
        unsent.withoutSize().add(bar);
      }
      return 0;
    }
    return send(set, new Order.Market(side, units));
  }

  @Override
  public int targetValue(int set, double target) {
    if (target == 0) {
      return close(set);
    }
    double difference = target - positionValue(set);
    Contract contract = broker.account().costs(set).contract();
    double bound = contract.bound(lastClose(set));
    double whole = floorDivided(Math.abs(difference), bound);
    double units = Math.floor(broker.account().costs(set).leverage() * whole);
    if (units == 0) {
      noteUnsent(set, difference);
    }
    return trade(set, Math.copySign(units, difference));
  }

  private void noteUnsent(int set, double difference) {
    double size = broker.account().size(set);
    if (size == 0 && difference != 0) {
      unsent.withoutSize().add(bar);
    } else if (size * difference > 0) {
      unsent.atTarget().add(bar);
    }
  }

  /** Returns how often a bound fits into money, without the rounding of a division. */
  private static double floorDivided(double money, double bound) {
    double rest = money % bound;
    return Math.rint((money - rest) / bound);
  }
}
