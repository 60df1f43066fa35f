package stratlab.parity;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.TreeMap;

/**
 * Which orders a strategy took back itself, and when: those that ended as cancelled without another
 * order of their bracket, or of those of which only one can fill, having ended by itself at the
 * same time. It hears of that on the bar after the one on which it took them back.
 */
final class Cancels {
  private final Map<Integer, RecordedOrder> orders = new LinkedHashMap<>();
  private final Map<Integer, List<RecordedOrder>> groups = new LinkedHashMap<>();

  private Cancels(List<RecordedOrder> all) {
    all.forEach(order -> orders.put(order.id(), order));
    all.forEach(order -> groups.computeIfAbsent(group(order), _ -> new ArrayList<>()).add(order));
  }

  /** Returns the orders to take back by the bar on which that was done. */
  static Map<Integer, List<Integer>> byBar(List<RecordedOrder> all) {
    Cancels cancels = new Cancels(all);
    Map<Integer, List<Integer>> byBar = new TreeMap<>();
    for (RecordedOrder order : all) {
      OptionalInt end = order.fate().finalBar();
      if (order.fate().status().equals("Canceled")
          && end.isPresent()
          && !cancels.cameWithAnother(order, end.getAsInt())) {
        byBar.computeIfAbsent(end.getAsInt() - 1, _ -> new ArrayList<>()).add(order.id());
      }
    }
    return byBar;
  }

  private boolean cameWithAnother(RecordedOrder order, int bar) {
    return groups.getOrDefault(group(order), List.of()).stream()
        .anyMatch(other -> other.id() != order.id() && endedByItself(other, bar));
  }

  private static boolean endedByItself(RecordedOrder other, int bar) {
    return switch (other.fate().status()) {
      case "Completed", "Expired", "Margin", "Rejected" ->
          other.fate().finalBar().orElse(-1) == bar;
      default -> other.fate().bar().orElse(-1) == bar;
    };
  }

  /** Returns the oldest order that it is linked with, through any number of links. */
  private int group(RecordedOrder order) {
    RecordedOrder.Asked asked = order.asked();
    RecordedOrder linked = orders.get(asked.oco() != 0 ? asked.oco() : asked.parent());
    return linked == null || linked.id() >= order.id() ? order.id() : group(linked);
  }
}
