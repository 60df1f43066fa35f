package stratlab.parity;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import stratlab.market.Panel;
import stratlab.parity.Comparison.Allowance;
import stratlab.trading.EquityCurve;
import stratlab.trading.PlacedOrder;
import stratlab.trading.Transactions;

/** Compares the account bar by bar, and the summary of a run. */
final class EquityComparison {
  /** The file has ten significant digits. */
  private static final Allowance TEN_DIGITS = new Allowance(Comparison.TOLERANCE + 5e-10, 1);

  private static final Allowance MONEY = new Allowance(Comparison.TOLERANCE, 1);

  private final ParityRun run;
  private final Comparison comparison;

  EquityComparison(ParityRun run, Comparison comparison) {
    this.run = run;
    this.comparison = comparison;
  }

  void compare() {
    RecordedEquity equity = run.recorded().equity();
    List<String> feeds = run.recorded().feeds().stream().map(RecordedFeed::name).toList();
    if (!equity.feeds().equals(feeds)) {
      comparison.differs("feeds of the equity file", feeds, equity.feeds());
      return;
    }
    double[] held = new double[feeds.size()];
    int done = 0;
    for (RecordedEquity.Row row : equity.rows()) {
      if (row.bar() >= run.panel().size() || row.bar() < 0) {
        comparison.differs("bar " + row.bar() + ", equity", row.value(), "no such bar");
        return;
      }
      done = carry(held, done, row.bar());
      bar(row, held);
    }
  }

  /** Adds what was traded up to a bar, and returns how many transactions there were. */
  private int carry(double[] held, int done, int bar) {
    Transactions transactions = run.log().transactions();
    int next = done;
    for (; next < transactions.size() && transactions.bar(next) <= bar; next++) {
      held[transactions.get(next).data()] += transactions.units(next);
    }
    return next;
  }

  private void bar(RecordedEquity.Row row, double[] held) {
    EquityCurve curve = run.log().equity();
    Panel panel = run.panel();
    int bar = row.bar();
    if (!row.time().names(panel.time(bar), run.recorded().isDaily() || isAtDayEnd(row.time()))) {
      comparison.differs(
          at(bar, "time").get(),
          Moment.show(row.time().millis(), false),
          Moment.show(panel.time(bar), false));
    }
    comparison.near("equity", at(bar, "equity"), row.value(), curve.value(bar), TEN_DIGITS);
    comparison.near("cash", at(bar, "cash"), row.cash(), curve.cash(bar), TEN_DIGITS);
    for (int set = 0; set < held.length; set++) {
      String feed = run.recorded().feeds().get(set).name();
      comparison.near(
          "sizes",
          at(bar, "position of " + feed),
          row.positions().get(set),
          held[set],
          new Allowance(Comparison.TOLERANCE, 1));
      comparison.same(
          at(bar, "length of " + feed), row.lengths().get(set), panel.row(set, bar) + 1);
    }
  }

  /** Where daily bars stand among others they have the last second of their day. */
  private boolean isAtDayEnd(Moment moment) {
    return run.recorded().feeds().stream().anyMatch(RecordedFeed::isDaily)
        && Math.floorMod(moment.millis(), Moment.DAY) >= Moment.DAY - 1000;
  }

  private static Supplier<String> at(int bar, String what) {
    return () -> "bar " + bar + ", " + what;
  }

  /**
   * Compares the summary.
   *
   * @param decided whether the strategy itself decided, so that its first bar can be compared
   */
  void compareSummary(boolean decided) {
    RecordedCase.Summary summary = run.recorded().summary();
    EquityCurve curve = run.log().equity();
    comparison.same(() -> "number of bars", summary.bars(), run.panel().size());
    if (decided && summary.firstNextBar().isPresent()) {
      comparison.same(
          () -> "first bar of next", summary.firstNextBar().getAsInt(), run.log().firstDecision());
    }
    comparison.near("equity", () -> "final value", summary.finalValue(), curve.end(), MONEY);
    comparison.near(
        "cash", () -> "final cash", summary.finalCash(), curve.cash(curve.size() - 1), MONEY);
    Map<String, Long> counts = new TreeMap<>();
    for (PlacedOrder order : run.log().orders()) {
      counts.merge(order.state().getClass().getSimpleName(), 1L, Long::sum);
    }
    Map<String, @Nullable Object> expected = new TreeMap<>(summary.statusCount());
    comparison.same(() -> "orders by final status", expected, counts);
  }
}
