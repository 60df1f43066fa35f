package stratlab.engine;

import org.jspecify.annotations.Nullable;
import stratlab.indicator.ConditionEvaluator;
import stratlab.indicator.Scope;
import stratlab.market.Column;
import stratlab.strategy.Signals;
import stratlab.trading.Commission;
import stratlab.trading.Side;
import stratlab.trading.Sizing;
import stratlab.trading.Slippage;

/**
 * Runs plans of signals by going from one fill to the next. It gives the trades of the bar loop, to
 * the last bit; what it cannot decide that way (an order that closes a position and is refused) it
 * leaves to that. For one thread, which uses the room again.
 */
class SignalFastPath {
  static final int NONE = -1;

  private final SharedRunSetup shared;
  private final ConditionEvaluator answers;
  private final int bars;
  private final Column open;
  private final Column close;
  private final Commission commission;
  private final Slippage slippage;
  private final boolean checksCash;
  private final DrawdownTracker marks;
  private final FastPathResult log;
  private final Exits exits;

  private double cash;

  /** The position held: its signed units, their price, and the commission paid for them. */
  private double entered;

  private double price;
  private double paid;

  /** Where the answers of a plan stand; {@link #NONE} for a condition that it does not have. */
  record Slots(int enterLong, int exitLong, int enterShort, int exitShort) {}

  SignalFastPath(SharedRunSetup shared, ConditionEvaluator answers) {
    this.shared = shared;
    this.answers = answers;
    this.bars = answers.bars();
    this.open = shared.traded().bars().open();
    this.close = shared.traded().bars().close();
    this.commission = shared.costs.getFirst().commission();
    this.slippage = shared.rules.slippage();
    this.checksCash = shared.rules.checksCash();
    this.log = new FastPathResult(shared.dayEnds.length);
    this.marks = new DrawdownTracker(shared, log);
    this.exits = new Exits(shared);
  }

  FastPathResult log() {
    return log;
  }

  /**
   * Runs a plan.
   *
   * @return whether it could; otherwise the log means nothing
   */
  boolean run(Signals plan, Scope scope, Slots slots) {
    log.clear();
    cash = shared.cash;
    marks.start(cash);
    @Nullable ProtectionLevels guard =
        plan.protection().isNone() ? null : new ProtectionLevels(plan.protection(), scope);
    int bar = Math.max(shared.first, scope.firstReadyBar());
    while (true) {
      int signal = Math.min(next(slots.enterLong(), bar), next(slots.enterShort(), bar));
      if (signal >= bars - 1) {
        break; // What is sent on the last bar is never tried.
      }
      boolean isLong = slots.enterLong() != NONE && answers.at(slots.enterLong(), signal);
      bar = signal + 1;
      double units = units(guard, signal);
      if (units > 0 && enter(isLong ? units : -units, signal)) {
        bar = hold(guard, isLong ? slots.exitLong() : slots.exitShort(), bar);
        if (bar < 0) {
          return false;
        }
      }
    }
    marks.end(bars);
    return true;
  }

  private int next(int slot, int from) {
    return slot == NONE ? bars : answers.next(slot, from);
  }

  /** Returns the units of an entry signalled on a bar; 0 when none can be sent. */
  private double units(@Nullable ProtectionLevels guard, int signal) {
    double risk = Double.NaN;
    double price = close.at(signal);
    if (guard != null) {
      if (!guard.prepare(signal)) {
        return 0;
      }
      risk = guard.risk(price);
    }
    return shared.sizing.units(new Sizing.Situation(cash, cash, price, price, 1, 0, risk));
  }

  /** Fills an entry at the open after its signal, if the account can pay it. */
  private boolean enter(double signed, int signal) {
    double asked = close.at(signal);
    if (checksCash && cash - signed * asked - commission.of(signed, asked) < 0) {
      return false;
    }
    int bar = signal + 1;
    double fill = atOpen(signed > 0 ? Side.BUY : Side.SELL, bar);
    double cost = commission.of(signed, fill);
    double left = cash - signed * fill - cost;
    if (left < 0) {
      return false;
    }
    cash = left;
    entered = signed;
    price = fill;
    paid = cost;
    marks.enter(bar, cash, signed);
    return true;
  }

  private double atOpen(Side side, int bar) {
    double at = open.at(bar);
    if (slippage.isNone() || !slippage.atOpen()) {
      return at;
    }
    var bars = shared.traded().bars();
    double limit = side == Side.BUY ? bars.high().at(bar) : bars.low().at(bar);
    return slippage.slipped(side, at, limit, false);
  }

  /**
   * Goes on to the end of a position that was filled on a bar.
   *
   * @return the bar on which the plan is next asked; the number of bars when it was held to the
   *     end, {@link #NONE} when it cannot be decided
   */
  private int hold(@Nullable ProtectionLevels guard, int exit, int fill) {
    int asked = next(exit, fill);
    if (guard != null) {
      asked = Math.min(asked, guard.timeIsUp(fill, bars));
      if (guard.hasPrices() && asked > fill && fill < bars - 1) {
        if (!exits.place(guard, entered, price, cash, commission, checksCash)) {
          return NONE;
        }
        int reached = exits.firstReached(fill + 1, Math.min(asked, bars - 1) + 1);
        if (reached != NONE) {
          leave(fill, reached, exits.price(reached));
          return reached;
        }
      }
    }
    if (asked >= bars - 1) {
      log.openCommission = paid;
      log.heldBars += bars - fill;
      return bars;
    }
    double sold = -entered;
    if (checksCash && cash + entered * close.at(asked) - commission.of(sold, close.at(asked)) < 0) {
      return NONE;
    }
    leave(fill, asked + 1, atOpen(sold > 0 ? Side.BUY : Side.SELL, asked + 1));
    return asked + 1;
  }

  private void leave(int fill, int bar, double at) {
    marks.leave(bar);
    double sold = -entered;
    double pnl = -sold * (at - price);
    double cost = commission.of(sold, at);
    cash += entered * price + pnl;
    cash -= cost;
    // The mean of one exit, in the order of operations of the book of trades.
    double units = Math.abs(sold);
    log.add(fill, bar, entered, price, units * at / units);
    log.settle(0 + pnl, paid + cost); // No negative zero: the book adds up from 0.
    marks.flat(cash);
  }
}
