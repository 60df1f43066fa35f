package stratlab.parity;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import stratlab.market.Bars;
import stratlab.trading.EquityCurve;

/**
 * The yearly returns as Backtrader has them where the first feed has fewer bars than there are
 * strategy bars: it pairs the rows of that feed, from its last one back, with the same number of
 * last values of the account, so that a value is counted into the year of another bar. The figures
 * of this platform follow the strategy's clock; these are made for the comparison alone.
 */
final class YearsByRow {
  private static final double RISK_FREE = 0.01;

  private YearsByRow() {}

  /** Returns the figures that are to replace those of the platform; none on one clock. */
  static Map<String, @Nullable Object> of(ParityRun run) {
    Bars first = run.panel().bars(0);
    EquityCurve equity = run.log().equity();
    int shift = equity.size() - first.size();
    if (shift == 0) {
      return Map.of();
    }
    Map<String, @Nullable Object> returns = new LinkedHashMap<>();
    double before = equity.value(shift);
    for (int row = 0; row < first.size(); row++) {
      int year = year(first, row);
      if (row + 1 == first.size() || year(first, row + 1) != year) {
        double end = equity.value(row + shift);
        returns.put(String.valueOf(year), end / before - 1);
        before = end;
      }
    }
    Map<String, @Nullable Object> sharpe = new LinkedHashMap<>();
    sharpe.put("sharperatio", sharpe(returns));
    return Map.of("annualreturn", returns, "sharpe_legacyannual", sharpe);
  }

  private static int year(Bars bars, int row) {
    return Instant.ofEpochMilli(bars.time(row)).atOffset(ZoneOffset.UTC).getYear();
  }

  private static @Nullable Double sharpe(Map<String, @Nullable Object> returns) {
    double[] values =
        returns.values().stream()
            .mapToDouble(value -> value instanceof Double each ? each : 0)
            .toArray();
    double mean = 0;
    for (double value : values) {
      mean += value / values.length;
    }
    double squares = 0;
    for (double value : values) {
      squares += (value - mean) * (value - mean) / values.length;
    }
    return squares == 0 ? null : Double.valueOf((mean - RISK_FREE) / Math.sqrt(squares));
  }
}
