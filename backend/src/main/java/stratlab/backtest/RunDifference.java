package stratlab.backtest;

import java.util.List;
import java.util.Optional;
import stratlab.engine.RunLog;
import stratlab.indicator.LineSnapshot;
import stratlab.market.Panel;
import stratlab.trading.Fill;
import stratlab.trading.PlacedOrder;

/**
 * The first thing in which a run on data that ends with a bar differs from the run on all of it, up
 * to that bar: an order, a fill, the value of the account or a value of a line, bit for bit.
 */
final class RunDifference {
  private final RunLog whole;
  private final RunLog part;
  private final Panel panel;
  private final int cut;
  private final int lastAsked;

  private RunDifference(RunLog whole, RunLog part, Panel panel, int cut, int lastAsked) {
    this.whole = whole;
    this.part = part;
    this.panel = panel;
    this.cut = cut;
    this.lastAsked = lastAsked;
  }

  /**
   * Compares two runs.
   *
   * @param panel of the whole run
   * @param cut the last bar of the other
   * @param lastAsked the last bar on which both were asked for orders
   * @return a sentence
   */
  static Optional<String> of(RunLog whole, RunLog part, Panel panel, int cut, int lastAsked) {
    RunDifference difference = new RunDifference(whole, part, panel, cut, lastAsked);
    return difference
        .lines()
        .or(difference::orders)
        .or(difference::values)
        .map(
            what ->
                "On data that ends with %s %s. It knows what comes later, or does not do the same twice."
                    .formatted(TimeWindow.shown(panel.time(cut)), what));
  }

  private Optional<String> orders() {
    List<PlacedOrder> ours = asked(whole);
    List<PlacedOrder> theirs = asked(part);
    for (int i = 0; i < Math.max(ours.size(), theirs.size()); i++) {
      if (i >= ours.size()) {
        return Optional.of("it sends %s, which the whole run does not".formatted(told(theirs, i)));
      }
      if (i >= theirs.size()) {
        return Optional.of("it does not send %s, as the whole run does".formatted(told(ours, i)));
      }
      if (!same(ours.get(i), theirs.get(i))) {
        return Optional.of(
            "it sends %s, the whole run %s".formatted(told(theirs, i), told(ours, i)));
      }
    }
    return Optional.empty();
  }

  /** Returns what was sent up to the last bar that both were asked on. */
  private List<PlacedOrder> asked(RunLog log) {
    return log.orders().stream().takeWhile(order -> order.createdBar() <= lastAsked).toList();
  }

  private boolean same(PlacedOrder one, PlacedOrder other) {
    return one.data() == other.data()
        && one.order().equals(other.order())
        && one.ties().equals(other.ties())
        && one.createdBar() == other.createdBar()
        && fills(one).equals(fills(other));
  }

  private List<Fill> fills(PlacedOrder order) {
    return order.fills().stream().takeWhile(fill -> fill.bar() <= cut).toList();
  }

  private String told(List<PlacedOrder> orders, int place) {
    PlacedOrder order = orders.get(place);
    return "order %d (%s) on %s"
        .formatted(order.id(), order.order(), TimeWindow.shown(panel.time(order.createdBar())));
  }

  private Optional<String> values() {
    for (int bar = whole.firstBar(); bar <= cut; bar++) {
      double one = whole.equity().value(bar - whole.firstBar());
      double other = part.equity().value(bar - whole.firstBar());
      if (Double.compare(one, other) != 0) {
        return Optional.of(
            "the account is worth %s on %s, in the whole run %s"
                .formatted(other, TimeWindow.shown(panel.time(bar)), one));
      }
    }
    return Optional.empty();
  }

  private Optional<String> lines() {
    List<String> ours = whole.lines().stream().map(LineSnapshot::name).toList();
    List<String> theirs = part.lines().stream().map(LineSnapshot::name).toList();
    if (!ours.equals(theirs)) {
      return Optional.of("it uses the lines %s, the whole run %s".formatted(theirs, ours));
    }
    for (int i = 0; i < ours.size(); i++) {
      Optional<String> difference = line(whole.lines().get(i), part.lines().get(i));
      if (difference.isPresent()) {
        return difference;
      }
    }
    return Optional.empty();
  }

  private Optional<String> line(LineSnapshot one, LineSnapshot other) {
    int row = one.firstDifference(other, panel.row(one.set(), cut));
    return row < 0
        ? Optional.empty()
        : Optional.of(
            "the line %s is %s on %s, in the whole run %s"
                .formatted(
                    one.name(),
                    other.byDataSet().at(row),
                    TimeWindow.shown(panel.bars(one.set()).time(row)),
                    one.byDataSet().at(row)));
  }
}
