package stratlab.engine;

import java.util.Arrays;
import stratlab.market.Column;
import stratlab.market.Panel;
import stratlab.trading.Account;
import stratlab.trading.Costs;
import stratlab.trading.EquityCurve;
import stratlab.trading.Steps;

/** Writes down the account at the close of each bar of the window. */
final class EquityRecorder {
  private final Panel panel;
  private final Ledger ledger;
  private final double start;
  private final int first;
  private final double[] values;
  private final Steps.Builder cash = new Steps.Builder();

  EquityRecorder(Panel panel, Ledger ledger, double start, int first) {
    this.panel = panel;
    this.ledger = ledger;
    this.start = start;
    this.first = first;
    this.values = new double[panel.size() - first];
  }

  /** Marks a bar and returns the value of the account. */
  double mark(int bar) {
    double value = ledger.value(bar);
    values[bar - first] = value;
    cash.set(bar - first, ledger.account().cash());
    return value;
  }

  /** Marks bars on which nothing but prices changes. */
  void markQuiet(int from, int to) {
    Account account = ledger.account();
    if (from >= to) {
      return;
    }
    cash.set(from - first, account.cash());
    if (account.isFlat()) {
      Arrays.fill(values, from - first, to - first, account.cash());
    } else if (panel.sets() == 1 && isPlain(account.costs(0)) && account.size(0) > 0) {
      Column close = panel.bars(0).close();
      close.scaled(from, to, account.size(0), account.cash(), values, from - first);
    } else {
      for (int bar = from; bar < to; bar++) {
        values[bar - first] = ledger.value(bar);
      }
    }
  }

  /** Whether a long position is worth its size times the close. */
  private static boolean isPlain(Costs terms) {
    return !terms.contract().isSettled() && terms.leverage() == 1;
  }

  EquityCurve curve() {
    return new EquityCurve(
        start,
        panel.times().slice(first, panel.size()),
        Column.of(values),
        cash.build(values.length));
  }
}
