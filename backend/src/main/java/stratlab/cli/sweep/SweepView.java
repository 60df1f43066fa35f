package stratlab.cli.sweep;

import java.util.List;
import org.jspecify.annotations.Nullable;
import stratlab.bounds.Nearest;
import stratlab.bounds.Quoted;
import stratlab.cli.sweep.SweepHandling.CellsTarget;
import stratlab.cli.terminal.Exit;
import stratlab.cli.terminal.Refusal;
import stratlab.sweep.spec.Axis;
import stratlab.sweep.spec.SweepMetric;
import stratlab.sweep.spec.SweepMetrics;
import stratlab.sweep.spec.SweepSpec;

/**
 * How the results of a sweep are shown.
 *
 * @param top how many cells
 * @param sort the metric that they are ranked by; null for the one that the sweep ranks by
 * @param map null for none
 * @param cells where all of them go; null for nowhere
 */
record SweepView(
    RowFormat format,
    int top,
    @Nullable String sort,
    @Nullable MapAxes map,
    @Nullable CellsTarget cells) {
  /** How many cells are shown usually. */
  static final int USUAL = 20;

  /** The axes of a heat map. */
  record MapAxes(String x, String y) {
    /**
     * Reads {@code fast,slow}.
     *
     * @throws Refusal when it is not of that form
     */
    static MapAxes of(String text) {
      String[] names = text.split(",", -1);
      if (names.length != 2 || names[0].isBlank() || names[1].isBlank()) {
        throw new Refusal(
            Exit.USAGE, "--heat-map: %s is not two axes like fast,slow".formatted(Quoted.of(text)));
      }
      return new MapAxes(names[0].strip(), names[1].strip());
    }
  }

  /**
   * Refuses what a sweep has not.
   *
   * @throws Refusal naming the option
   */
  void check(SweepSpec spec) {
    metric(spec);
    MapAxes axes = map;
    if (axes == null) {
      return;
    }
    if (spec.walkForward() != null) {
      throw new Refusal(Exit.INVALID, "--heat-map: a walk forward has none");
    }
    checkAxis(axes.x(), spec);
    checkAxis(axes.y(), spec);
    if (axes.x().equals(axes.y())) {
      throw new Refusal(Exit.INVALID, "--heat-map: it takes two different axes");
    }
  }

  private static void checkAxis(String name, SweepSpec spec) {
    List<String> names = spec.axes().stream().map(Axis::name).toList();
    if (!names.contains(name)) {
      throw new Refusal(
          Exit.INVALID,
          "--heat-map: there is no axis %s; there are: %s%s"
              .formatted(Quoted.of(name), String.join(", ", names), Nearest.hint(name, names)));
    }
  }

  /** Returns the metric that cells are ranked by. */
  SweepMetric metric(SweepSpec spec) {
    String key = sort == null ? spec.rankBy() : sort;
    List<String> keys = SweepMetrics.list().stream().map(SweepMetric::key).toList();
    if (!keys.contains(key)) {
      throw new Refusal(
          Exit.INVALID,
          "--sort: a sweep has no metric %s; it has: %s%s"
              .formatted(Quoted.of(key), String.join(", ", keys), Nearest.hint(key, keys)));
    }
    SweepMetric metric = SweepMetrics.of(key);
    if (!metric.hasDirection()) {
      throw new Refusal(Exit.INVALID, "--sort: " + key + " is neither better high nor low");
    }
    return metric;
  }
}
