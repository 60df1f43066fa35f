package stratlab.api.sweep;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import stratlab.analytics.SweepFigures;
import stratlab.api.http.Query;
import stratlab.sweep.result.HeatMap.Others;
import stratlab.sweep.result.Ranking.Order;
import stratlab.sweep.spec.Axis;
import stratlab.sweep.spec.Rule;
import stratlab.sweep.spec.SweepMetrics;
import stratlab.sweep.spec.SweepSpec;

/**
 * Reads what an address asks of the results of a sweep: metrics, axes, rules. All that is wrong is
 * said at once by {@link #check}; what was read before it is of use only when it throws nothing.
 */
final class TableQuery {
  private static final List<String> ORDERS = List.of("best", "worst", "ascending", "descending");
  private static final List<String> OTHERS = List.of("best", "mean", "fixed");
  private static final int MOST_FILTERS = 20;

  private final SweepSpec spec;
  private final Query query = new Query();
  private final Set<String> mapped = new HashSet<>();

  TableQuery(SweepSpec spec) {
    this.spec = spec;
  }

  TableQuery page(int offset, int limit) {
    query.page(offset, limit);
    return this;
  }

  TableQuery limit(int limit) {
    query.within("limit", limit, 1, Query.MOST_ROWS);
    return this;
  }

  /** Throws when there is a fault. */
  void check() {
    query.check();
  }

  /** Reads a metric; that which the sweep ranks by when none is named. */
  String metric(String field, @Nullable String given) {
    String metric = given == null ? spec.rankBy() : given;
    query.oneOf(field, metric, SweepFigures.KEYS);
    return metric;
  }

  /** Reads a metric of which there is a best value. */
  String rankingMetric(@Nullable String given) {
    String metric = metric("metric", given);
    if (isNeither(metric)) {
      query.fault("metric", metric + " is better neither high nor low, so no cell is the best");
    }
    return metric;
  }

  private static boolean isNeither(String metric) {
    return SweepFigures.KEYS.contains(metric) && !SweepMetrics.of(metric).hasDirection();
  }

  Order order(String given, String metric) {
    query.oneOf("order", given, ORDERS);
    Order order =
        switch (given) {
          case "worst" -> Order.WORST;
          case "ascending" -> Order.ASCENDING;
          case "descending" -> Order.DESCENDING;
          default -> Order.BEST;
        };
    if ((order == Order.BEST || order == Order.WORST) && isNeither(metric)) {
      query.fault(
          "order",
          metric + " is better neither high nor low; take ascending or descending instead");
    }
    return order;
  }

  List<Rule> filters(@Nullable List<String> given) {
    List<Rule> rules = new ArrayList<>();
    List<String> texts = given == null ? List.of() : given;
    query.within("filter", texts.size(), 0, MOST_FILTERS);
    for (int i = 0; i < texts.size(); i++) {
      try {
        rules.add(Rule.onMetric(texts.get(i)));
      } catch (IllegalArgumentException wrong) {
        query.fault("filter[%d]".formatted(i), String.valueOf(wrong.getMessage()));
      }
    }
    return rules;
  }

  /** Reads an axis. */
  Optional<Axis> axis(String field, @Nullable String given) {
    Optional<Axis> found = find(given);
    if (found.isEmpty()) {
      query.fault(
          field,
          "%s; there are: %s"
              .formatted(
                  given == null ? "an axis is missing" : "there is no axis '" + given + "'",
                  String.join(", ", spec.axes().stream().map(Axis::name).toList())));
    }
    return found;
  }

  private Optional<Axis> find(@Nullable String name) {
    return spec.axes().stream().filter(axis -> axis.name().equals(name)).findFirst();
  }

  /** Takes two axes for those of a map; notes a fault when they do not make one. */
  TableQuery map(Optional<Axis> x, Optional<Axis> y) {
    x.ifPresent(axis -> mapped.add(axis.name()));
    y.ifPresent(axis -> mapped.add(axis.name()));
    if (x.isEmpty() || y.isEmpty()) {
      return this;
    }
    if (x.equals(y)) {
      query.fault("y", "a map has two axes, and " + x.get().name() + " is x already");
    }
    return this;
  }

  /**
   * Reads what stands for the cells that differ in the other axes of a map.
   *
   * @param at the axis and the index of its value, with a colon between them
   */
  Others others(String given, @Nullable List<String> at, String metric) {
    query.oneOf("others", given, OTHERS);
    Map<String, Integer> indices = indices(at == null ? List.of() : at);
    if (!given.equals("fixed") && !indices.isEmpty()) {
      query.fault("at", "values are fixed only with others=fixed, not with others=" + given);
    }
    if (given.equals("best") && isNeither(metric)) {
      query.fault("others", metric + " is better neither high nor low; take mean or fixed instead");
    }
    return switch (given) {
      case "mean" -> new Others.Mean();
      case "fixed" -> new Others.Fixed(indices);
      default -> new Others.Best();
    };
  }

  private Map<String, Integer> indices(List<String> at) {
    Map<String, Integer> indices = new LinkedHashMap<>();
    for (int i = 0; i < at.size(); i++) {
      String field = "at[%d]".formatted(i);
      String text = at.get(i);
      int colon = text.lastIndexOf(':');
      Optional<Axis> axis = find(text.substring(0, Math.max(0, colon)));
      if (colon < 0 || axis.isEmpty()) {
        query.fault(field, "'%s' is not an axis, a colon and the index of a value".formatted(text));
        continue;
      }
      String name = axis.get().name();
      if (mapped.contains(name)) {
        query.fault(field, name + " is an axis of the map, so it is not fixed");
      }
      index(field, text.substring(colon + 1), axis.get())
          .filter(index -> indices.putIfAbsent(name, index) != null)
          .ifPresent(_ -> query.fault(field, name + " is fixed twice"));
    }
    return indices;
  }

  private Optional<Integer> index(String field, String text, Axis axis) {
    if (!text.matches("[0-9]{1,9}") || Integer.parseInt(text) >= axis.size()) {
      query.fault(
          field,
          "'%s' is not the index of a value of %s, 0..%d"
              .formatted(text, axis.name(), axis.size() - 1));
      return Optional.empty();
    }
    return Optional.of(Integer.parseInt(text));
  }
}
