package stratlab.analytics;

import java.util.AbstractList;
import java.util.Map;
import java.util.RandomAccess;
import stratlab.trading.Transactions;

/** Backtrader's Transactions: what was traded, and its sums. */
final class TransactionAnalyzer {
  private TransactionAnalyzer() {}

  static Map<String, ?> of(Transactions transactions) {
    int moments = 0;
    long previous = Long.MIN_VALUE;
    double amounts = 0;
    double values = 0;
    for (int i = 0; i < transactions.size(); i++) {
      long time = transactions.time(i);
      moments += i == 0 || time != previous ? 1 : 0;
      previous = time;
      amounts += transactions.units(i);
      values += Math.abs(transactions.units(i) * transactions.price(i));
    }
    return new NamedFigures()
        .count("datetimes", moments)
        .count("count", transactions.size())
        .number("amount_sum", amounts)
        .number("abs_value_sum", values)
        .group("entries", new Entries(transactions))
        .toMap();
  }

  /** The transactions as lines, each made when it is asked for. */
  private static final class Entries extends AbstractList<TransactionEntry>
      implements RandomAccess {
    private final Transactions transactions;

    Entries(Transactions transactions) {
      this.transactions = transactions;
    }

    @Override
    public int size() {
      return transactions.size();
    }

    @Override
    public TransactionEntry get(int index) {
      double units = transactions.units(index);
      double price = transactions.price(index);
      return new TransactionEntry(
          transactions.time(index), transactions.data(index), units, price, -units * price);
    }
  }
}
