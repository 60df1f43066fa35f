package stratlab.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import stratlab.market.Bars;
import stratlab.market.Panel;
import stratlab.market.Times;
import stratlab.trading.Account;
import stratlab.trading.Booking;
import stratlab.trading.BrokerRules;
import stratlab.trading.Costs;
import stratlab.trading.OpenTrade;
import stratlab.trading.OrderState;
import stratlab.trading.TradeBook;
import stratlab.trading.Transactions;
import stratlab.trading.VolumeLimit;

/** Books the fills of a run: account, trades and transactions in one step. */
final class Ledger {
  private final Panel panel;
  private final BrokerRules rules;
  private final Account account;
  private final TradeBook book;
  private final Transactions transactions;
  private final boolean settles;
  private final boolean paysInterest;

  Ledger(Panel panel, double cash, List<Costs> costs, BrokerRules rules) {
    this.panel = panel;
    this.rules = rules;
    this.account = new Account(cash, costs, rules);
    this.book = new TradeBook(times(panel));
    this.transactions = new Transactions(panel.times());
    this.settles = costs.stream().anyMatch(terms -> terms.contract().isSettled());
    this.paysInterest = costs.stream().anyMatch(terms -> terms.interest() > 0);
  }

  private static List<Times> times(Panel panel) {
    return IntStream.range(0, panel.sets()).mapToObj(set -> panel.bars(set).times()).toList();
  }

  Account account() {
    return account;
  }

  TradeBook book() {
    return book;
  }

  Transactions transactions() {
    return transactions;
  }

  /**
   * Books as much of an order as the bar's volume and the cash allow, and tells the ticket.
   *
   * @param priceRow the row whose price it gets
   * @param matching what found the price
   * @param ambiguous see {@link Fill}
   * @return a sentence that says why the part that opens a position was refused; empty if none was
   */
  String book(
      Ticket ticket, int bar, double price, int priceRow, Matching matching, boolean ambiguous) {
    int set = ticket.set();
    BarPrices prices = matching.prices();
    double units = units(Math.abs(ticket.remaining()), price, prices);
    if (units == 0) {
      return "";
    }
    double signed = Math.copySign(units, ticket.remaining());
    Booking booking = account.book(set, signed, price, rules.interestInTrades());
    double size = booking.closed() + booking.opened();
    if (size != 0) {
      int row = prices.row();
      if (paysInterest) {
        account.startInterest(set, prices.time());
      }
      double multiplier = account.costs(set).contract().multiplier();
      book.add(set, booking, multiplier, price, row);
      transactions.add(bar, set, size, price);
      ticket.add(
          new Ticket.Execution(
              bar,
              row,
              priceRow,
              size,
              price,
              booking.value(),
              booking.commission(),
              matching.slip() * Math.abs(size) * multiplier,
              booking.pnl(),
              booking.interest(),
              ambiguous));
    }
    return booking.shortOfCash() > 0 ? shortfall("at the fill", booking.shortOfCash()) : "";
  }

  private double units(double wanted, double price, BarPrices prices) {
    VolumeLimit limit = rules.volumeLimit();
    return limit instanceof VolumeLimit.Unlimited
        ? wanted
        : limit.units(wanted, price, prices.high(), prices.low(), prices.volume());
  }

  static String shortfall(String when, double missing) {
    return String.format(Locale.ROOT, "the cash was short by %.2f %s", missing, when);
  }

  static OrderState refused(String reason) {
    return new OrderState.Margin(reason);
  }

  /** Pays the interest that is due on a bar. */
  void payInterest(int bar) {
    if (paysInterest) {
      for (int set = 0; set < panel.sets(); set++) {
        int row = panel.row(set, bar);
        if (row >= 0) {
          account.payInterest(set, panel.bars(set).time(row));
        }
      }
    }
  }

  /** Settles futures to the closes of a bar. */
  void settle(int bar) {
    if (settles) {
      for (int set = 0; set < panel.sets(); set++) {
        int row = panel.row(set, bar);
        if (row >= 0) {
          account.settle(set, panel.bars(set).close().at(row));
        }
      }
    }
  }

  /** Whether the cash changes by itself while nothing is traded. */
  boolean moves() {
    if (settles || paysInterest) {
      for (int set = 0; set < panel.sets(); set++) {
        if (account.moves(set)) {
          return true;
        }
      }
    }
    return false;
  }

  /** Returns what the account is worth at the closes of a bar. */
  double value(int bar) {
    double value = account.cash();
    for (int set = 0; set < panel.sets(); set++) {
      if (account.size(set) != 0) {
        value += account.value(set, panel.bars(set).close().at(panel.row(set, bar)));
      }
    }
    return value;
  }

  List<OpenTrade> openTrades() {
    List<OpenTrade> open = new ArrayList<>();
    for (int set = 0; set < panel.sets(); set++) {
      Bars bars = panel.bars(set);
      if (bars.size() > 0) {
        double multiplier = account.costs(set).contract().multiplier();
        book.open(set, multiplier, bars.close().at(bars.size() - 1)).ifPresent(open::add);
      }
    }
    return open;
  }
}
