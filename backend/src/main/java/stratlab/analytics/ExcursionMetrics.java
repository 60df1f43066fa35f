package stratlab.analytics;

import java.util.Arrays;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;
import stratlab.analytics.series.Excursions;
import stratlab.analytics.series.TradeTally;
import stratlab.analytics.statistics.Figure;
import stratlab.analytics.statistics.Statistics;

/** How far closed trades went against and in favour of the account while they were held. */
final class ExcursionMetrics {
  private static final String UNKNOWN = "the bars of the trades are not known";

  private final Measures measures;
  private final TradeSides sides;
  private final @Nullable Excursions excursions;

  private ExcursionMetrics(Measures measures, TradeSides sides, @Nullable Excursions excursions) {
    this.measures = measures;
    this.sides = sides;
    this.excursions = excursions;
  }

  static void addTo(Measures measures, TradeSides sides, @Nullable Excursions excursions) {
    ExcursionMetrics metrics = new ExcursionMetrics(measures, sides, excursions);
    metrics.add("adverse", each -> each.adverse);
    metrics.add("adverse_share", each -> each.adverseShare);
    metrics.add("favourable", each -> each.favourable);
    metrics.add("favourable_share", each -> each.favourableShare);
    metrics.add("given_back", each -> each.givenBack);
  }

  private void add(String name, Function<Excursions, double[]> column) {
    put("average_" + name, column, Statistics::mean);
    put("largest_" + name, column, Statistics::greatest);
  }

  private void put(
      String key, Function<Excursions, double[]> column, ToDoubleFunction<double[]> measure) {
    sides.put(
        measures,
        key,
        tally -> {
          if (excursions == null) {
            return Figure.none(UNKNOWN);
          }
          double[] values = values(column.apply(excursions), tally);
          return values.length == 0
              ? Figure.none(TradeTally.NONE)
              : Figure.of(measure.applyAsDouble(values));
        });
  }

  /** Returns the values of a side's trades that are numbers. */
  private static double[] values(double[] column, TradeTally tally) {
    double[] values = new double[tally.count()];
    int count = 0;
    for (int i = 0; i < values.length; i++) {
      double value = column[tally.place(i)];
      if (Double.isFinite(value)) {
        values[count++] = value;
      }
    }
    return count == values.length ? values : Arrays.copyOf(values, count);
  }
}
