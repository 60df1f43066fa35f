package stratlab.indicator;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import stratlab.market.Column;
import stratlab.market.Panel;

/**
 * The indicator columns over one panel, each computed once, whichever run asks first. Shared
 * between threads and runs; what it hands out is immutable.
 */
public final class Columns {
  private final Panel panel;
  private final Map<String, Column> columns = new ConcurrentHashMap<>();

  public Columns(Panel panel) {
    this.panel = panel;
  }

  public Panel panel() {
    return panel;
  }

  /** Returns the column of a key; computes it when nobody has yet. */
  Column column(String key, Supplier<Column> compute) {
    Column known = columns.get(key);
    if (known != null) {
      return known;
    }
    Column made = compute.get(); // Outside of the map: it may ask for other columns.
    Column first = columns.putIfAbsent(key, made);
    return first == null ? made : first;
  }
}
