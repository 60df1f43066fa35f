package stratlab.trading;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Turns fills into trades: from 0 to 0, one open trade a data set. Mutable, owned by one run. */
public final class TradeBook {
  private final @Nullable Running[] running;
  private final List<Trade> closed = new ArrayList<>();

  public TradeBook(int sets) {
    running = new Running[sets];
  }

  /** The trade that is open now; its averages move with each fill. */
  private static final class Running {
    final Direction direction;
    final long entryTime;
    final int entryRow;
    double size;
    double largest;
    double entryPrice;
    double exitedUnits;
    double exitedMoney;
    double pnl;
    double commission;

    Running(Direction direction, long entryTime, int entryRow) {
      this.direction = direction;
      this.entryTime = entryTime;
      this.entryRow = entryRow;
    }
  }

  /** Takes in a booked fill. */
  public void add(int set, Account.Booking booking, double price, long time, int row) {
    if (booking.closed() != 0) {
      reduce(set, booking, price, time, row);
    }
    if (booking.opened() != 0) {
      grow(set, booking, price, time, row);
    }
  }

  private void reduce(int set, Account.Booking booking, double price, long time, int row) {
    Running trade = running[set];
    if (trade == null) {
      throw new IllegalStateException("data set " + set + " has no open trade to reduce");
    }
    double units = Math.abs(booking.closed());
    trade.exitedUnits += units;
    trade.exitedMoney += units * price;
    trade.pnl += booking.pnl();
    trade.commission += booking.closedCommission();
    trade.size += booking.closed();
    if (trade.size == 0) {
      running[set] = null;
      closed.add(
          new Trade(
              closed.size() + 1,
              set,
              trade.direction,
              trade.largest,
              trade.entryTime,
              trade.entryRow,
              trade.entryPrice,
              time,
              row,
              trade.exitedMoney / trade.exitedUnits,
              trade.pnl,
              trade.pnl - trade.commission,
              trade.commission));
    }
  }

  private void grow(int set, Account.Booking booking, double price, long time, int row) {
    Running trade = running[set];
    if (trade == null) {
      trade = new Running(Direction.of(booking.opened()), time, row);
      running[set] = trade;
    }
    double after = trade.size + booking.opened();
    trade.entryPrice = (trade.entryPrice * trade.size + price * booking.opened()) / after;
    trade.size = after;
    trade.largest = Math.max(trade.largest, Math.abs(after));
    trade.commission += booking.openedCommission();
  }

  /** Returns the closed trades in the order of closing. */
  public List<Trade> closed() {
    return List.copyOf(closed);
  }

  /** Returns the trade of a data set that is still open, valued at {@code lastPrice}. */
  public Optional<OpenTrade> open(int set, double lastPrice) {
    Running trade = running[set];
    if (trade == null) {
      return Optional.empty();
    }
    double pnl = trade.pnl + trade.size * (lastPrice - trade.entryPrice);
    return Optional.of(
        new OpenTrade(
            set,
            trade.direction,
            Math.abs(trade.size),
            trade.entryTime,
            trade.entryRow,
            trade.entryPrice,
            trade.commission,
            lastPrice,
            pnl));
  }
}
