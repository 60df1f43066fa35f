package stratlab.analytics.backtrader;

import java.util.AbstractList;
import java.util.List;
import java.util.Map;
import java.util.RandomAccess;
import stratlab.trading.Transaction;

/** Backtrader's Transactions: what was traded, and its sums. */
final class TransactionAnalyzer {
  private TransactionAnalyzer() {}

  static Map<String, ?> of(List<Transaction> transactions) {
    int moments = 0;
    long previous = Long.MIN_VALUE;
    double amounts = 0;
    double values = 0;
    for (int i = 0; i < transactions.size(); i++) {
      Transaction each = transactions.get(i);
      moments += i == 0 || each.time() != previous ? 1 : 0;
      previous = each.time();
      amounts += each.size();
      values += Math.abs(each.value());
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
    private final List<Transaction> transactions;

    Entries(List<Transaction> transactions) {
      this.transactions = transactions;
    }

    @Override
    public int size() {
      return transactions.size();
    }

    @Override
    public TransactionEntry get(int index) {
      Transaction each = transactions.get(index);
      return new TransactionEntry(
          each.time(), each.data(), each.size(), each.price(), each.value());
    }
  }
}
