package stratlab.engine;

import org.jspecify.annotations.Nullable;
import stratlab.market.Bars;
import stratlab.strategy.Protection.InBar;
import stratlab.trading.Commission;
import stratlab.trading.Side;
import stratlab.trading.Slippage;

/**
 * The orders that guard one position: which of them the bars reach first, and at what price, by the
 * rules of {@link Matching} and {@link FillRule}.
 */
final class Exits {
  private final Bars bars;
  private final Extremes highs;
  private final Extremes lows;
  private final Slippage slippage;

  private Side side = Side.SELL;
  private InBar order = InBar.PESSIMISTIC;
  private double stop;
  private double target;
  private ProtectionLevels.@Nullable Away trail;
  private double trailing;

  Exits(SharedRunSetup shared) {
    TradedBars traded = shared.traded();
    this.bars = traded.bars();
    this.highs = traded.highs();
    this.lows = traded.lows();
    this.slippage = shared.rules.slippage();
  }

  /**
   * Sets the orders of a position.
   *
   * @return false when the bar loop would refuse one of them, or could not make it
   */
  boolean place(
      ProtectionLevels guard,
      double size,
      double entry,
      double cash,
      Commission commission,
      boolean checksCash) {
    side = size > 0 ? Side.SELL : Side.BUY;
    order = guard.order();
    int away = side.sign();
    ProtectionLevels.Away stopAt = guard.stop();
    ProtectionLevels.Away targetAt = guard.target();
    trail = guard.trail();
    stop = stopAt == null ? Double.NaN : entry + away * stopAt.from(entry);
    target = targetAt == null ? Double.NaN : entry - away * targetAt.from(entry);
    trailing = trail == null ? Double.NaN : entry + away * trail.from(entry);
    boolean possible =
        (stopAt == null || Double.isFinite(stop))
            && (targetAt == null || Double.isFinite(target))
            && (trail == null || Double.isFinite(trailing));
    return possible && (!checksCash || isAccepted(size, cash, commission));
  }

  /** Books the orders one after the other as the broker does when they are sent. */
  private boolean isAccepted(double size, double cash, Commission commission) {
    double left = cash;
    double held = size;
    for (double price : new double[] {stop, trailing, target}) {
      if (!Double.isNaN(price)) {
        // Closes what is held, or opens the other side once an order before it has closed it.
        left += held == 0 ? size * price : held * price;
        left -= commission.of(-size, price);
        held = 0;
        if (left < 0) {
          return false;
        }
      }
    }
    return true;
  }

  /** Returns the first bar from one to before another that reaches an order; NONE if none does. */
  int firstReached(int from, int to) {
    if (trail != null) {
      return firstWhileTrailing(from, to, trail);
    }
    int end = to;
    if (side == Side.SELL) {
      end = Double.isNaN(stop) ? end : lows.firstAtMost(stop, from, end);
      end = Double.isNaN(target) ? end : highs.firstAtLeast(target, from, end);
    } else {
      end = Double.isNaN(stop) ? end : highs.firstAtLeast(stop, from, end);
      end = Double.isNaN(target) ? end : lows.firstAtMost(target, from, end);
    }
    return end == to ? SignalFastPath.NONE : end;
  }

  private int firstWhileTrailing(int from, int to, ProtectionLevels.Away distance) {
    for (int bar = from; bar < to; bar++) {
      if (touches(stop, bar) || touches(trailing, bar) || touchesTarget(bar)) {
        return bar;
      }
      double price = bars.close().at(bar);
      double next = price + side.sign() * distance.from(price);
      if (side.sign() * (next - trailing) < 0 && Double.isFinite(next)) {
        trailing = next;
      }
    }
    return SignalFastPath.NONE;
  }

  private boolean touches(double trigger, int bar) {
    return side == Side.SELL ? bars.low().at(bar) <= trigger : bars.high().at(bar) >= trigger;
  }

  private boolean touchesTarget(int bar) {
    return side == Side.SELL ? bars.high().at(bar) >= target : bars.low().at(bar) <= target;
  }

  /** Returns the price of the order that fills on a bar that reaches one. */
  double price(int bar) {
    double open = bars.open().at(bar);
    boolean stopAtOpen = isAtOpen(stop, open) || isAtOpen(trailing, open);
    if (stopAtOpen) {
      return slipped(open, bound(bar), false, slippage.atOpen());
    }
    boolean targetAtOpen = side == Side.SELL ? target <= open : target >= open;
    if (targetAtOpen) {
      // A buy is bounded by the high too, which never lies below the open.
      double bound = side == Side.BUY ? Math.min(bars.high().at(bar), target) : target;
      return slipped(open, bound, true, slippage.atOpen());
    }
    boolean stops = touches(stop, bar) || touches(trailing, bar);
    if (touchesTarget(bar) && (!stops || order == InBar.OPTIMISTIC)) {
      return target;
    }
    return slipped(nearerStop(bar, open), bound(bar), false, true);
  }

  private boolean isAtOpen(double trigger, double open) {
    return side == Side.SELL ? open <= trigger : open >= trigger;
  }

  /** Of two stops that a bar reaches inside, the one nearer to its open comes first. */
  private double nearerStop(int bar, double open) {
    if (!touches(trailing, bar)) {
      return stop;
    }
    if (!touches(stop, bar)) {
      return trailing;
    }
    return Math.abs(trailing - open) < Math.abs(stop - open) ? trailing : stop;
  }

  private double bound(int bar) {
    return side == Side.BUY ? bars.high().at(bar) : bars.low().at(bar);
  }

  private double slipped(double price, double bound, boolean limit, boolean slips) {
    return slips && !slippage.isNone() ? slippage.slipped(side, price, bound, limit) : price;
  }
}
