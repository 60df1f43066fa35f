package stratlab.api.report;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import stratlab.market.Bars;

/**
 * Bars as columns. When thinned, each row stands for several: first open, highest high, lowest low,
 * last close, summed volume.
 */
@SuppressWarnings("ArrayRecordComponent")
public // columns: read by row, never compared
@Serdeable record BarsWindow(
    @Schema(description = "Length of a bar of the data set.", example = "1d") String timeframe,
    boolean thinned,
    @Schema(description = "UTC epoch milliseconds of the open.") long[] time,
    double[] open,
    double[] high,
    double[] low,
    double[] close,
    double[] volume) {

  public static BarsWindow of(Bars bars, Buckets buckets) {
    ThinBars thin = ThinBars.of(bars, buckets);
    return new BarsWindow(
        bars.timeframe().toString(),
        buckets.thinned(),
        thin.time(),
        thin.open(),
        thin.high(),
        thin.low(),
        thin.close(),
        thin.volume());
  }
}
