package stratlab.api.report;

import stratlab.bounds.Cancellation;
import stratlab.market.Bars;

/** Bars by bucket: first open, highest high, lowest low, last close, summed volume. */
@SuppressWarnings("ArrayRecordComponent") // columns: read by row, never compared
record ThinBars(
    long[] time, double[] open, double[] high, double[] low, double[] close, double[] volume) {

  static ThinBars of(Bars bars, Buckets buckets) {
    int size = buckets.size();
    ThinBars thin =
        new ThinBars(
            new long[size],
            new double[size],
            new double[size],
            new double[size],
            new double[size],
            new double[size]);
    for (int bucket = 0; bucket < size; bucket++) {
      thin.fill(bucket, bars, buckets.first(bucket), buckets.last(bucket));
    }
    return thin;
  }

  private void fill(int bucket, Bars bars, int first, int last) {
    time[bucket] = bars.time(first);
    open[bucket] = bars.open().at(first);
    high[bucket] = bars.high().at(first);
    low[bucket] = bars.low().at(first);
    close[bucket] = bars.close().at(last);
    for (int row = first; row <= last; row++) {
      Cancellation.check(row);
      high[bucket] = Math.max(high[bucket], bars.high().at(row));
      low[bucket] = Math.min(low[bucket], bars.low().at(row));
      volume[bucket] += bars.volume().at(row);
    }
  }
}
