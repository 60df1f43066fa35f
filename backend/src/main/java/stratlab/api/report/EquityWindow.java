package stratlab.api.report;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;

/**
 * The account at the close of bars, as columns. When thinned, every peak, trough and deepest
 * drawdown is kept.
 */
@SuppressWarnings("ArrayRecordComponent")
public // columns: read by row, never compared
@Serdeable record EquityWindow(
    boolean thinned,
    @Schema(description = "UTC epoch milliseconds.") long[] time,
    double[] value,
    @Schema(description = "A fraction of the peak so far, 0 or below.") double[] drawdown,
    double[] cash) {

  public static EquityWindow of(StoredEquity equity, int from, int to, int points) {
    int[] rows = equity.telling(from, to, points);
    long[] time = new long[rows.length];
    double[] value = new double[rows.length];
    double[] drawdown = new double[rows.length];
    double[] cash = new double[rows.length];
    for (int i = 0; i < rows.length; i++) {
      time[i] = equity.time()[rows[i]];
      value[i] = equity.value()[rows[i]];
      drawdown[i] = equity.drawdown()[rows[i]];
      cash[i] = equity.cash()[rows[i]];
    }
    return new EquityWindow(rows.length < to - from, time, value, drawdown, cash);
  }
}
