package stratlab.indicator;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import org.ta4j.core.Bar;
import org.ta4j.core.BarSeries;
import org.ta4j.core.BaseBar;
import org.ta4j.core.BaseBarSeriesBuilder;
import org.ta4j.core.Indicator;
import org.ta4j.core.num.DoubleNumFactory;
import org.ta4j.core.num.Num;
import org.ta4j.core.num.NumFactory;
import stratlab.market.Bars;
import stratlab.market.Column;

/**
 * The bridge to ta4j: its indicators, computed row by row over a series that is closed to the
 * future.
 */
final class Ta4j {
  private static final NumFactory NUMBERS = DoubleNumFactory.getInstance();

  private final GatedSeries series;
  private final Indicator<Num> indicator;

  Ta4j(Bars bars, String name, Function<BarSeries, Indicator<Num>> make) {
    this.series = new GatedSeries(series(bars), name);
    this.indicator = make.apply(series);
  }

  /** Returns how many bars the indicator needs for its first stable value. */
  int barsNeeded() {
    return indicator.getCountOfUnstableBars() + 1;
  }

  /** Returns the values of all rows, NaN while the indicator is unstable. */
  Column column() {
    double[] values = new double[series.getBarCount()];
    int first = Math.min(values.length, barsNeeded() - 1);
    Arrays.fill(values, 0, first, Double.NaN);
    for (int row = 0; row < values.length; row++) {
      series.openUpTo(row);
      double value = indicator.getValue(row).doubleValue();
      if (row >= first) {
        values[row] = value;
      }
    }
    return Column.of(values);
  }

  private static BarSeries series(Bars bars) {
    Duration period = Duration.ofMillis(bars.timeframe().nominalMillis());
    List<Bar> all = new ArrayList<>(bars.size());
    for (int row = 0; row < bars.size(); row++) {
      Instant open = Instant.ofEpochMilli(bars.time(row));
      all.add(
          new BaseBar(
              period,
              open,
              open.plus(period),
              NUMBERS.numOf(bars.open().at(row)),
              NUMBERS.numOf(bars.high().at(row)),
              NUMBERS.numOf(bars.low().at(row)),
              NUMBERS.numOf(bars.close().at(row)),
              NUMBERS.numOf(bars.volume().at(row)),
              NUMBERS.zero(),
              0));
    }
    return new BaseBarSeriesBuilder()
        .withName(bars.instrument().symbol())
        .withNumFactory(NUMBERS)
        .withBars(all)
        .build();
  }
}
