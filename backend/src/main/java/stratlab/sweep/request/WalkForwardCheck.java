package stratlab.sweep.request;

import java.util.Arrays;
import java.util.List;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import stratlab.backtest.BacktestSpec;
import stratlab.backtest.DataReference;
import stratlab.backtest.TimeWindow;
import stratlab.bounds.Nearest;
import stratlab.bounds.Quoted;
import stratlab.market.Bars;
import stratlab.market.catalog.DataCatalog;
import stratlab.market.csv.CsvFault;
import stratlab.sweep.spec.AxisTargets;
import stratlab.sweep.spec.Span;
import stratlab.sweep.spec.WalkForward;
import stratlab.sweep.spec.WalkForwardRequest;

/** Reads how a walk forward cuts time, and cuts it. */
final class WalkForwardCheck {
  private final DataCatalog data;
  private final BiConsumer<String, String> fault;

  /** Takes the prices, and is told each fault: the field and what is wrong with it. */
  WalkForwardCheck(DataCatalog data, BiConsumer<String, String> fault) {
    this.data = data;
    this.fault = fault;
  }

  /**
   * Returns the folds over the first data set of a run, within its dates.
   *
   * @param base null when it has a fault; then only the lengths are looked at
   * @return null when there is a fault
   */
  @Nullable WalkForward read(WalkForwardRequest request, @Nullable BacktestSpec base) {
    WalkForward.Mode mode = mode(request.mode());
    Span train = span("train", request.train(), "2y");
    Span test = span("test", request.test(), "6m");
    if (mode == null || train == null || test == null || base == null) {
      return null;
    }
    Bars bars = bars(base);
    if (bars == null) {
      return null;
    }
    try {
      return new WalkForward(
          mode,
          train.text(),
          test.text(),
          Folds.of(mode, train, test, bars, base.from(), base.to()));
    } catch (Folds.Uncut uncut) {
      fault.accept("walkForward." + uncut.field(), String.valueOf(uncut.getMessage()));
      return null;
    }
  }

  private WalkForward.@Nullable Mode mode(@Nullable String asked) {
    String name = asked == null ? "rolling" : asked.strip();
    for (WalkForward.Mode mode : WalkForward.Mode.values()) {
      if (mode.key().equals(name)) {
        return mode;
      }
    }
    List<String> names =
        Arrays.stream(WalkForward.Mode.values()).map(WalkForward.Mode::key).toList();
    fault.accept(
        "walkForward.mode",
        "%s is not one of %s%s"
            .formatted(Quoted.of(name), String.join(", ", names), Nearest.hint(name, names)));
    return null;
  }

  private @Nullable Span span(String field, @Nullable String asked, String example) {
    try {
      if (asked == null || asked.isBlank()) {
        throw new IllegalArgumentException("give a length like " + example);
      }
      return Span.of(asked);
    } catch (IllegalArgumentException refused) {
      fault.accept("walkForward." + field, String.valueOf(refused.getMessage()));
      return null;
    }
  }

  private @Nullable Bars bars(BacktestSpec base) {
    var role = base.data().entrySet().iterator().next();
    Bars all;
    try {
      all = data.load(DataReference.of(role.getValue(), data.names()).dataSet());
    } catch (CsvFault broken) {
      fault.accept(AxisTargets.DATA + role.getKey(), String.valueOf(broken.getMessage()));
      return null;
    }
    long end = TimeWindow.to(base.to());
    int first = all.rowAtOrAfter(TimeWindow.from(base.from()));
    int last = end == Long.MAX_VALUE ? all.size() : all.rowAtOrAfter(end + 1);
    if (first >= last) {
      fault.accept(
          base.from() == null ? "to" : "from",
          "there are no bars inside; the data runs from %s to %s"
              .formatted(
                  TimeWindow.shown(all.time(0)), TimeWindow.shown(all.time(all.size() - 1))));
      return null;
    }
    return all.rows(first, last);
  }
}
