package stratlab.analytics;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import stratlab.trading.Transaction;

/** Backtrader's Transactions: what was traded, and its sums. */
final class TransactionAnalyzer {
  private TransactionAnalyzer() {}

  static Map<String, ?> of(List<Transaction> transactions) {
    List<TransactionEntry> entries = new ArrayList<>(transactions.size());
    int moments = 0;
    long previous = Long.MIN_VALUE;
    double amounts = 0;
    double values = 0;
    for (Transaction each : transactions) {
      moments += moments == 0 || each.time() != previous ? 1 : 0;
      previous = each.time();
      amounts += each.size();
      values += Math.abs(each.value());
      entries.add(
          new TransactionEntry(each.time(), each.data(), each.size(), each.price(), each.value()));
    }
    return new NamedFigures()
        .count("datetimes", moments)
        .count("count", entries.size())
        .number("amount_sum", amounts)
        .number("abs_value_sum", values)
        .group("entries", List.copyOf(entries))
        .toMap();
  }
}
