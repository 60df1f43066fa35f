package stratlab.indicator;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.function.Function;
import org.ta4j.core.Bar;
import org.ta4j.core.BarSeries;
import org.ta4j.core.BaseBar;
import org.ta4j.core.BaseBarSeriesBuilder;
import org.ta4j.core.Indicator;
import org.ta4j.core.Rule;
import org.ta4j.core.num.DoubleNumFactory;
import org.ta4j.core.num.Num;
import org.ta4j.core.num.NumFactory;
import stratlab.indicator.condition.Mask;
import stratlab.market.Bars;
import stratlab.market.Column;

/**
 * The bridge to ta4j: what it makes is asked row by row, over a series that is closed to the
 * future.
 *
 * @param <T> an indicator, a rule or a strategy of ta4j
 */
final class Ta4j<T> {
  private static final NumFactory NUMBERS = DoubleNumFactory.getInstance();

  private final GatedSeries series;
  private final T made;

  /** Rules may remember what they were asked, so each is asked once a row. */
  private final IdentityHashMap<Rule, Mask> answers = new IdentityHashMap<>();

  Ta4j(Bars bars, String name, Function<BarSeries, T> make) {
    this.series = new GatedSeries(series(bars), name);
    this.made = make.apply(series);
  }

  /** Returns what ta4j made. */
  T made() {
    return made;
  }

  /** Returns the values of all rows, NaN before the first of a number of bars. */
  Column column(int barsNeeded, Indicator<Num> indicator) {
    double[] values = new double[series.getBarCount()];
    int first = Math.min(values.length, barsNeeded - 1);
    Arrays.fill(values, 0, first, Double.NaN);
    for (int row = 0; row < values.length; row++) {
      open(row);
      double value = indicator.getValue(row).doubleValue();
      if (row >= first) {
        values[row] = value;
      }
    }
    return Column.of(values);
  }

  /** Returns where a rule is satisfied; nowhere before the first of a number of bars. */
  Mask mask(int barsNeeded, Rule rule) {
    return answers.computeIfAbsent(rule, asked -> ask(barsNeeded, asked));
  }

  private Mask ask(int barsNeeded, Rule rule) {
    int size = series.getBarCount();
    long[] words = Mask.words(size);
    for (int row = 0; row < size; row++) {
      open(row);
      if (rule.isSatisfied(row, ForbiddenTradingRecord.INSTANCE) && row >= barsNeeded - 1) {
        words[row >>> 6] |= 1L << row;
      }
    }
    return new Mask(words, size);
  }

  /**
   * Shows a row. What is made with ta4j may take long over each, and its thread is interrupted when
   * the run is to stop.
   */
  private void open(int row) {
    if (Thread.currentThread().isInterrupted()) {
      throw new CancellationException("interrupted at row " + row);
    }
    series.openUpTo(row);
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
