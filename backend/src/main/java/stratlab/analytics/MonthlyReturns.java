package stratlab.analytics;

import java.util.List;
import org.jspecify.annotations.Nullable;
import stratlab.trading.EquityCurve;

/** The returns of one calendar year by month. */
public record MonthlyReturns(int year, List<@Nullable Double> months, double total) {
  public static List<MonthlyReturns> of(EquityCurve equity) {
    return List.of();
  }
}
