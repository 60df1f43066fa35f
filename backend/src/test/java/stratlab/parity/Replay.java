package stratlab.parity;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import stratlab.market.Panel;
import stratlab.strategy.Desk;
import stratlab.strategy.Market;
import stratlab.strategy.Plan;
import stratlab.strategy.Strategy;
import stratlab.strategy.Trader;

/**
 * Sends the orders of a case on the bars on which they were sent, and takes back those that the
 * strategy took back, so that all but the strategy's decisions is compared.
 */
final class Replay implements Strategy {
  private final RecordedCase recorded;
  private final Map<Integer, List<RecordedOrder>> sends = new LinkedHashMap<>();

  /** Sent before the open of the bar. */
  private final Map<Integer, List<RecordedOrder>> early = new LinkedHashMap<>();

  private final Map<Integer, List<Integer>> cancels = new LinkedHashMap<>();
  private final Map<Integer, List<RecordedOrder>> exits = new LinkedHashMap<>();

  Replay(RecordedCase recorded, Panel panel) {
    this.recorded = recorded;
    for (RecordedOrder order : recorded.orders()) {
      RecordedOrder.Asked asked = order.asked();
      if (asked.parent() != 0) {
        exits.computeIfAbsent(asked.parent(), _ -> new ArrayList<>()).add(order);
      } else if (isEarly(order, panel)) {
        early.computeIfAbsent(asked.bar() + 1, _ -> new ArrayList<>()).add(order);
      } else {
        sends.computeIfAbsent(asked.bar(), _ -> new ArrayList<>()).add(order);
      }
    }
    Cancels.byBar(recorded.orders())
        .forEach((bar, ids) -> cancels.computeIfAbsent(bar, _ -> new ArrayList<>()).addAll(ids));
  }

  /** Whether it was sent before an open: then it has the time of the bar that was beginning. */
  private boolean isEarly(RecordedOrder order, Panel panel) {
    RecordedOrder.Asked asked = order.asked();
    int set = recorded.set(asked.data()).orElse(0);
    int next = asked.bar() + 1;
    return recorded.broker().rules().asksBeforeOpen()
        && next < panel.size()
        && asked
            .time()
            .names(panel.bars(set).time(panel.row(set, next)), recorded.feeds().get(set).isDaily());
  }

  /** Returns names for the data sets: the feeds. */
  List<String> roles() {
    return recorded.feeds().stream().map(RecordedFeed::name).toList();
  }

  @Override
  public Plan plan(Market market) {
    return new Trader() {
      @Override
      public void beforeOpen(Desk desk) {
        early.getOrDefault(desk.bar() + 1, List.of()).forEach(order -> send(order, desk));
      }

      @Override
      public void next(Desk desk) {
        cancels.getOrDefault(desk.bar(), List.of()).forEach(desk::cancel);
        sends.getOrDefault(desk.bar(), List.of()).forEach(order -> send(order, desk));
      }
    };
  }

  private void send(RecordedOrder order, Desk desk) {
    RecordedOrder.Asked asked = order.asked();
    int set =
        recorded
            .set(asked.data())
            .orElseThrow(
                () -> new CaseFault("order " + order.id() + " is for no feed: " + asked.data()));
    List<RecordedOrder> children = exits.getOrDefault(order.id(), List.of());
    double close = desk.lastClose(set);
    if (children.isEmpty()) {
      desk.send(set, OrderReading.order(order, close), OrderReading.validity(order), asked.oco());
    } else if (children.size() == 2) {
      desk.bracket(
          set,
          OrderReading.order(order, close),
          OrderReading.order(children.getFirst(), close),
          OrderReading.order(children.getLast(), close),
          OrderReading.validity(order));
    } else {
      throw new CaseFault(
          "order "
              + order.id()
              + " has "
              + children.size()
              + " exits; a bracket that is sent again has 2");
    }
  }
}
