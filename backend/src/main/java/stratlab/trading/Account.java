package stratlab.trading;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Cash and positions of one run, by "Booking" of {@code backend/docs/rules.md}. Mutable, owned by
 * one run; nothing is allocated while bars go by.
 *
 * <p>Shares bought take their value from the cash, shares sold short add it (or take it, by {@link
 * BrokerRules#creditsShorts}). Futures bind a margin and are settled in cash at every close.
 */
public final class Account {
  private static final long DAY = 86_400_000;

  private final Costs[] costs;
  private final boolean creditsShorts;
  private final double[] sizes;
  private final double[] prices;

  /** What {@link #position} answers; null where it has changed since. */
  private final @Nullable Position[] positions;

  /** The price up to which a future is settled. */
  private final double[] settled;

  /** The day (UTC, since the epoch) up to which interest is paid. */
  private final long[] paidUpTo;

  /** Interest that the trade which is open now has cost. */
  private final double[] interest;

  private double interestPaid;

  private final Booking booking = new Booking();
  private double cash;

  /**
   * Opens an account.
   *
   * @param cash money at the start
   * @param costs of each data set it may trade
   */
  public Account(double cash, List<Costs> costs, BrokerRules rules) {
    int sets = costs.size();
    this.cash = cash;
    this.costs = costs.toArray(Costs[]::new);
    this.creditsShorts = rules.creditsShorts();
    this.sizes = new double[sets];
    this.prices = new double[sets];
    this.positions = new Position[sets];
    this.settled = new double[sets];
    this.paidUpTo = new long[sets];
    this.interest = new double[sets];
  }

  public double cash() {
    return cash;
  }

  public Costs costs(int set) {
    return costs[set];
  }

  /** Returns the signed units held of a data set. */
  public double size(int set) {
    return sizes[set];
  }

  /** Returns what is held of a data set; the same object until a fill changes it. */
  public Position position(int set) {
    Position known = positions[set];
    if (known == null) {
      known = sizes[set] == 0 ? Position.NONE : new Position(sizes[set], prices[set]);
      positions[set] = known;
    }
    return known;
  }

  /** Whether nothing is held. */
  public boolean isFlat() {
    for (double size : sizes) {
      if (size != 0) {
        return false;
      }
    }
    return true;
  }

  /** Takes over cash and positions of another account of the same data sets. */
  public void become(Account other) {
    cash = other.cash;
    System.arraycopy(other.sizes, 0, sizes, 0, sizes.length);
    System.arraycopy(other.prices, 0, prices, 0, prices.length);
    Arrays.fill(positions, null);
  }

  /** Returns the part of a trade of {@code units} that reduces the position; signed. */
  private double closedPart(int set, double units) {
    double size = sizes[set];
    if (size == 0 || (size > 0) == (units > 0)) {
      return 0;
    }
    return Math.abs(units) <= Math.abs(size) ? units : -size;
  }

  /** Returns the money that units are worth at a price, before leverage. */
  private double worth(Costs terms, double units, double price) {
    if (terms.contract().isSettled()) {
      return Math.abs(units) * terms.contract().bound(price);
    }
    return creditsShorts ? units * price : Math.abs(units) * price;
  }

  private static double unlevered(Costs terms, double worth) {
    return worth > 0 ? worth / terms.leverage() : worth;
  }

  /**
   * Books a fill. The part that closes is always carried out; the part that opens needs cash of 0
   * or more after its cost and commission, or it is dropped and {@link Booking#shortOfCash} says by
   * how much it was missed.
   *
   * @param interestInTrade whether the interest of a position counts into the trade that it ends
   */
  public Booking book(int set, double units, double price, boolean interestInTrade) {
    booking.clear();
    double closed = closedPart(set, units);
    if (closed != 0) {
      close(set, closed, price, interestInTrade);
    }
    double opened = units - closed;
    if (opened != 0) {
      open(set, opened, price);
    }
    return booking;
  }

  private void close(int set, double closed, double price, boolean interestInTrade) {
    Costs terms = costs[set];
    double entry = prices[set];
    double pnl = -closed * (price - entry) * terms.contract().multiplier();
    double value = worth(terms, -closed, entry);
    double commission = terms.commission().of(closed, price);
    // The order of these sums decides whether an order for all the cash can just be paid.
    cash += unlevered(terms, value) + (settles(set) ? 0 : pnl);
    cash -= commission;
    cash += settles(set) ? settlement(set, -closed, price) : 0;
    reduce(set, closed);
    booking.closed = closed;
    booking.pnl = pnl;
    booking.value = value;
    booking.closedCommission = commission;
    if (interestInTrade) {
      booking.interest = interest[set];
      interest[set] = 0;
    }
  }

  private void open(int set, double opened, double price) {
    Costs terms = costs[set];
    double cost = worth(terms, opened, price);
    double commission = terms.commission().of(opened, price);
    double left = cash - unlevered(terms, cost) - commission;
    if (left < 0) {
      booking.shortOfCash = -left;
      return;
    }
    cash = left;
    if (settles(set)) {
      // What was held before is settled to this price, so that all units go on from one.
      cash += settlement(set, sizes[set], price);
      settled[set] = price;
    }
    grow(set, opened, price);
    booking.opened = opened;
    booking.value += cost;
    booking.openedCommission = commission;
  }

  /**
   * Returns the cash that would be left if an order filled at a price; below 0 when it cannot be
   * paid.
   */
  public double cashAfter(int set, double units, double price) {
    Costs terms = costs[set];
    double closed = closedPart(set, units);
    double opened = units - closed;
    double left = cash;
    if (closed != 0) {
      left += unlevered(terms, worth(terms, -closed, price));
      left -= terms.commission().of(closed, price);
    }
    if (opened != 0) {
      left -= unlevered(terms, worth(terms, opened, price));
      left -= terms.commission().of(opened, price);
    }
    return left;
  }

  /**
   * Books an order as if it filled at a price, whether the cash suffices or not: for the check of
   * several orders on submission.
   */
  public void pretend(int set, double units, double price) {
    cash = cashAfter(set, units, price);
    double closed = closedPart(set, units);
    if (closed != 0) {
      reduce(set, closed);
    }
    if (units != closed) {
      grow(set, units - closed, price);
    }
  }

  private void reduce(int set, double closed) {
    positions[set] = null;
    sizes[set] += closed;
    if (sizes[set] == 0) {
      sizes[set] = 0.0;
      prices[set] = 0;
    }
  }

  private void grow(int set, double opened, double price) {
    positions[set] = null;
    double before = sizes[set];
    double after = before + opened;
    prices[set] = before == 0 ? price : (prices[set] * before + opened * price) / after;
    sizes[set] = after;
  }

  private boolean settles(int set) {
    return costs[set].contract().isSettled();
  }

  private double settlement(int set, double units, double price) {
    return units * (price - settled[set]) * costs[set].contract().multiplier();
  }

  /** Settles a future to the close of a bar. */
  public void settle(int set, double close) {
    if (sizes[set] != 0 && settles(set)) {
      cash += settlement(set, sizes[set], close);
      settled[set] = close;
    }
  }

  /** Remembers the day of a fill: interest runs from it. */
  public void startInterest(int set, long time) {
    paidUpTo[set] = Math.floorDiv(time, DAY);
  }

  /** Pays the interest of a position for the days since it was last paid. */
  public void payInterest(int set, long time) {
    if (sizes[set] == 0) {
      return;
    }
    long today = Math.floorDiv(time, DAY);
    if (paysInterest(set) && today > paidUpTo[set]) {
      double due =
          (today - paidUpTo[set])
              * prices[set]
              * Math.abs(sizes[set])
              * (costs[set].interest() / 365);
      cash -= due;
      interest[set] += due;
      interestPaid += due;
    }
    paidUpTo[set] = today;
  }

  /** Returns the interest paid so far for all positions, 0 or more. */
  public double interestPaid() {
    return interestPaid;
  }

  private boolean paysInterest(int set) {
    return costs[set].interest() > 0 && (sizes[set] < 0 || costs[set].interestOnLongs());
  }

  /** Whether the cash changes from bar to bar while a position is held. */
  public boolean moves(int set) {
    return sizes[set] != 0 && (settles(set) || paysInterest(set));
  }

  /**
   * Returns what a position adds to the value of the account at a price; for a position short of
   * shares it is negative unless selling short takes cash.
   */
  public double value(int set, double price) {
    double size = sizes[set];
    if (size == 0) {
      return 0;
    }
    Costs terms = costs[set];
    double entry = prices[set];
    double worth = worth(terms, size, price);
    if (size < 0 && !creditsShorts && !settles(set)) {
      // A short position is worth more as the price falls.
      worth = Math.abs(size * (2 * entry - price));
    }
    if (worth <= 0 || terms.leverage() == 1) {
      return worth;
    }
    double gain = size * (price - entry) * terms.contract().multiplier();
    return (worth - gain) / terms.leverage() + gain;
  }

  /** Returns what a position is worth before leverage: what target orders compare with. */
  public double grossValue(int set, double price) {
    Costs terms = costs[set];
    double size = sizes[set];
    if (size < 0 && !creditsShorts && !settles(set)) {
      return size * (2 * prices[set] - price);
    }
    return terms.contract().isSettled()
        ? Math.abs(size) * terms.contract().bound(price)
        : size * price;
  }

  @Override
  public String toString() {
    return "cash " + cash + ", sizes " + Arrays.toString(sizes);
  }
}
