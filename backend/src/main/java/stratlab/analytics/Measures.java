package stratlab.analytics;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import stratlab.analytics.statistics.Figure;
import stratlab.trading.Direction;

/** Collects the figures of the families under the keys of the catalogue. */
final class Measures {
  /** A figure for all trades and, where it makes sense, for the long and the short ones. */
  record Sided(Figure all, @Nullable Figure longs, @Nullable Figure shorts) {}

  private final Map<String, Sided> figures = new HashMap<>();

  void put(String key, double value) {
    put(key, Figure.of(value));
  }

  void put(String key, Figure figure) {
    add(key, new Sided(figure, null, null));
  }

  /** Measures all, the long and the short side alike; the argument is null for all. */
  void sides(String key, Function<@Nullable Direction, Figure> measure) {
    sides(key, measure.apply(null), measure.apply(Direction.LONG), measure.apply(Direction.SHORT));
  }

  void sides(String key, Figure all, Figure longs, Figure shorts) {
    add(key, new Sided(all, longs, shorts));
  }

  private void add(String key, Sided figure) {
    if (figures.put(key, figure) != null) {
      throw new IllegalStateException("the metric " + key + " is measured twice");
    }
  }

  /** Returns what was measured; of all sides. */
  Figure all(String key) {
    return taken(key).all();
  }

  Sided taken(String key) {
    Sided figure = figures.get(key);
    if (figure == null) {
      throw new IllegalStateException("the metric " + key + " is not measured");
    }
    return figure;
  }

  boolean has(String key) {
    return figures.containsKey(key);
  }

  int size() {
    return figures.size();
  }
}
